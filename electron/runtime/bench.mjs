// npm run bench: measures the real program, and reports; it judges nothing. A file name picks one of the measurements.
import { build } from './build.mjs';
import { playwright } from './e2e.mjs';
import { prepareElectron } from './prepare.mjs';
import { verb } from './say.mjs';

await verb(async () => {
  const prepared = await prepareElectron();
  return (await build(prepared)) || playwright(prepared, ['--project=bench', ...process.argv.slice(2)]);
});
