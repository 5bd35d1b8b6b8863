// npm run build: the program from its sources, into out/.
import { inPackage, root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { run } from './run.mjs';
import { verb } from './say.mjs';

/** Gives the exit code; 0 when the program is built. What the build says goes to stderr. */
export const build = ({ node, env }) =>
  run(node, [inPackage('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: ['ignore', process.stderr, process.stderr],
  });

if (process.argv[1] === import.meta.filename) await verb(async () => build(await prepareElectron()));
