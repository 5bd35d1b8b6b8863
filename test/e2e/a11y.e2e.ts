import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Card } from '../../shared/model/card.ts';
import { blueprints, contentsOf } from '../../shared/model/queries.ts';
import type { Rec } from '../../shared/model/record.ts';
import { textOf } from '../../shared/model/translate.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { click } from './pointer.ts';
import type { Program } from './program.ts';
import { expect, startProgram, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { inEachTheme } from './states/themes.ts';
import { walkStates } from './states/walk.ts';
import { grid, rested, sceneOf, setSize } from './window-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds wrong in the page, a line each; of a second theme the colours alone, as nothing else differs. */
const axeFinds = async (page: Page, theme: 'light' | 'dark' | 'projector'): Promise<string[]> => {
  // The page takes no script but its own; the debugger may run one.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const runOnly = theme !== 'dark' ? { type: 'tag', values: levels } : { type: 'rule', values: ['color-contrast'] };
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

test('axe finds nothing at WCAG 2.2 AA and no target is small, in any state, theme or language', async ({
  program,
  userData,
}) => {
  test.setTimeout(600_000);
  const found = new Map<string, string>();
  let looks = 0;
  await walkStates(program, { folder: userData, languages: ['en', 'zh'] }, async ({ page, state, language }) => {
    await inEachTheme(page, async (theme) => {
      looks++;
      const here = `${state}, ${language}, ${theme}`;
      for (const one of await axeFinds(page, theme)) if (!found.has(one)) found.set(one, here);
      for (const one of await smallTargets(page)) if (!found.has(one)) found.set(one, here);
    });
  });
  expect(looks).toBeGreaterThan(300);
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

    inHotel(
      'all of the document is in the accessibility tree: on screen, out of sight, collapsed, or as a table',
      async ({ app, page, userData }) => {
        const document = await documentOnDisk(`${userData}/${hotel}.blueprint`);
        const all = contentsOf(document, blueprints(document)[0]?.id ?? '');
        const said = (rec: Rec, field: string) => textOf(rec, field, language, 'en');
        const titles = (recs: readonly Rec[]) => recs.map((rec) => said(rec, 'title'));
        const comma = { en: ', ', zh: '，' }[language];
        const of = (n: number) =>
          ({ en: `step ${n} of ${all.steps.length}`, zh: `第 ${n} 步，共 ${all.steps.length} 步` })[language];
        const failureHas = { en: 'Failure point', zh: '失败点' }[language];
        const waitHas = { en: 'Wait point', zh: '等待点' }[language];

        const isWhole = async () => {
          const tree = grid(page);
          await expect(tree).toHaveAttribute('aria-rowcount', String(all.lanes.length + 2));
          await expect(tree).toHaveAttribute('aria-colcount', String(all.steps.length + 1));
          const namesOf = (role: 'columnheader' | 'rowheader' | 'listitem') =>
            tree
              .getByRole(role)
              .evaluateAll((them) => them.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
          const heads = await namesOf('columnheader');
          const rows = await namesOf('rowheader');
          const names = await namesOf('listitem');
          const without = (wanted: readonly string[], heard: readonly string[]) =>
            wanted.filter((name) => !heard.some((one) => one.startsWith(name)));
          expect(without([...titles(all.phases), ...titles(all.steps)], heads)).toEqual([]);
          expect(without(titles(all.lanes), rows)).toEqual([]);
          const nameOf = (card: Card) => {
            const lane = all.lanes.find(({ id }) => id === card.lane);
            const start = [said(card, 'text'), lane ? said(lane, 'title') : ''].join(comma);
            const place = of(all.steps.findIndex(({ id }) => id === card.step) + 1);
            return names.find((name) => name.startsWith(start) && name.includes(place));
          };
          expect(all.cards.filter((card) => !nameOf(card))).toEqual([]);
          expect(
            all.failures.filter(({ card: on }) => {
              const card = all.cards.find(({ id }) => id === on);
              return !card || !nameOf(card)?.includes(failureHas);
            }),
          ).toEqual([]);
          // Whatever else is marked: on cards and on the heads of steps.
          const everything = [...names, ...heads, ...rows].join('\n');
          expect(all.policies.length).toBeGreaterThan(0);
          expect(all.policies.filter((rec) => !everything.includes(said(rec, 'text')))).toEqual([]);
          expect(everything.split(waitHas).length - 1).toBe(all.waits.length);
          return { everything, rows, heads };
        };
        await chooseFromMenu(app, 'view.actualSize');
        await rested(page);
        const open = await isWhole();
        expect(all.failures.filter((failure) => !open.everything.includes(said(failure, 'title')))).toEqual([]);

        const scene = sceneOf(document, language);
        for (const head of [scene.phases[0]?.box, scene.lanes[1]?.head]) {
          await chooseFromMenu(app, 'view.fit');
          await rested(page);
          await click(page, { x: (head?.x ?? 0) + 40, y: (head?.y ?? 0) + (head?.height ?? 0) - 12 });
          await page.keyboard.press('Alt+-');
          await rested(page);
        }
        const shut = await isWhole();
        const collapsed = { en: ', collapsed', zh: '，已折叠' }[language];
        const ends = (names: readonly string[]) => names.filter((name) => name.endsWith(collapsed)).length;
        expect([ends(shut.heads), ends(shut.rows)]).toEqual([1, 1]);

        await chooseFromMenu(app, 'view.touchpoints');
        await page.locator('.table-grid').waitFor();
        await isWhole();
      },
    );
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
