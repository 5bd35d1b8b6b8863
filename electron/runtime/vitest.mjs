// npm run vitest: the tests that need no window; arguments go to Vitest (a folder, -t 'title').
import { inPackage, root } from './places.mjs';
import { prepareNode } from './prepare.mjs';
import { run } from './run.mjs';
import { verb } from './say.mjs';

export const vitest = ({ node, env }, args) =>
  run(node, [inPackage('vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.mts', ...args], {
    cwd: root,
    env,
  });

if (process.argv[1] === import.meta.filename)
  await verb(async () => vitest(await prepareNode(), process.argv.slice(2)));
