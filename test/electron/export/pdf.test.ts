/// <reference path="../../../electron/export/subset-font.d.ts" />
/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureGroups } from '#shared/analysis/figure-rows.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { printable } from '#shared/layout/text/printable.ts';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { project } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';
import { pagesOf } from '#shared/pages/pages.ts';
import { problemsOf } from '#shared/rules/problems.ts';
import { explanationOf, problemSentence } from '#shared/rules/sentence.ts';
import { say } from '#shared/words/words.ts';
import { writePdf } from '../../../electron/export/pdf.ts';
import { sheetOf, sheetOfNote, sheets } from '../../shared/export/sheets.ts';
import { fontsOf, poppler, squeezed } from './poppler.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const date = new Date('2026-03-01T12:00:00Z');
/** The value of a line of `pdfinfo`. */
const infoOf = (file: string, name: string) =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(poppler('pdfinfo', file))?.[1]?.trim() ?? '';

async function pdfFile(scene: Scene, language: 'en' | 'zh'): Promise<string> {
  const file = path.join(folder, `${scene.blueprint}-${language}-${scene.size.width}.pdf`);
  writeFileSync(file, await writePdf(scene, { language, date }));
  return file;
}

describe.each(sheets)('the PDF of %s in %s', (name, language) => {
  const { contents, scene } = sheetOf(name, language);
  let file = '';
  beforeAll(async () => {
    file = await pdfFile(scene, language);
  });

  it('has one page the size of the sheet, to half a point', () => {
    const [, width, height] = /([\d.]+) x ([\d.]+) pts/.exec(infoOf(file, 'Page size')) ?? [];
    expect(infoOf(file, 'Pages')).toBe('1');
    expect(Math.abs(Number(width) - scene.size.width * 0.75)).toBeLessThan(0.5);
    expect(Math.abs(Number(height) - scene.size.height * 0.75)).toBeLessThan(0.5);
  });

  it('has its fonts inside, as subsets of TrueType with Unicode', () => {
    const fonts = fontsOf(file);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatchObject({ type: 'CID TrueType', embedded: true, subset: true, unicode: true });
    }
  });

  it('holds no raster image', () => {
    expect(poppler('pdfimages', '-list', file).trimEnd().split('\n').slice(2)).toEqual([]);
  });

  it('holds the text of every card, whole and in reading order', () => {
    const text = squeezed(poppler('pdftotext', '-raw', file, '-'));
    let end = 0;
    for (const card of contents.cards) {
      const at = text.indexOf(squeezed(card.text), end);
      expect(at, `${card.code} "${card.text}" after the card before it`).toBeGreaterThanOrEqual(0);
      end = at + squeezed(card.text).length;
    }
  });

  it('is tagged, titled and in its language', () => {
    expect(infoOf(file, 'Tagged')).toBe('yes');
    expect(infoOf(file, 'Title')).toContain(contents.blueprint.title);
    const structure = poppler('pdfinfo', '-struct-text', file);
    expect(structure).toContain('H1');
    for (const phase of contents.phases) expect(squeezed(structure)).toContain(squeezed(phase.title));
    const text = structure.replace(/^\s*"|"$/gm, '').replace(/\s+/g, ' ');
    for (const card of contents.cards) expect(text).toContain(card.text);
  });

  it('is the same bytes again', async () => {
    const [first, second] = [await writePdf(scene, { language, date }), await writePdf(scene, { language, date })];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });
});

describe.each(sheets)('the pages of %s in %s in a PDF', (name, language) => {
  const { contents, scene, document } = sheetOf(name, language);
  const today = '2026-06-30';
  const blueprint = contents.blueprint.id;
  const pages = pagesOf(document, { kinds: pageKinds, blueprint, language, theme: 'light', today });
  const file = path.join(folder, `${name}-${language}-pages.pdf`);
  beforeAll(async () => {
    writeFileSync(file, await writePdf(scene, { language, date, pages }));
  });

  it('come after the sheet, each A4 across', () => {
    const sizes = poppler('pdfinfo', '-f', '1', '-l', '99', file).matchAll(/^Page +\d+ size: +([\d.]+ x [\d.]+)/gm);
    const [first, ...others] = [...sizes].map(([, size]) => size);
    expect(others).toEqual(pages.map(() => '841.89 x 595.276'));
    expect(Number.parseFloat(first ?? '')).toBeCloseTo(scene.size.width * 0.75, 1);
  });

  it('hold every sentence of the rules and every text of a failure point, to be searched and copied', () => {
    const text = squeezed(poppler('pdftotext', '-raw', file, '-'));
    const drawn = (one: string) => squeezed(printable(one));
    for (const problem of problemsOf(document, blueprint, today)) {
      expect(text).toContain(drawn(problemSentence(language, problem)));
      expect(text).toContain(drawn(explanationOf(language, problem.rule).why));
    }
    for (const failure of contents.failures)
      for (const field of ['title', 'cause', 'effect', 'prevention', 'recovery'] as const)
        expect(text).toContain(drawn(textOf(failure, field, language, project(document).language)));
    for (const names of Object.values(figureGroups))
      for (const figure of names) {
        expect(text).toContain(drawn(say(language, `figure.${figure}`)));
        expect(text).toContain(drawn(say(language, `figure.${figure}.how`)));
      }
  });

  it('are read as headings and tables, and found by bookmarks', () => {
    const structure = poppler('pdfinfo', '-struct', file);
    expect(structure.match(/^ *H1/gm)).toHaveLength(1 + pageKinds.length);
    expect(structure.match(/^ *Table/gm)?.length).toBeGreaterThan(pageKinds.length);
    expect(structure).toContain('TH');
    const raw = readFileSync(file, 'latin1');
    expect(raw.match(/\/Outlines/g)?.length).toBeGreaterThan(0);
  });

  it('have their fonts inside, and are the same bytes again', async () => {
    for (const font of fontsOf(file)) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
    expect(readFileSync(file).equals(await writePdf(scene, { language, date, pages }))).toBe(true);
  });
});

it('reads the texts of notes after all else, under their heading, and the tag on the sheet by its number', async () => {
  const file = await pdfFile(sheetOfNote('Ask the night shift.').scene, 'en');
  const read = poppler('pdfinfo', '-struct-text', file);
  const end = read.slice(read.lastIndexOf('H2'));
  expect(end).toContain('Notes');
  expect(end).toContain('The card');
  expect(end).toContain('Ask the night shift.');
  expect(readFileSync(file, 'latin1')).toContain('/Alt (Note 1)');
});

describe('a PDF of a sheet too wide for a page', () => {
  it('says its scale', async () => {
    const { scene } = sheetOf('hotel-checkin', 'en');
    const file = await pdfFile({ ...scene, size: { ...scene.size, width: 38_400 } }, 'en');
    expect(infoOf(file, 'Page size')).toMatch(/^14400 x /);
    expect(poppler('pdftotext', '-raw', file, '-')).toContain('Scale 1 : 2');
  });
});
