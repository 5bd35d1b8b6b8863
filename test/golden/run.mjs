// npm run golden: re-makes the golden files beside it. Look at each before it is committed.
import { fileURLToPath } from 'node:url';
import { prepareNode } from '../../electron/runtime/prepare.mjs';
import { run } from '../../electron/runtime/run.mjs';
import { verb } from '../../electron/runtime/say.mjs';

await verb(async () => {
  const { node, env } = await prepareNode();
  const make = fileURLToPath(new URL('make.ts', import.meta.url));
  return run(node, ['--disable-warning=ExperimentalWarning', make], { env });
});
