/// <reference path="../../../electron/export/subset-font.d.ts" />
/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import type { CardBox } from '#shared/layout/scene.ts';
import { printable } from '#shared/layout/text/printable.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import { themes } from '#shared/layout/themes.ts';
import { gathered } from '../../../electron/export/gathered.ts';
import { writePdf } from '../../../electron/export/pdf.ts';
import { writePng } from '../../../electron/export/png.ts';
import { sheetOfTexts } from '../../shared/export/sheets.ts';
import { descendants, parseXml } from '../../shared/export/xml-tree.ts';
import { decodePng, type Picture } from './png-pixels.ts';

const texts = [
  'Emoji 👩‍💻 done ✅ ❤️ 1️⃣ 🇨🇳',
  '👍🏽',
  'bell\u0007 & <b>"q"</b> \u202eabc',
  '한국어',
  'Cafe\u0301 nai\u0308ve',
  'Don’t “quote” … wait',
  '“引号”里（测试）……结束——完',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  '一行\n两行\n\n三行',
  'AVATAR To. We, ffi fl',
];
const date = new Date('2026-03-01T12:00:00Z');
/** As it is compared: one way to write accents, no spaces. */
const squeezed = (text: string) => printable(text).normalize('NFC').replace(/\s/g, '');

/** How many pixels of a line of text, in the card's ground, are not the ground. */
function inked(picture: Picture, card: CardBox, line: number): number {
  const ground = themes.light.palette.card;
  const { x, y, width } = textAt(card.text, card.box).lines[line] ?? { x: 0, y: 0, width: 0 };
  let found = 0;
  for (let down = y - card.text.size; down < y + 4; down++) {
    for (let across = x; across < x + width; across++) if (picture.at(across, down) !== ground) found += 1;
  }
  return found;
}

describe('any text', () => {
  const { scene, contents } = sheetOfTexts(texts);

  it('is whole in the PDF, in order, even what no font has', async () => {
    const pdf = await writePdf(scene, { language: 'en', date });
    const text = squeezed(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }));
    let end = 0;
    for (const card of contents.cards) {
      const at = text.indexOf(squeezed(card.text), end);
      expect(at, card.text).toBeGreaterThanOrEqual(end);
      end = at;
    }
  });

  it('is drawn in the PNG, each line of it', async () => {
    const written = writePng(scene, { language: 'en' });
    const picture = decodePng(written.ok ? await gathered(written.value) : new Uint8Array());
    for (const card of scene.cards) {
      for (const [at, line] of card.text.lines.entries()) {
        if (line.text !== '') expect(inked(picture, card, at), `"${line.text}"`).toBeGreaterThan(20);
      }
    }
  });

  it('is whole in the SVG, but for what XML cannot carry (seed 2631)', () => {
    const some = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, (any) => {
        const wellFormed = any.map((text) => text.replace(/\0|\p{Surrogate}/gu, ''));
        const root = parseXml(writeSvg(sheetOfTexts(wellFormed).scene, { language: 'en' }));
        const groups = descendants(root).filter((element) => element.attributes.get('data-kind') === 'card');
        expect(groups.map((group) => squeezed(group.text))).toEqual(wellFormed.map(squeezed));
      }),
      { seed: 2631, numRuns: 60 },
    );
  });
});
