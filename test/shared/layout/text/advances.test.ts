/// <reference path="../../../../electron/export/fontkit.d.ts" />
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { emojiAdvance, mainAdvance } from '#shared/layout/text/coverage.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { fontFiles } from '../../../../electron/export/fonts.ts';

const files = fontFiles();
const open = (file: string) => create(readFileSync(file));
const lastCodePoint = 0x10ffff;

/** Every code point where the table says something else than the font, as readable lines. */
function differences(font: Font, tabled: (codePoint: number) => number): string[] {
  const covered = new Set(font.characterSet);
  const found: string[] = [];
  for (let codePoint = 0; codePoint <= lastCodePoint; codePoint++) {
    const inFont = covered.has(codePoint)
      ? (font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * 1000
      : -1;
    const inTable = tabled(codePoint);
    if (Math.abs(inFont - inTable) > 0.001) found.push(`U+${codePoint.toString(16)}: ${inTable}, font ${inFont}`);
  }
  return found;
}

describe('the table of advances', () => {
  const regular = open(files.regular);
  const bold = open(files.bold);
  const emoji = open(files.emoji);

  it('agrees with Noto Sans SC at weight 400 on every code point there is', () => {
    expect(differences(regular, (codePoint) => mainAdvance(codePoint, 400))).toEqual([]);
  });

  it('agrees with Noto Sans SC at weight 700 on every code point there is', () => {
    expect(differences(bold, (codePoint) => mainAdvance(codePoint, 700))).toEqual([]);
  });

  it('agrees with Noto Emoji on every code point there is', () => {
    expect(differences(emoji, emojiAdvance)).toEqual([]);
  });

  it.each([
    ['Guest arrives at the front desk, 8:30–9:00 (peak).', 400],
    ['Guest arrives at the front desk, 8:30–9:00 (peak).', 700],
    ['客人到达酒店，前台“欢迎”；办理入住（Wi-Fi）。', 400],
    ['Ａ级服务：￥３００、Ω、Щ、ひらがな、カタカナ', 700],
    ['一——二———三————四—', 400],
    ['一——二———三————四—', 700],
    ['Cafe\u0301 naïve Zürich', 400],
  ] as const)('measures %j at weight %i as the font sets it without kerning and ligatures', (text, weight) => {
    const font = weight === 700 ? bold : regular;
    const { glyphs } = font.layout(text, { kern: false, liga: false });
    const set = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    expect(advance(text, 1000, weight)).toBeCloseTo(set, 6);
  });

  it.each(['😀', '👩‍💻', '👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', '1️⃣', '🏳️‍🌈', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])(
    'measures the emoji %s as the one sign the font draws for it',
    (text) => {
      const { glyphs } = emoji.layout(text);
      expect(glyphs).toHaveLength(1);
      expect(advance(text, 1000, 400)).toBeCloseTo(((glyphs[0]?.advanceWidth ?? 0) / emoji.unitsPerEm) * 1000, 2);
    },
  );

  it('gives an ideograph one em, in both weights', () => {
    expect(advance('酒店', 14, 400)).toBe(28);
    expect(advance('酒店', 14, 700)).toBe(28);
  });

  it('is proportional to the size', () => {
    expect(advance('Check in', 28, 400)).toBeCloseTo(2 * advance('Check in', 14, 400), 9);
  });
});
