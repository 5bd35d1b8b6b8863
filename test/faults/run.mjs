// npm run faults -- [ROUNDS] [SEED]: runs run.ts in the Node that the tests need.
import path from 'node:path';
import { root } from '../../electron/runtime/places.mjs';
import { prepareNode } from '../../electron/runtime/prepare.mjs';
import { run } from '../../electron/runtime/run.mjs';
import { verb } from '../../electron/runtime/say.mjs';

await verb(async () => {
  const { node, env } = await prepareNode();
  const script = path.join(root, 'test', 'faults', 'run.ts');
  return run(node, ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], { cwd: root, env });
});
