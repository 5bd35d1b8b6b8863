import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { inWindow, middle } from '../e2e/pointer.ts';
import { startProgram, test } from '../e2e/program.ts';
import { cardsInSight, rested, sceneOf, setSize } from '../e2e/window-page.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { type Frames, framesWhile } from './frames.ts';

// Not a test: `npm run bench` measures pan, zoom and drag in the real program with real input, and reports.
const sizes = [100, 1000, 5000, 10_000];
const results = fileURLToPath(new URL('../../test-results/bench.json', import.meta.url));

type Row = { readonly cards: number; readonly gesture: string } & Frames;

async function measure(userData: string, cards: number): Promise<Row[]> {
  const document = bigBlueprint(cards);
  const file = path.join(userData, 'big.blueprint');
  const written = await writeProjectFile(file, document);
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const { app, page, close } = await startProgram({ userData, args: [file] });
  await setSize(app, 1280, 800);
  await rested(page);
  await page.locator('.zoom-percent').click();
  await rested(page);
  const canvas = await page.locator('.canvas').boundingBox();
  if (!canvas) throw new Error('there is no canvas');
  const centre = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
  await page.mouse.move(centre.x, centre.y);

  const pan = await framesWhile(page, async () => {
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(step < 60 ? 40 : -40, 0);
  });
  await rested(page);
  await page.keyboard.down('Control');
  const zoom = await framesWhile(page, async () => {
    for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 30 ? 60 : -60);
  });
  await page.keyboard.up('Control');
  await page.locator('.zoom-percent').click();
  await rested(page);
  const [card] = await cardsInSight(page, sceneOf(document));
  if (!card) throw new Error('there is no card in sight');
  const from = await inWindow(page, middle(card.box));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const drag = await framesWhile(page, async () => {
    for (let step = 1; step <= 60; step += 1) await page.mouse.move(from.x + step * 5, from.y);
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await close();
  return [
    { cards, gesture: 'pan', ...pan },
    { cards, gesture: 'zoom', ...zoom },
    { cards, gesture: 'drag', ...drag },
  ];
}

test('frame gaps of pan, zoom and drag', async ({ userData }) => {
  test.setTimeout(600_000);
  const rows: Row[] = [];
  for (const cards of sizes) {
    const folder = path.join(userData, String(cards));
    mkdirSync(folder);
    rows.push(...(await measure(folder, cards)));
  }
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(rows, null, 2)}\n`);
  console.table(rows);
});
