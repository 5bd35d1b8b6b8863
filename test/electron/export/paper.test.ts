import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printable } from '#shared/layout/text/printable.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Document } from '#shared/model/document.ts';
import type { Paper } from '#shared/model/paper.ts';
import { paperSides } from '#shared/model/paper.ts';
import { blueprints, contentsOf, project } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';
import { draw } from '../../../electron/export/draw.ts';
import { sheetOf, sheets } from '../../shared/export/sheets.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';
import { boxesOf, filledWith, fontsOf, poppler, type Raster, rasterOf, squeezed, textIn } from './poppler.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

const points = (mm: number) => (mm * 72) / 25.4;
let files = 0;

/** The document's first blueprint on paper, as a file. */
async function pdfOf(document: Document, language: 'en' | 'zh', paper: Paper): Promise<string> {
  const blueprint = blueprints(document)[0]?.id ?? '';
  const drawn = await draw(
    document,
    { format: 'pdf', blueprint, language, paper, embed: false },
    { today: '2026-06-30' },
  );
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.faults));
  const file = path.join(folder, `${++files}.pdf`);
  writeFileSync(file, drawn.value.bytes);
  return file;
}

/** The texts of all cards as they are drawn in a language. */
function cardTexts(document: Document, language: 'en' | 'zh'): string[] {
  const { cards } = contentsOf(document, blueprints(document)[0]?.id ?? '');
  const main = project(document).language;
  return cards.map((card) => squeezed(printable(textOf(card, 'text', language, main))));
}

/** Escapes in a string of a PDF, as pdfkit writes them. */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The strings of a file that stand under a name. */
const stringsUnder = (raw: string, name: string): string[] =>
  [...raw.matchAll(new RegExp(`/${name} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`, 'g'))].map(([, written = '']) => {
    const said = written.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign);
    const wide = said.startsWith('\xfe\xff');
    return squeezed(wide ? new TextDecoder('utf-16be').decode(Buffer.from(said.slice(2), 'latin1')) : said);
  });

const expectTexts = (file: string, document: Document, language: 'en' | 'zh') => {
  const text = textIn(file);
  expect(cardTexts(document, language).filter((one) => !text.includes(one))).toEqual([]);
};

const expectFonts = (file: string) => {
  const fonts = fontsOf(file);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts)
    expect(font).toMatchObject({ type: 'CID TrueType', embedded: true, subset: true, unicode: true });
};

/** Every page is this paper, lying one way or the other, to half a point. */
const expectPaper = (file: string, name: keyof typeof paperSides, pages?: number) => {
  const boxes = boxesOf(file, 'MediaBox');
  if (pages !== undefined) expect(boxes).toHaveLength(pages);
  for (const [left = 0, bottom = 0, right = 0, top = 0] of boxes) {
    const sides = [right - left, top - bottom].sort((a, b) => a - b);
    for (const [at, side] of sides.entries())
      expect(Math.abs(side - points(paperSides[name][at] ?? 0))).toBeLessThan(0.5);
  }
};

