import path from 'node:path';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { cellGrid, firstSpot, rowEnd, type Spot, walk } from '../../renderer/canvas/cell-walk.ts';
import { contentsOf } from '../../shared/model/queries.ts';
import { say } from '../../shared/words/words.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { activeName } from './accessibility-tree.ts';
import { expect, startProgram, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { rested, sceneOf } from './window-page.ts';

const ways = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
type Key = keyof typeof ways | 'Home' | 'End';
const times = (count: number, key: Key): Key[] => Array(count).fill(key);
/** Along a lane, to its end, back through its steps, and down and up through the lanes. */
const walked: readonly Key[] = [
  ...times(9, 'ArrowRight'),
  'End',
  'ArrowLeft',
  ...times(4, 'ArrowDown'),
  'Home',
  ...times(2, 'ArrowUp'),
];

test('of 5,000 cards the tree holds what is in view, says how many rows and columns there are, and each cell walked to', async ({
  userData,
}) => {
  const file = path.join(userData, 'big.blueprint');
  const document = bigBlueprint(5000);
  await writeProjectFile(file, document);
  const program = await startProgram({ userData, args: [file] });
  const { app, page } = program;
  const scene = sceneOf(document);
  const cells = cellGrid(scene);
  const { lanes, steps } = contentsOf(document, scene.blueprint);
  /** What must be heard of a card: its text, its lane, its step and which of how many that is. */
  const facts = ({ lane, step, card }: Spot): string[] => {
    const rec = card === undefined ? undefined : document.get(card);
    const role = lanes.find(({ id }) => id === lane)?.role;
    const n = steps.findIndex(({ id }) => id === step) + 1;
    return rec?.type === 'card' && role
      ? [rec.text, say('en', `role.${role}`), `Step ${n}`, `step ${n} of ${steps.length}`]
      : [];
  };
  await rested(page);
  for (const view of ['view.blueprint', 'view.touchpoints'] as const) {
    await chooseFromMenu(app, view);
    const grid = page.getByRole('grid');
    await expect(grid).toHaveAttribute('aria-rowcount', String(lanes.length + 2));
    await expect(grid).toHaveAttribute('aria-colcount', String(steps.length + 1));
    await page.locator('.typing-place').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    let at = firstSpot(cells) ?? { lane: '', step: '' };
    for (const key of ['' as const, ...walked]) {
      if (key !== '') await page.keyboard.press(key);
      if (key === 'End' || key === 'Home') at = rowEnd(cells, at, key === 'End' ? 'last' : 'first');
      else if (key !== '') at = walk(cells, at, ways[key]);
      const wanted = facts(at);
      expect(wanted).toHaveLength(4);
      const unheard = async () => {
        const heard = (await activeName(page)) ?? 'nothing';
        return wanted.flatMap((part) => (heard.includes(part) ? [] : `“${part}” is not in “${heard}”`));
      };
      await expect.poll(unheard, `${view}, after ${key}`).toEqual([]);
    }
  }
  await program.close();
  expect(program.consoleErrors).toEqual([]);
});
