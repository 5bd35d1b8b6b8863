import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '../e2e/program.ts';
import { type ColdStarts, coldStarts } from './cold/contenders.ts';

// Not a test: `npm run bench -- cold-start` measures how long the program takes to be usable beside an Electron that shows an empty page.
const rounds = Number(process.env.THROUGHLINE_ROUNDS ?? 7);
const results = fileURLToPath(new URL('../../test-results/bench-cold-start.json', import.meta.url));

test('a cold start beside that of an empty page', async ({ userData }) => {
  test.setTimeout(3_600_000);
  const rows: ColdStarts = await coldStarts(userData, rounds);
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(rows, null, 2)}\n`);
  console.table(rows);
});