describe.each(sheets)('%s in %s on paper', (name, language) => {
  const { document, contents } = sheetOf(name, language);

  it('is spread over A4 with every text, each card read once', async () => {
    const file = await pdfOf(document, language, { size: 'A4', split: 'tiles' });
    expectPaper(file, 'A4');
    expectFonts(file);
    expectTexts(file, document, language);
    const read = squeezed(poppler('pdfinfo', '-struct-text', file).replace(/^\s*"|"$/gm, ''));
    const actual = stringsUnder(readFileSync(file, 'latin1'), 'ActualText');
    for (const text of cardTexts(document, language))
      expect(read.includes(text) || actual.includes(text), text).toBe(true);
    const [longest = ''] = cardTexts(document, language).sort((a, b) => b.length - a.length);
    expect(read.split(longest)).toHaveLength(2);
  });

  it('has a page a phase, with its name, its lanes and where its connectors go', async () => {
    const file = await pdfOf(document, language, { size: 'A3', split: 'phases' });
    expectPaper(file, 'A3', contents.phases.length);
    expectFonts(file);
    expectTexts(file, document, language);
    const bookmarks = stringsUnder(readFileSync(file, 'latin1'), 'Title');
    const stepOf = new Map(contents.cards.map((card) => [card.id, card.step]));
    const phaseOf = new Map(contents.steps.map((step) => [step.id, step.phase]));
    const home = (card: string) => phaseOf.get(stepOf.get(card) ?? '');
    const main = project(document).language;
    const said = (card: string) =>
      squeezed(printable(textOf(contents.cards.find(({ id }) => id === card) as never, 'text', language, main)));
    for (const [at, phase] of contents.phases.entries()) {
      const text = textIn(file, at + 1);
      const title = squeezed(textOf(phase, 'title', language, main));
      expect(text).toContain(title);
      expect(bookmarks).toContain(title);
      for (const { from, to } of contents.connectors) {
        if (home(from) === home(to)) continue;
        // A stand-in has room for three lines; the beginning of a long text is enough to find its card.
        if (home(from) === phase.id) expect(text).toContain(said(to).slice(0, 10));
        if (home(to) === phase.id) expect(text).toContain(said(from).slice(0, 10));
      }
    }
    const heads = contents.connectors.reduce(
      (sum, { from, to, kind }) => sum + (home(from) === home(to) ? 1 : 2) * (kind === 'agreement' ? 2 : 1),
      0,
    );
    const drawn = contents.phases.reduce((sum, _, at) => sum + filledWith(file, at + 1, connectorColour), 0);
    // The legend of each page shows one of each kind that is on it, too.
    expect(drawn).toBeGreaterThanOrEqual(heads);
    expect(drawn).toBeLessThanOrEqual(heads + 5 * contents.phases.length);
  });
});

const connectorColour = [1, 3, 5].map((at) => Number.parseInt(themes.light.palette.connector.slice(at, at + 2), 16));

it.each([
  ['hotel-checkin', 'zh', 'A1'],
  ['ecommerce-checkout-return', 'en', 'Tabloid'],
] as const)('%s in %s fits a page of %s, with running lines', async (name, language, size) => {
  const { document } = sheetOf(name, language);
  const file = await pdfOf(document, language, { size, header: ['title'], footer: ['scale', 'page'] });
  expectPaper(file, size, 1);
  expectTexts(file, document, language);
  expect(textIn(file)).toContain(squeezed(language === 'zh' ? '第 1 页，共 1 页' : 'Page 1 of 1'));
});

describe('a blueprint of 1,000 cards', () => {
  const document = bigBlueprint(1000);
  const { connectors, phases } = contentsOf(document, 'B1');

  it('has every text and every connector on one page', async () => {
    const file = await pdfOf(document, 'en', {});
    expectTexts(file, document, 'en');
    expectFonts(file);
    expect(filledWith(file, 1, connectorColour)).toBe(connectors.length + 1);
    const [, , width = 0] = boxesOf(file, 'MediaBox')[0] ?? [];
    expect(Math.abs(width - 14_400)).toBeLessThan(0.5);
  });

  it('has them on pages of its phases too, none smaller than the paper', async () => {
    const file = await pdfOf(document, 'en', { size: 'A2', split: 'phases' });
    expectPaper(file, 'A2', phases.length);
    expectTexts(file, document, 'en');
  });
});

