import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '../e2e/program.ts';
import { type Contender, floorAt, programAt } from './floor/contender.ts';
import { floorBlueprint, floorDocument, serveFloor } from './floor/floor-folder.ts';
import { heapOf } from './floor/in-page.ts';
import { framesWhile } from './frames.ts';
import { tasksWhile } from './tasks.ts';

// Not a test: `npm run bench -- floor --floor FOLDER` measures the program beside the floor page, in the same Electron, in one run.
const sizes = (process.env.THROUGHLINE_SIZES ?? '100,1000,5000,10000').split(',').map(Number);
const rounds = Number(process.env.THROUGHLINE_ROUNDS ?? 3);
const results = fileURLToPath(new URL('../../test-results/bench-floor.json', import.meta.url));

/** Milliseconds, or megabytes of the heap. */
type Measured = { readonly [measure: string]: number };

/** Two rows of a gesture: its frames at the 95th percentile, and the main thread's own time for a step of it. */
async function gesture({ app, page }: Contender, name: string, steps: number, work: () => Promise<void>) {
  let p95 = 0;
  const { total } = await tasksWhile(app, async () => {
    p95 = (await framesWhile(page, work)).p95;
  });
  return { [`${name}: frame p95`]: p95, [`${name}: main thread a step`]: total / steps };
}

async function measure(contender: Contender): Promise<Measured> {
  const { page } = contender;
  const heap = await heapOf(page);
  await contender.closeUp();
  const middle = { x: 640, y: 400 };
  await page.mouse.move(middle.x, middle.y);
  const pan = await gesture(contender, 'pan', 120, async () => {
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(step < 60 ? 40 : -40, 0);
  });
  const { x, y } = await contender.hold();
  const drag = await gesture(contender, 'drag', 60, async () => {
    for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + step * 5, y);
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const zoom = await gesture(contender, 'zoom', 60, () => contender.zoom());
  const { add, undo } = await contender.addAndUndo();
  const letter = await contender.type();
  return { load: contender.load, heap, ...pan, ...drag, ...zoom, add, undo, ...(letter !== undefined && { letter }) };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/** The middle of all rounds, measure by measure. */
const medians = (all: readonly Measured[]): Measured =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map((name) => [name, median(all.map((one) => one[name] ?? Number.NaN))]),
  );

/** What each is compared with: a letter is to be seen as soon as a card that is added. */
const besides: Readonly<Record<string, string>> = { letter: 'add', undo: 'add' };

test('the program beside the floor', async ({ userData }) => {
  test.setTimeout(3_600_000);
  const { url, server } = await serveFloor();
  const rows: Record<string, string | number>[] = [];
  const round = (value: number) => Math.round(value * 10) / 10;
  for (const cards of sizes) {
    const [{ targetId }, document] = await Promise.all([floorBlueprint(cards), floorDocument(cards)]);
    const seen: { floor: Measured[]; program: Measured[] } = { floor: [], program: [] };
    // They take turns: what else the machine does falls on both.
    for (let turn = 0; turn < rounds; turn += 1) {
      const folder = path.join(userData, `${cards}-${turn}`);
      mkdirSync(folder);
      for (const [who, start] of [
        ['floor', () => floorAt(cards, url, targetId)],
        ['program', () => programAt(document, folder, targetId)],
      ] as const) {
        const contender = await start();
        seen[who].push(await measure(contender));
        await contender.close();
      }
    }
    const [floor, program] = [medians(seen.floor), medians(seen.program)];
    for (const [name, value] of Object.entries(program)) {
      const beside = floor[besides[name] ?? name] ?? Number.NaN;
      rows.push({ cards, measure: name, floor: round(beside), program: round(value), ratio: round(value / beside) });
    }
  }
  server.close();
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(rows, null, 2)}\n`);
  console.table(rows);
});
