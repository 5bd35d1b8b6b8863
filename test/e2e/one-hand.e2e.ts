import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Box } from '../../shared/layout/scene.ts';
import { blueprints, contentsOf } from '../../shared/model/queries.ts';
import { documentOnDisk } from './blueprint-file.ts';
import { answerSaveDialog } from './dialogs.ts';
import { editor } from './editing-page.ts';
import { click, inWindow, middle } from './pointer.ts';
import { expect, test } from './program.ts';
import { rested, sceneOf, setSize } from './window-page.ts';

const mostPresses = 400;
const columns = ['Search', 'Book', 'Arrive', 'Stay', 'Leave'];
const lanes = ['shows', 'does', 'greets', 'displays', 'prepares', 'supports'];

/** Hands on the keys alone. Every key that goes down counts, Ctrl and Shift too; only the letters of texts do not. */
class Hands {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...combinations: string[]): Promise<void> {
    for (const combination of combinations) {
      this.presses += combination.split('+').length;
      await this.#page.keyboard.press(combination);
    }
  }

  /** Types a text, and waits until the field has it. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await expect(editor(this.#page)).toHaveValue(text);
  }

  /** Types a text, keeps it, and waits until nothing is edited. */
  async write(text: string): Promise<void> {
    await this.type(text);
    await this.press('Enter');
    await expect(editor(this.#page)).toHaveCount(0);
  }
}

test('keys alone build a blueprint of 30 cards and export it', async ({ page, app, userData }) => {
  const pressed = await page.evaluateHandle(() => {
    const noted: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'wheel', 'touchstart'])
      window.addEventListener(type, () => noted.push(type), { capture: true });
    return noted;
  });
  await setSize(app, 1440, 900);
  const hands = new Hands(page);
  await expect(page.getByRole('button', { name: /Empty blueprint/ })).toBeFocused();
  await hands.press('Enter');
  await expect(page.locator('.typing-place')).toBeFocused();

  // Above the first cell are its step and its phase; beside them go the others.
  await hands.press('ArrowDown', 'ArrowUp');
  const [first = '', ...others] = columns;
  await hands.write(`${first} well`);
  await hands.press('ArrowUp');
  await hands.write(first);
  for (const column of others) {
    await hands.press('Control+Shift+Enter');
    await hands.write(column);
    await hands.press('Control+Shift+ArrowRight');
    await hands.write(`${column} well`);
  }

  await hands.press('ArrowDown');
  for (const lane of lanes) {
    await hands.press('Home');
    for (const [at, column] of columns.entries()) {
      await hands.type(`${column} ${lane}`);
      await hands.press(at < columns.length - 1 ? 'Tab' : 'Enter');
    }
    if (lane !== lanes.at(-1)) await hands.press('ArrowDown');
  }

  // Along the customer's way, then from frontstage to backstage under each step, and a failure point under some.
  await hands.press('Home', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  for (const _ of others) await hands.press('Control+l', 'ArrowRight', 'Enter');
  for (const [at] of columns.entries()) {
    await hands.press('Control+l', 'ArrowDown', 'Enter');
    if (at % 2 === 0) await hands.press('Control+m', 'f', 'Escape');
    await hands.press('ArrowUp');
    if (at < columns.length - 1) await hands.press('ArrowLeft');
  }
  await hands.press('ArrowDown', 'Control+l', 'ArrowDown', 'Enter');

  await saveAndExport(
    app,
    userData,
    () => hands.press('Control+s'),
    async () => {
      await hands.press('Control+e');
      await expect(page.getByRole('dialog')).toBeVisible();
      await hands.press('Shift+Tab', 'Enter');
    },
  );
  expect(hands.presses, 'key presses beyond the typed text').toBeLessThanOrEqual(mostPresses);
  expect(await pressed.jsonValue(), 'what the pointer did').toEqual([]);
});

