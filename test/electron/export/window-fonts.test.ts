/// <reference path="../../../electron/export/fontkit.d.ts" />
/// <reference path="../../../electron/export/subset-font.d.ts" />
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'fontkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../../../electron/export/fonts.ts';
import { windowFont, windowFontParts, writeWindowFonts } from '../../../electron/export/window-fonts.ts';
import { keyName } from '../../../renderer/actions/key-names.ts';
import { inWholeFontAlone, outsideOf } from '../../../renderer/app/whole-fonts.ts';
import { areas } from '../../../shared/words/words.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'window-fonts-'));
const templates = path.join(import.meta.dirname, '../../../resources/templates');
const wholeFiles = { 400: fontFiles().regular, 700: fontFiles().bold } as const;

type Face = { readonly file: string; readonly weight: 400 | 700; readonly range: string };

/** What the style sheet says of each face. */
const facesIn = (css: string): Face[] =>
  [...css.matchAll(/font-weight: (\d+);.*?url\("\.\/(.*?)"\).*?unicode-range: (.*?);/gs)].map(
    ([, weight, file = '', range = '']) => ({ file, weight: Number(weight) as 400 | 700, range }),
  );
let faces: Face[] = [];

beforeAll(async () => {
  await writeWindowFonts(folder);
  faces = facesIn(readFileSync(path.join(folder, 'faces.css'), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what a window begins with', () => {
  it.each([400, 700] as const)('has all that the program says and its templates show, in weight %i', (weight) => {
    const texts = [
      ...Object.values(areas).flatMap((area) => Object.values(area).flat()),
      ...readdirSync(templates).map((name) => readFileSync(path.join(templates, name), 'utf8')),
    ];
    const has = new Set(create(readFileSync(wholeFiles[weight])).characterSet);
    const said = [...new Set(texts.join(''))].filter((character) => has.has(character.codePointAt(0) ?? 0));
    expect(said.length).toBeGreaterThan(900);
    const outside = outsideOf(faces.filter((face) => face.weight === weight).map(({ range }) => range));
    expect(said.filter((character) => outside.test(character))).toEqual([]);
  });

  it('shows each of its characters as the whole font does: the same sign, as wide, with the same forms', () => {
    for (const { file, weight, range } of faces) {
      const part = create(readFileSync(path.join(folder, file)));
      const whole = create(readFileSync(wholeFiles[weight]));
      const outside = outsideOf([range]);
      const own = whole.characterSet.filter((codePoint) => !outside.test(String.fromCodePoint(codePoint)));
      expect(own.length).toBeGreaterThan(500);
      const different = own.filter((codePoint) => {
        const [here, there] = [part, whole].map((font) => font.glyphForCodePoint(codePoint));
        return !here || here.id === 0 || here.advanceWidth !== there?.advanceWidth;
      });
      expect(different).toEqual([]);
      expect([part.ascent, part.descent, part.lineGap, part.unitsPerEm]).toEqual([
        whole.ascent,
        whole.descent,
        whole.lineGap,
        whole.unitsPerEm,
      ]);
    }
  });

  it('sets quotation marks of an English text and dashes of a Chinese one as the whole font does', () => {
    const widths = (file: string, text: string, features: Record<string, boolean>): number[] =>
      create(readFileSync(file))
        .layout(text, features)
        .glyphs.map(({ advanceWidth }) => advanceWidth);
    for (const { file, weight } of faces.filter(({ file }) => file.startsWith('letters'))) {
      const part = path.join(folder, file);
      for (const [text, features] of [
        ['“It’s”', { pwid: true }],
        ['（「」）', { halt: true }],
        ['——', { ccmp: true }],
      ] as const)
        expect([text, widths(part, text, features)]).toEqual([text, widths(wholeFiles[weight], text, features)]);
    }
  });

  it('is told apart from what needs the whole font', () => {
    const outside = outsideOf(faces.map(({ range }) => range));
    expect(outside.test(inWholeFontAlone)).toBe(true);
    expect(outside.test('“Check in” 入住 №1 —\n')).toBe(false);
    expect(outside.test(`${keyName('Mod+N', true)} ${keyName('Mod+N', false)}`)).toBe(false);
  });

  it('gives the same bytes each time, for parts that share no character', async () => {
    const [letters, ideographs] = await windowFontParts();
    if (!letters || !ideographs) throw new Error('there are two parts');
    const shared = new Set(letters.codePoints);
    expect(ideographs.codePoints.filter((codePoint) => shared.has(codePoint))).toEqual([]);
    const again = await windowFont(readFileSync(wholeFiles[400]), letters);
    expect(readFileSync(path.join(folder, 'letters-400.ttf')).equals(again)).toBe(true);
  });
});
