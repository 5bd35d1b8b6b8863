// npm run bench -- --floor FOLDER: measures the real program beside the page in FOLDER, and both beside the goals. A file name
// picks another measurement; those judge nothing. `--peer FOLDER` says where the library is installed that exports are
// measured beside (test/bench/README.md).
import path from 'node:path';
import { build } from './build.mjs';
import { playwright } from './e2e.mjs';
import { prepareElectron } from './prepare.mjs';
import { verb } from './say.mjs';

/** Takes an option with its value out of the arguments. */
function takeOption(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}

await verb(async () => {
  const prepared = await prepareElectron();
  const args = process.argv.slice(2);
  const floor = takeOption(args, '--floor');
  const peer = takeOption(args, '--peer');
  const env = {
    ...prepared.env,
    ...(floor && { THROUGHLINE_FLOOR: path.resolve(floor) }),
    ...(peer && { THROUGHLINE_PEER: path.resolve(peer) }),
  };
  const named = args.some((arg) => !arg.startsWith('-'));
  if (!named) args.push('bench/floor.ts');
  return (await build(prepared)) || playwright({ ...prepared, env }, ['--project=bench', '--workers=1', ...args]);
});
