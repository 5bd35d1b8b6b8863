// npm run pictures: makes the pictures of the README anew, from the real window; with --states a picture of every state
// of the window into test-results/states, for eyes to judge.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { playwright } from './e2e.mjs';
import { root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { SetUpFailure, verb } from './say.mjs';

const states = process.argv.includes('--states');
const script = states ? 'test/e2e/states/pictures.ts' : 'test/e2e/pictures.ts';

await verb(async () => {
  if (!existsSync(path.join(root, script))) throw new SetUpFailure(`${script} is missing`);
  const prepared = await prepareElectron();
  return (await build(prepared)) || playwright(prepared, [`--project=${states ? 'states' : 'pictures'}`]);
});
