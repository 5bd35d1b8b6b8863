// npm start: sets everything up, builds the program and runs it. Arguments such as a file are passed on.
import { build } from './build.mjs';
import { withDisplay } from './display.mjs';
import { root, typedIn } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { run } from './run.mjs';
import { verb } from './say.mjs';

await verb(async () => {
  const prepared = await prepareElectron();
  const code = await build(prepared);
  if (code !== 0) return code;
  // Chromium refuses to start as root with its sandbox; everyone else keeps it.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return withDisplay(({ DISPLAY }) =>
    run(prepared.electron.executable, [...flags, root, ...process.argv.slice(2)], {
      cwd: typedIn,
      env: { ...prepared.env, ...(DISPLAY && { DISPLAY }) },
    }),
  );
});