/** A raster with every dark pixel spread to its surroundings. */
function spread(dark: Uint8Array, width: number, height: number, by: number): Uint8Array {
  const across = new Uint8Array(dark.length);
  const both = new Uint8Array(dark.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (dark[y * width + x])
        for (let at = Math.max(0, x - by); at <= Math.min(width - 1, x + by); at += 1) across[y * width + at] = 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (across[y * width + x])
        for (let at = Math.max(0, y - by); at <= Math.min(height - 1, y + by); at += 1) both[at * width + x] = 1;
  return both;
}

describe('a poster of tiles', () => {
  const { document, scene } = sheetOf('hospital-outpatient', 'zh');
  const dpi = 72;
  const overlap = 12;
  const [margin, foot] = [points(10), 22];
  const page = { width: points(297), height: points(210) };
  const room = { width: page.width - 2 * margin, height: page.height - 2 * margin - foot };
  let file = '';
  let whole = '';
  beforeAll(async () => {
    file = await pdfOf(document, 'zh', { size: 'A4', orientation: 'landscape', split: 'tiles', overlap, scale: 1.3 });
    whole = await pdfOf(document, 'zh', { scale: 1.3 });
  });

  it('says on each page which it is, begins with how they are put together, and knows them by name', () => {
    const pages = boxesOf(file, 'MediaBox').length;
    const raw = readFileSync(file, 'latin1');
    const labels = [...raw.matchAll(/\/P \(([A-Z]+\d+)\)/g)].map(([, label]) => label);
    expect(labels).toHaveLength(pages - 1);
    expect(labels.slice(0, 2)).toEqual(['A1', 'A2']);
    for (const [at, label] of labels.entries()) expect(textIn(file, at + 2)).toContain(label);
    // A reader's window prints them in their own size.
    expect(raw).toContain('/PrintScaling /None');
    const assembly = textIn(file, 1);
    for (const label of labels) expect(assembly).toContain(label);
    expect(assembly).toContain('海报拼接图');
  });

  it('has on a tile only the texts that are seen there', () => {
    const second = textIn(file, 2);
    const first = scene.steps[0]?.box.x ?? 0;
    const far = scene.cards.filter(({ box }) => box.x - first > (room.width / (0.75 * 1.3)) * 1.5);
    expect(far.length).toBeGreaterThan(5);
    const near = squeezed(
      scene.cards
        .filter(({ box }) => box.x < 600)
        .flatMap(({ text }) => text.lines.map((l) => l.text))
        .join(''),
    );
    for (const card of far) {
      const text = squeezed(card.text.lines.map((line) => line.text).join(''));
      if (!near.includes(text)) expect(second).not.toContain(text);
    }
  });

  it('is put together by names and overlap to what the whole sheet is, within a millimetre', () => {
    const raw = readFileSync(file, 'latin1');
    const labels = [...raw.matchAll(/\/P \(([A-Z])(\d+)\)/g)].map(([, row = '', column]) => [
      row.charCodeAt(0) - 65,
      Number(column) - 1,
    ]);
    const target = rasterOf(whole, 1, dpi);
    const { width, height } = target;
    const put = new Uint8Array(width * height).fill(255);
    // What is drawn begins where the title does.
    const offset = inkOf(target, 0, 0, target);
    const end = lastInkOf(target);
    const tiles = labels.map(([row = 0, column = 0], at) => ({ row, column, raster: rasterOf(file, at + 2, dpi) }));
    const firstInk = inkOf(tiles[0]?.raster as never, margin, margin, room);
    for (const { row, column, raster } of tiles) {
      const left = column * (room.width - points(overlap)) + offset.x - firstInk.x;
      const top = row * (room.height - points(overlap)) + offset.y - firstInk.y;
      for (let y = 0; y < Math.floor(room.height); y += 1)
        for (let x = 0; x < Math.floor(room.width); x += 1) {
          const [toX, toY] = [Math.round(left + x), Math.round(top + y)];
          // Marks of the last tiles stand beside the sheet.
          if (toX < 0 || toY < 0 || toX > end.x + 1 || toY > end.y + 1) continue;
          const value = raster.pixels[(Math.round(margin) + y) * raster.width + Math.round(margin) + x] ?? 255;
          const at = toY * width + toX;
          put[at] = Math.min(put[at] ?? 255, value);
        }
    }
    const darker = (pixels: Uint8Array, than: number) => Uint8Array.from(pixels, (value) => (value < than ? 1 : 0));
    const [mine, theirs] = [darker(put, 130), darker(target.pixels, 130)];
    // A millimetre is 2.8 pixels; a fine line between two pixels is as dark as half of it.
    const around = (pixels: Uint8Array) => spread(darker(pixels, 190), width, height, 2);
    const [aroundMine, aroundTheirs] = [around(put), around(target.pixels)];
    const missing = theirs.reduce((sum, one, at) => sum + (one && !aroundMine[at] ? 1 : 0), 0);
    const extra = mine.reduce((sum, one, at) => sum + (one && !aroundTheirs[at] ? 1 : 0), 0);
    expect(theirs.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(10_000);
    expect({ missing, extra }).toEqual({ missing: 0, extra: 0 });
  });
});

/** The first dark pixel from the left and from the top of a part of a raster. */
function inkOf({ width, pixels }: Raster, left: number, top: number, room: { width: number; height: number }) {
  let [x, y] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let row = 0; row < Math.floor(room.height); row += 1)
    for (let column = 0; column < Math.floor(room.width); column += 1)
      if ((pixels[(Math.round(top) + row) * width + Math.round(left) + column] ?? 255) < 140) {
        x = Math.min(x, column);
        y = Math.min(y, row);
      }
  return { x, y };
}
/** The last dark pixel to the right and to the bottom. */
function lastInkOf({ width, height, pixels }: Raster) {
  let [x, y] = [0, 0];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if ((pixels[row * width + column] ?? 255) < 230) {
        x = Math.max(x, column);
        y = Math.max(y, row);
      }
  return { x, y };
}

describe('a page that is printed', () => {
  const { document } = sheetOf('hotel-checkin', 'en');

  it('has boxes for trim and bleed, its paper within its marks', async () => {
    const file = await pdfOf(document, 'en', { size: 'A3', bleed: 3 });
    const [trim = [], bleed = [], media = []] = (['TrimBox', 'BleedBox', 'MediaBox'] as const).map(
      (box) => boxesOf(file, box)[0],
    );
    const sides = (box: number[]) => [(box[2] ?? 0) - (box[0] ?? 0), (box[3] ?? 0) - (box[1] ?? 0)];
    for (const [at, side] of sides(trim).entries())
      expect(Math.abs(side - points([420, 297][at] ?? 0))).toBeLessThan(0.5);
    for (const [at, side] of sides(bleed).entries())
      expect(Math.abs(side - points([426, 303][at] ?? 0))).toBeLessThan(0.5);
    expect(media[0]).toBe(0);
    expect(sides(media)[0]).toBeGreaterThan((sides(bleed)[0] ?? 0) + points(6));
  });

  it('has no colours in grey, and tells lanes apart', async () => {
    const file = await pdfOf(document, 'en', { size: 'A4', grey: true });
    const { pixels } = rasterOf(file, 1, 50, false);
    let coloured = 0;
    const seen = new Set<number>();
    for (let at = 0; at + 2 < pixels.length; at += 3) {
      seen.add(pixels[at] as number);
      if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) coloured += 1;
    }
    expect(coloured).toBe(0);
    expect([0xf7, 0xeb].every((tint) => seen.has(tint))).toBe(true);
  });

  it('says nothing of itself but its title, and more where that is asked for', async () => {
    const plain = poppler('pdfinfo', await pdfOf(document, 'en', { size: 'A4' }));
    for (const field of ['Author', 'Subject', 'Keywords']) expect(plain).not.toMatch(new RegExp(`^${field}:`, 'm'));
    const details = { author: 'Ada', subject: 'Check-in', keywords: 'hotel' };
    const told = poppler('pdfinfo', await pdfOf(document, 'en', { details }));
    expect(told).toMatch(/^Author: +Ada$/m);
  });

  it('is the same bytes again', async () => {
    const paper: Paper = { size: 'A4', split: 'tiles', bleed: 3, grey: true };
    const [one, two] = [await pdfOf(document, 'en', paper), await pdfOf(document, 'en', paper)];
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it.each<[Paper, string]>([
    [{ size: { width: 50, height: 50 }, margin: 40 }, 'export.paper.noRoom'],
    [{ size: 'A4', split: 'tiles', scale: 10, margin: 90 }, 'export.paper.tooMany'],
  ])('is refused where it cannot be: %j', async (paper, code) => {
    const blueprint = blueprints(document)[0]?.id ?? '';
    const drawn = await draw(document, { format: 'pdf', blueprint, language: 'en', paper });
    expect(drawn).toMatchObject({ ok: false, faults: [{ code }] });
  });
});