test('clicks alone, without a drag, build a blueprint of 30 cards and export it', async ({ page, app, userData }) => {
  const dragged = await page.evaluateHandle(() => {
    const noted: string[] = [];
    window.addEventListener('pointermove', ({ buttons }) => buttons !== 0 && noted.push('drag'), { capture: true });
    // Letters alone are pressed: no key that does something.
    window.addEventListener('keydown', ({ key }) => key.length > 1 && noted.push(key), { capture: true });
    return noted;
  });
  await setSize(app, 1440, 900);
  await page.getByRole('button', { name: /Empty blueprint/ }).click();
  const palette = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await expect(editor(page)).toHaveValue(text);
  };
  // The phase and the step that are there already are named last: their places are known once the file is.
  const [, ...others] = columns;
  await rested(page);
  for (const column of others) {
    await palette('Phase');
    await type(column);
    await palette('Step');
    await type(`${column} well`);
  }
  const file = path.join(userData, 'made.blueprint');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Save to a file…' }).click();
  await expect(page.locator('.saved')).toHaveClass(/saved-saved/);
  const scene = sceneOf(await documentOnDisk(file));
  const clickBox = (box: Box) => click(page, middle(box));
  const box = (lane: number, step: number): Box => {
    const [row, column] = [scene.lanes[lane]?.box, scene.steps[step]?.column];
    if (!row || !column) throw new Error('no such cell');
    return { x: column.x, width: column.width, y: row.y, height: row.height };
  };
  for (const [at, head] of [scene.steps[0], scene.phases[0]].entries()) {
    if (!head) throw new Error('a new blueprint has both');
    await clickBox(head.box);
    await type(at === 0 ? `${columns[0]} well` : (columns[0] ?? ''));
  }
  for (const [row, lane] of lanes.entries())
    for (const [at, column] of columns.entries()) {
      await clickBox(box(row, at));
      await type(`${column} ${lane}`);
    }
  const connect = async (from: Box, to: Box) => {
    const { x, y } = await inWindow(page, middle(from));
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Connect…' }).click();
    await expect(page.getByText('Click the card to connect to', { exact: false })).toBeVisible();
    await clickBox(to);
    await expect(page.getByText('Click the card to connect to', { exact: false })).toBeHidden();
  };
  for (const [at] of others.entries()) await connect(box(1, at), box(1, at + 1));
  for (const [at] of columns.entries()) await connect(box(1, at), box(2, at));
  await connect(box(2, 0), box(3, 0));
  for (const at of [0, 2, 4]) {
    await clickBox(box(2, at));
    await palette('Failure point');
  }
  await saveAndExport(app, userData, undefined, async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  });
  expect(await dragged.jsonValue(), 'drags, and keys that are no letters').toEqual([]);
});

/** Saves, where that was not done before, and exports; the file must hold all that was asked for. */
async function saveAndExport(
  app: ElectronApplication,
  userData: string,
  save: (() => Promise<void>) | undefined,
  exportIt: () => Promise<void>,
): Promise<void> {
  const file = path.join(userData, 'made.blueprint');
  if (save) {
    await answerSaveDialog(app, file);
    await save();
  }
  const counts = async () => {
    if (!existsSync(file)) return undefined;
    const document = await documentOnDisk(file);
    const { phases, lanes, cards, connectors, failures } = contentsOf(document, blueprints(document)[0]?.id ?? '');
    return [phases, lanes, cards, connectors, failures].map(({ length }) => length);
  };
  await expect.poll(counts).toEqual([5, 6, 30, 10, 3]);
  const document = await documentOnDisk(file);
  const { phases, steps, cards } = contentsOf(document, blueprints(document)[0]?.id ?? '');
  expect(phases.map(({ title }) => title)).toEqual(columns);
  expect(steps.map(({ title }) => title)).toEqual(columns.map((column) => `${column} well`));
  expect(cards.map(({ text }) => text)).toEqual(columns.flatMap((column) => lanes.map((lane) => `${column} ${lane}`)));
  const picture = path.join(userData, 'made.png');
  await answerSaveDialog(app, picture);
  await exportIt();
  await expect.poll(() => existsSync(picture)).toBe(true);
}
