import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog } from '../../e2e/dialogs.ts';
import { inWindow, middle } from '../../e2e/pointer.ts';
import { startProgram } from '../../e2e/program.ts';
import { chooseFromMenu } from '../../e2e/shell-page.ts';
import { cardsInSight, rested, setSize } from '../../e2e/window-page.ts';
import { type Contender, type Samples, times } from './contender.ts';
import { costs } from './costs.ts';
import { exportsOf } from './exports.ts';
import { paints, toDisplay, watchPaint } from './in-page.ts';
import { pause, quiet } from './quiet.ts';
import type { Work } from './work.ts';

/** How long a person takes from starting the program to choosing a file in it at the least, in milliseconds. */
const choosing = 2_500;

/**
 * The program, with the same work opened from a file by its menu.
 * @param userData a folder of its own
 * @param exporting whether files are exported, too: of a big sheet that takes its time
 */
export async function programAt(
  { file, scene, target }: Work,
  userData: string,
  exporting: boolean,
): Promise<Contender> {
  const own = path.join(userData, 'work.blueprint');
  writeFileSync(own, file);
  const { app, page, close } = await startProgram({ userData });
  await setSize(app, 1280, 800);
  await answerOpenDialog(app, own);
  await pause(choosing);
  await quiet(app);
  await watchPaint(page);
  const from = Date.now();
  await chooseFromMenu(app, 'file.open');
  await rested(page);
  const { first, complete } = await paints(page);

  const card = scene.cards.find(({ code }) => code === target);
  if (!card) throw new Error(`there is no card ${target}`);
  const centre = async () => {
    const box = await page.locator('.canvas').boundingBox();
    if (!box) throw new Error('there is no canvas');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const wheel = async (steps: number, by: number): Promise<void> => {
    const { x, y } = await centre();
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, by);
    await page.keyboard.up('Control');
  };
  /** Life-size at a card in the middle of the sheet, chosen. */
  const atCard = async () => {
    await page.keyboard.press('Escape');
    await page.locator('.zoom-percent').click();
    await rested(page);
    const [seen] = await cardsInSight(page, scene);
    if (!seen) throw new Error('no card is in sight');
    const { x, y } = await inWindow(page, middle(seen.box));
    await page.mouse.click(x, y);
    await rested(page);
    return { x, y };
  };
  const writing = async () => {
    const { x, y } = await atCard();
    await page.mouse.dblclick(x, y);
    await page.locator('.typing-place:not([data-waiting])').waitFor();
    await page.keyboard.press('End');
  };
  const leave = async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  };
  /** Cards added and taken back in turn, each by its key. */
  const inTurn = async (deed: (name: 'add' | 'undo', press: () => Promise<void>) => Promise<void>) => {
    const { x, y } = await atCard();
    for (let time = 0; time < times; time += 1) {
      // What was added was chosen; with it the choice went.
      await page.mouse.click(x, y);
      await rested(page);
      await deed('add', () => page.keyboard.press('Control+d'));
      await deed('undo', () => page.keyboard.press('Control+z'));
    }
  };

  return {
    app,
    page,
    opened: { 'open: first paint': [first - from], 'open: first complete paint': [complete - from] },
    async closeUp() {
      await page.locator('.zoom-percent').click();
      await rested(page);
      await wheel(6, 60);
      await rested(page);
    },
    async zoom() {
      await wheel(30, -120);
      await wheel(30, 120);
    },
    async hold() {
      await page.keyboard.press('Escape');
      const [seen] = await cardsInSight(page, scene);
      if (!seen) throw new Error('no card is in sight');
      const { x, y } = await inWindow(page, middle(seen.box));
      await page.mouse.move(x, y);
      await page.mouse.down();
      return { x, y };
    },
    async edits() {
      const seen = { add: [] as number[], undo: [] as number[], letter: [] as number[] };
      await inTurn(async (name, press) => {
        seen[name].push(await toDisplay(page, press));
        await rested(page);
      });
      await writing();
      for (const letter of 'abcdefg') seen.letter.push(await toDisplay(page, () => page.keyboard.press(letter)));
      await leave();
      return seen;
    },
    async others(): Promise<Samples> {
      const judged: number[] = [];
      await inTurn(async (_, press) => {
        judged.push(await toDisplay(page, press, { awaited: { selector: '.problem-count' } }));
        await rested(page);
      });
      const panels: number[] = [];
      await inTurn(async (_, press) => {
        panels.push(await toDisplay(page, press, { awaited: { selector: '.counts' } }));
        await rested(page);
      });
      const kept = await costs({ app, page, userData, writing, leave, inTurn });
      return {
        'rules after an edit': judged,
        'panels after an edit': panels,
        ...kept,
        'search: a letter': await searched(),
        ...(exporting && (await exportsOf(app, page, userData))),
      };
    },
    close,
  };

  /** Letters typed into find, until it is said how many there are; each of these finds less than the one before. */
  async function searched(): Promise<number[]> {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await page.locator('.find-field').waitFor();
    const letters: number[] = [];
    for (const key of 'stat')
      letters.push(await toDisplay(page, () => page.keyboard.press(key), { awaited: { selector: '.find-count' } }));
    await page.keyboard.press('Escape');
    return letters;
  }
}
