import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { cellGrid, firstSpot, rowEnd, type Spot, walk } from '../../renderer/canvas/cell-walk.ts';
import { contentsOf } from '../../shared/model/queries.ts';
import { say } from '../../shared/words/words.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { accessibilityTree, activeName } from './accessibility-tree.ts';
import { KeyboardSeen } from './keyboard-seen.ts';
import { expect, startProgram, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { inEachTheme } from './states/themes.ts';
import { walkStates } from './states/walk.ts';
import { untold } from './told.ts';
import { rested, sceneOf } from './window-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What another theme can break: nothing else of a page depends on its colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in the page, a line each; of a second theme only what may differ from the first. */
const axeFinds = async (page: Page, again: boolean): Promise<string[]> => {
  // The page takes no script but its own; the debugger may run one.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const runOnly = again ? { type: 'rule', values: ofColours } : { type: 'tag', values: levels };
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`),
    );
  }, runOnly);
  return found.filter((one) => !one.startsWith(scrolledByField));
};

/**
 * What scrolls must hold something that has the keyboard. The table's field stands beside what it scrolls, and keeps
 * the cell it is at in sight: axe cannot know.
 */
const scrolledByField = 'scrollable-region-focusable: .table-scroll ';

/** What can be pressed or typed in, and is less than 24 px wide or high. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const focusable =
      'button, input, select, textarea, a[href], [tabindex], [role="tab"], [role="option"], [role="menuitemradio"]';
    return [...document.querySelectorAll<HTMLElement>(focusable)].flatMap((element) => {
      // A box to tick is pressed by its whole label; what is not seen is not pressed.
      const target = element.matches('input[type="checkbox"], input[type="radio"]')
        ? element.closest('label')
        : element;
      if (!target || target.closest('[aria-hidden="true"], [data-react-aria-top-layer] ~ [inert]')) return [];
      const { width, height } = target.getBoundingClientRect();
      const unseen = !target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const clipped = [target, target.parentElement].some((one) => one && getComputedStyle(one).clipPath !== 'none');
      return unseen || clipped || (width >= 24 && height >= 24)
        ? []
        : [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 160)}`];
    });
  });

/**
 * States in which something stands over the document that must be answered or closed first: what is behind is inert, and
 * the tree holds what is over it.
 */
const over = [
  ...['choice-open', 'connector-popover', 'card-menu', 'commands', 'card-submenu', 'cell-menu', 'lane-menu'],
  ...['step-menu', 'phase-menu', 'connector-menu', 'export-pdf', 'export-svg', 'export-png', 'export-running'],
  ...[
    'export-note-texts',
    'export-pages',
    'export-done',
    'export-failed',
    'table-columns',
    'new-tab-menu',
    'tab-menu',
    'variant-dialog',
    'paste-preview',
  ],
  ...['shortcuts', 'glossary', 'analysis-explained', 'ripple-exported'],
];
/** States that show the cards as a list, every one with its lane, its step and its marks. */
const lists = ['table-list', 'table-values', 'table-marks'];
/** States that Tab ends: a text is being written, the pointer holds something, or a room is shown to. */
const keysOfItsOwn = /editing|^dragging|^mark-|refused$|^box-|^connecting|^present/;
/** The journey, the list with only those cards that were asked for, a card with a picture the file does not have, figures alone. */
const unlikeTheFile = [
  ...['journey', 'journey-editing', 'table-filtered', 'card-picture'],
  ...['analysis', 'analysis-what-if'],
];

test('in every state, theme and language axe finds nothing at WCAG 2.2 AA, no target is small, and all of the document is in the accessibility tree', async ({
  program,
  userData,
}) => {
  test.setTimeout(1_500_000);
  const found = new Map<string, string>();
  const keyboard = new KeyboardSeen();
  let looks = 0;
  await walkStates(program, { folder: userData, languages: ['en', 'zh'] }, async (seen) => {
    const { page, state, language, document, open } = seen;
    const note = (where: string, lines: readonly string[]) => {
      for (const line of lines) if (!found.has(line)) found.set(line, where);
    };
    if (open && !unlikeTheFile.includes(state)) {
      const tree = await accessibilityTree(page);
      const missing = untold(tree, document, language, lists.includes(state) ? 'list' : 'whole');
      const where = `${state}, ${language}`;
      if (!over.includes(state)) note(where, missing);
      else if (!tree.some(({ role }) => ['dialog', 'menu', 'listbox'].includes(role))) note(where, ['nothing is told']);
      else if (missing.length === 0) note(where, ['what is behind is told']);
      const heads = tree.filter(({ role }) => role === 'columnheader' || role === 'rowheader');
      const shut = heads.filter(({ name }) => name.endsWith({ en: ', collapsed', zh: '，已折叠' }[language])).length;
      if (shut !== (state === 'collapsed' ? 2 : 0)) note(where, [`${shut} are told to be collapsed`]);
    }
    await inEachTheme(page, async (theme) => {
      looks++;
      const again = theme === 'dark';
      note(`${state}, ${language}, ${theme}`, await axeFinds(page, again));
      if (!again) note(`${state}, ${language}, ${theme}`, await smallTargets(page));
    });
    if (language === 'en' && !keysOfItsOwn.test(state)) await keyboard.look(page, state);
  });
  expect(looks).toBeGreaterThan(300);
  expect.soft(Object.fromEntries(found)).toEqual({});
  expect.soft(keyboard.hidden, 'what has the keyboard without showing it').toEqual([]);
  expect(keyboard.kinds).toBeGreaterThan(60);
});

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
