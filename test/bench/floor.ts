import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../e2e/program.ts';
import { goals, judge, type Row } from './budget.ts';
import { coldStarts } from './cold/contenders.ts';
import type { Samples } from './floor/contender.ts';
import { serveFloor } from './floor/floor-folder.ts';
import { floorAt } from './floor/floor-page.ts';
import { measure } from './floor/measure.ts';
import { programAt } from './floor/program-window.ts';
import { pooled, rowsOf, startRows } from './floor/rows.ts';
import { complaints, printed, printedProducts } from './floor/table.ts';
import { workOf } from './floor/work.ts';
import { besideProducts, products } from './products.ts';
import { writersOf } from './writer/in-electron.ts';

// Not a test: `npm run bench -- --floor FOLDER` measures the program beside the floor page, in the same Electron, in one run.
const sizes = (process.env.THROUGHLINE_SIZES ?? '100,1000,5000,10000').split(',').map(Number);
const rounds = Number(process.env.THROUGHLINE_ROUNDS ?? 3);
const starts = Number(process.env.THROUGHLINE_STARTS ?? 7);
const results = fileURLToPath(new URL('../../test-results/bench-floor.json', import.meta.url));

test('the program beside the floor, and both beside the goals', async ({ userData }) => {
  test.setTimeout(4 * 3_600_000);
  const { url, server } = await serveFloor();
  const cold = path.join(userData, 'cold');
  mkdirSync(cold);
  const rows: Row[] = starts > 0 ? startRows(await coldStarts(cold, starts), starts) : [];
  for (const cards of sizes) {
    const work = await workOf(cards, path.join(userData, `${cards}.blueprint`));
    const seen: { floor: Samples[]; program: Samples[] } = { floor: [], program: [] };
    // They take turns: what else the machine does falls on both.
    for (let turn = 0; turn < rounds; turn += 1) {
      const folder = path.join(userData, `${cards}-${turn}`);
      mkdirSync(folder);
      for (const [who, start] of [
        ['floor', () => floorAt(cards, url, work.target)],
        ['program', () => programAt(work, folder, turn === 0)],
      ] as const) {
        const contender = await start();
        seen[who].push(await measure(contender));
        await contender.close();
      }
      seen.program.push(await writersOf(work.document));
    }
    rows.push(...rowsOf(cards, pooled(seen.program), pooled(seen.floor)));
    keep(rows);
  }
  server.close();
  const judged = judge(rows, goals);
  const beside = sizes.includes(products.cards) ? besideProducts(rows, products) : [];
  keep(rows, { judged, products: beside });
  console.table(printed(rows, judged));
  if (beside.length > 0) console.table(printedProducts(beside));
  const all = complaints(judged, beside);
  console.log([`${all.length} of ${judged.length + beside.length} goals do not hold:`, ...all].join('\n'));
  expect(all.filter((one) => !one.startsWith('over'))).toEqual([]);
});

function keep(rows: readonly Row[], more = {}): void {
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify({ rows, ...more }, null, 2)}\n`);
}
