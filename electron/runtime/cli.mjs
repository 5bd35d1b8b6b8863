// npm run cli -- VERB …: the command line from its sources. Paths are relative to where the command was typed.
import path from 'node:path';
import { root, typedIn } from './places.mjs';
import { prepareNode } from './prepare.mjs';
import { run } from './run.mjs';
import { verb } from './say.mjs';

await verb(async () => {
  const { node, env } = await prepareNode();
  const main = path.join(root, 'electron', 'cli', 'main.ts');
  return run(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], { cwd: typedIn, env });
});
