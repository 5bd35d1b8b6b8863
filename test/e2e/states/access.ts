import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { accessibilityTree } from '../accessibility-tree.ts';
import { expect } from '../program.ts';
import { untold } from '../told.ts';
import { KeyboardSeen } from './keyboard-seen.ts';
import { inEachTheme } from './themes.ts';
import type { Seen } from './walk.ts';

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

/** States that Tab ends: a text is being written, the pointer holds something, or a room is shown to. */
const keysOfItsOwn = /editing|^dragging|^mark-|refused$|^box-|^connecting|^present/;

/**
 * Looks at states for what keeps people out of them: what axe finds at WCAG 2.2 AA in each theme, targets that are small,
 * what of the document is not in the accessibility tree, and what has the keyboard without showing it.
 */
export class AccessSeen {
  /** Each fault, and where it was seen first. */
  readonly #found = new Map<string, string>();
  readonly #keyboard = new KeyboardSeen();
  #looks = 0;

  async look(seen: Seen): Promise<void> {
    const { page, state, language } = seen;
    await this.#told(seen);
    await inEachTheme(page, async (theme) => {
      this.#looks++;
      const again = theme === 'dark';
      this.#note(`${state}, ${language}, ${theme}`, await axeFinds(page, again));
      if (!again) this.#note(`${state}, ${language}, ${theme}`, await smallTargets(page));
    });
    if (language === 'en' && !keysOfItsOwn.test(state)) await this.#keyboard.look(page, state);
  }

  judge(): void {
    expect(this.#looks).toBeGreaterThan(300);
    expect.soft(Object.fromEntries(this.#found)).toEqual({});
    expect.soft(this.#keyboard.hidden, 'what has the keyboard without showing it').toEqual([]);
    expect(this.#keyboard.kinds).toBeGreaterThan(60);
  }

  #note(where: string, lines: readonly string[]): void {
    for (const line of lines) if (!this.#found.has(line)) this.#found.set(line, where);
  }

  async #told({ page, state, tells, language, document, open }: Seen): Promise<void> {
    if (!open || tells === 'part') return;
    const tree = await accessibilityTree(page);
    const missing = untold(tree, document, language, tells === 'list' ? 'list' : 'whole');
    const where = `${state}, ${language}`;
    if (tells !== 'over') this.#note(where, missing);
    else if (!tree.some(({ role }) => ['dialog', 'menu', 'listbox'].includes(role)))
      this.#note(where, ['nothing is told']);
    else if (missing.length === 0) this.#note(where, ['what is behind is told']);
    const heads = tree.filter(({ role }) => role === 'columnheader' || role === 'rowheader');
    const shut = heads.filter(({ name }) => name.endsWith({ en: ', collapsed', zh: '，已折叠' }[language])).length;
    if (shut !== (state === 'collapsed' ? 2 : 0)) this.#note(where, [`${shut} are told to be collapsed`]);
  }
}
