import type { ElectronApplication, Page } from '@playwright/test';
import type { Language } from '../../../shared/model/fields.ts';
import { exampleDocument, notedExample } from '../blueprint-file.ts';
import { inMain } from '../in-main.ts';
import { expect } from '../program.ts';
import { titles } from '../shell-page.ts';
import { wordsOf } from '../window-page.ts';
import type { Seen } from './walk.ts';

/** What has one name in both languages: the product, formats, units, keys. Each language is named in itself. */
const shared = [
  ...['Throughline', 'Electron', 'Chromium', '.blueprint.json', 'PNG', 'PDF', 'SVG', 'dpi', 'px'],
  ...['English', 'EN', '简体中文', '中文', 'Ctrl', 'Shift', 'Alt', 'Enter', 'Esc', 'Tab'],
  // Authors and schools the glossary names.
  ...['Bitner', 'Ostrom', 'Morgan', 'Shostack', 'Lovelock', 'Wirtz', 'Nielsen Norman Group', 'ASU', 'FMEA'],
  ...['Practical Service Blueprinting', 'Flowers', 'Miller', 'Maister'],
  ...['PowerPoint', 'Excel', 'CSV', 'Markdown', 'HTML', 'Letter', 'Tabloid', 'kB', 'MB'],
  // Those the rules name, on the pages that the preview of an export draws.
  ...['Sheldrake', 'NN/g', 'NSW', 'Nava'],
  // Those the analysis names.
  ...['AIAG', 'VDA', 'Martilla', 'James', 'Zeithaml', 'Kahneman', 'Erlang'],
];
/** A card is told from others of its text by its code, a rule by its id. */
const code = /\b(?:[A-Z]{1,3}\d+|BP-\d{3})\b/g;
const foreign = { en: /\p{Script=Han}/u, zh: /[a-z]{2,}/i };

/** Every text people wrote: the examples’, in both languages, and the names of files. */
const written = (folder: string): string[] => {
  const texts = new Set([
    folder,
    'hotel-checkin.blueprint',
    'damaged.blueprint',
    'a.png',
    'large.png',
    '未命名蓝图',
    'Untitled blueprint',
  ]);
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  const others = ['hospital-outpatient', 'ecommerce-checkout-return'].map(exampleDocument);
  for (const document of [notedExample('hotel-checkin'), ...others])
    for (const record of document.values()) gather(record);
  return [...texts].sort((a, b) => b.length - a.length);
};

/** The texts the page draws on a canvas, from now on. */
const listenToCanvas = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard = globalThis as { drawn?: Set<string> };
    if (heard.drawn) return;
    const drawn = new Set<string>();
    heard.drawn = drawn;
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
      drawn.add(text);
      fillText.call(this, text, ...where);
    };
  });
const drawnSince = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { drawn } = globalThis as { drawn?: Set<string> };
    const texts = [...(drawn ?? [])];
    drawn?.clear();
    return texts;
  });

/** Every label of the native menu. */
const menuWords = (app: ElectronApplication): Promise<string[]> =>
  inMain(
    app,
    ({ Menu }) => {
      const labels = (menu: Electron.Menu | null | undefined): string[] =>
        (menu?.items ?? []).flatMap((item) => [item.label, ...labels(item.submenu)]);
      return labels(Menu.getApplicationMenu());
    },
    undefined,
  );

/** Looks at states for words of the other language: in the page, on the canvas, in the native menu, in window titles. */
export class ForeignWordsSeen {
  readonly #own: readonly string[];
  readonly #known: readonly string[];
  readonly #ownLines: string;
  /** Each stray text, and where it was seen first. */
  readonly #found = new Map<string, string>();
  #before: Language | undefined;
  #heard = 0;

  /** @param folder that the walk writes into: its name is no word */
  constructor(folder: string) {
    this.#own = written(folder);
    // The longest first: what is a name as a whole must not lose a part of it to a shorter one.
    this.#known = [...this.#own, ...shared].sort((a, b) => b.length - a.length);
    this.#ownLines = this.#own.join('\n').replaceAll(/\s+/g, ' ');
  }

  async look({ app, page, state, language }: Seen): Promise<void> {
    this.#note(language, state, await wordsOf(page));
    const menu = await menuWords(app);
    this.#note(
      language,
      'native menu',
      menu.map((label) => label.replace(/\(&\w\)|&/, '')),
    );
    this.#note(language, 'window title', await titles(app));
    await listenToCanvas(page);
    const drawn = await drawnSince(page);
    // What was drawn on the way from one language to the other may be of either.
    const same = this.#before === language;
    this.#before = language;
    if (!same) return;
    this.#heard += drawn.length;
    this.#note(
      language,
      `canvas, ${state}`,
      drawn.filter((line) => !this.#ownLines.includes(line.trim())),
    );
  }

  judge(): void {
    expect(this.#heard).toBeGreaterThan(500);
    expect.soft(Object.fromEntries(this.#found), 'words of the other language').toEqual({});
  }

  #note(language: Language, where: string, texts: readonly string[]): void {
    for (const text of texts)
      if (foreign[language].test(this.#programs(text)) && !this.#found.has(text))
        this.#found.set(text, `${language}: ${where}`);
  }

  /** What is left of a text without what people wrote and what both languages share. Short words hide only themselves. */
  #programs(text: string): string {
    if (this.#own.includes(text)) return '';
    const without = (left: string, known: string) =>
      known.length < 4 && !shared.includes(known) ? left : left.replaceAll(known, '');
    return this.#known.reduce(without, text).replaceAll(code, '');
  }
}
