import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { blueprints, cardsOf, failuresOf, lanesOf, phasesOf, stepsOf } from '../../shared/model/queries.ts';
import { textOf } from '../../shared/model/translate.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import type { Program } from './program.ts';
import { expect, startProgram, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { walkStates } from './states/walk.ts';
import { grid, rested, setSize } from './window-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds wrong in the page, a line each; of a second theme the colours alone, as nothing else differs. */
const axeFinds = async (page: Page, theme: 'light' | 'dark'): Promise<string[]> => {
  // The page takes no script but its own; the debugger may run one.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const runOnly = theme === 'light' ? { type: 'tag', values: levels } : { type: 'rule', values: ['color-contrast'] };
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`),
    );
  }, runOnly);
};

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

test('axe finds nothing at WCAG 2.2 AA and no target is small, in any state, theme or language', async ({
  program,
  userData,
}) => {
  test.setTimeout(300_000);
  const found = new Map<string, string>();
  let looks = 0;
  await walkStates(program, { folder: userData, languages: ['en', 'zh'] }, async ({ page, state, language }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      looks++;
      const here = `${state}, ${language}, ${colorScheme}`;
      for (const one of await axeFinds(page, colorScheme)) if (!found.has(one)) found.set(one, here);
      for (const one of await smallTargets(page)) if (!found.has(one)) found.set(one, here);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });
  expect(looks).toBeGreaterThan(80);
  expect(Object.fromEntries(found)).toEqual({});
});

const hotel = 'hotel-checkin';
const inHotel = test.extend<{ program: Program }>({
  program: async ({ userData, language }, use) => {
    const program = await startProgram({ userData, language, args: [await exampleFile(userData, hotel)] });
    await setSize(program.app, 1280, 720);
    await rested(program.page);
    await use(program);
    await program.close();
    expect(program.consoleErrors, 'errors in the console of a window').toEqual([]);
  },
});

for (const language of ['en', 'zh'] as const)
  inHotel.describe(`in ${language}`, () => {
    inHotel.use({ language });

    inHotel('all of the document is in the accessibility tree, on screen or not', async ({ app, page, userData }) => {
      const document = await documentOnDisk(`${userData}/${hotel}.blueprint`);
      const [blueprint] = blueprints(document);
      if (!blueprint) throw new Error('the example has a blueprint');
      await chooseFromMenu(app, 'view.actualSize');
      await rested(page);
      const all = <T extends { id: string }>(of: (from: typeof document, blueprint: string) => readonly T[]) =>
        of(document, blueprint.id);
      const steps = all(stepsOf);
      const lanes = all(lanesOf);
      const said = (rec: Parameters<typeof textOf>[0], field: string) => textOf(rec, field, language, 'en');
      const titles = (recs: readonly Parameters<typeof textOf>[0][]) => recs.map((rec) => said(rec, 'title'));

      const tree = grid(page);
      await expect(tree).toHaveAttribute('aria-rowcount', String(lanes.length + 2));
      await expect(tree).toHaveAttribute('aria-colcount', String(steps.length + 1));
      const heads = await tree.getByRole('columnheader').allTextContents();
      const beginsWith = (names: readonly string[], heads: readonly string[]) =>
        names.filter((name) => !heads.some((head) => head.startsWith(name)));
      expect(beginsWith([...titles(all(phasesOf)), ...titles(steps)], heads)).toEqual([]);
      const rows = await tree.getByRole('rowheader').allTextContents();
      expect(beginsWith(titles(lanes), rows)).toEqual([]);

      const names = await tree.getByRole('listitem').allTextContents();
      const comma = { en: ', ', zh: '，' }[language];
      const of = (n: number) =>
        ({ en: `step ${n} of ${steps.length}`, zh: `第 ${n} 步，共 ${steps.length} 步` })[language];
      const missing = all(cardsOf).filter((card) => {
        const lane = lanes.find(({ id }) => id === card.lane);
        const at = steps.findIndex(({ id }) => id === card.step);
        const step = steps[at];
        if (!lane || !step) return true;
        const name = [said(card, 'text'), said(lane, 'title'), said(step, 'title'), of(at + 1)].join(comma);
        return !names.some((one) => one.startsWith(name));
      });
      expect(missing).toEqual([]);
      expect(
        all(failuresOf).filter((failure) => {
          const card = document.get(failure.card);
          return !names.some(
            (name) =>
              card?.type === 'card' && name.startsWith(said(card, 'text')) && name.includes(said(failure, 'title')),
          );
        }),
      ).toEqual([]);
      // Whatever else is marked: on cards and on the heads of steps.
      const everything = [...names, ...heads, ...rows].join('\n');
      const marks = [...document.values()].filter((rec) => rec.type === 'mark' || rec.type === 'policy');
      expect(marks.filter((rec) => !everything.includes(said(rec, 'text')))).toEqual([]);
      const waits = [...document.values()].filter((rec) => rec.type === 'wait').length;
      expect(everything.split({ en: 'Wait point', zh: '等待点' }[language]).length - 1).toBe(waits);
    });
  });

inHotel('whatever has the keyboard shows it', async ({ page }) => {
  // Each stop looks different with and without the keyboard.
  const hidden: string[] = [];
  const seen = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const shown = at.classList.contains('typing-place')
        ? document.querySelector('.canvas')
        : (at.closest('label') ?? at);
      const { x, y, width, height } = (shown ?? at).getBoundingClientRect();
      return { name: at.outerHTML.slice(0, 140), x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
    });
    if (seen.has(stop.name)) break;
    seen.add(stop.name);
    const clip = { x: Math.max(0, stop.x), y: Math.max(0, stop.y), width: stop.width, height: stop.height };
    const having = await page.screenshot({ clip, caret: 'hide' });
    const at = await page.evaluateHandle(() => document.activeElement as HTMLElement);
    await at.evaluate((element) => element.blur());
    const without = await page.screenshot({ clip, caret: 'hide' });
    if (having.equals(without)) hidden.push(stop.name);
    await at.evaluate((element) => element.focus());
  }
  expect(seen.size).toBeGreaterThan(20);
  expect(hidden).toEqual([]);
});
