/// <reference path="../../../electron/export/subset-font.d.ts" />
/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />

import { beforeAll, describe, expect, it } from 'vitest';
import type { Box, Scene } from '#shared/layout/scene.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import { themes } from '#shared/layout/themes.ts';
import { gathered } from '../../../electron/export/gathered.ts';
import { type PngOptions, writePng } from '../../../electron/export/png.ts';
import { pngFile } from '../../../electron/export/png-file.ts';
import { sheetOf, sheets } from '../../shared/export/sheets.ts';
import { decodePng, type Picture } from './png-pixels.ts';

async function bytesOf(scene: Scene, options: PngOptions): Promise<Uint8Array> {
  const written = writePng(scene, options);
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  return gathered(written.value);
}

async function pictureOf(scene: Scene, options: PngOptions): Promise<Picture> {
  return decodePng(await bytesOf(scene, options));
}

/** Twice the sheet, so that the thinnest line fills a pixel. */
const scale = 2;
/** The pixel at a place of the sheet. */
const at = (picture: Picture, x: number, y: number) => picture.at(Math.floor(x * scale), Math.floor(y * scale));

/** Which share of the pixels in a box have a colour. */
function shareOf(picture: Picture, box: Box, colour: string): number {
  let [found, all] = [0, 0];
  for (let y = box.y; y < box.y + box.height; y += 1 / scale) {
    for (let x = box.x; x < box.x + box.width; x += 1 / scale) {
      all += 1;
      if (at(picture, x, y) === colour) found += 1;
    }
  }
  return found / all;
}

describe.each(sheets)('the PNG of %s in %s', (name, language) => {
  const { scene } = sheetOf(name, language);
  const { palette, metrics } = themes[scene.theme];
  let picture: Picture;
  beforeAll(async () => {
    picture = await pictureOf(scene, { language, scale });
  });

  it('has the pixels it was asked for and says how many an inch has', () => {
    expect([picture.width, picture.height]).toEqual([
      Math.round(scene.size.width * scale),
      Math.round(scene.size.height * scale),
    ]);
    expect(picture.perMetre).toBe(Math.round((96 * scale) / 0.0254));
  });

  it('shows each lane in the colours of its role', () => {
    for (const lane of scene.lanes) {
      const middle = lane.box.y + lane.box.height / 2;
      const colours = palette.lane[lane.role];
      expect(at(picture, lane.head.x + 1, middle), `${lane.code} accent`).toBe(colours.accent);
      expect(at(picture, lane.box.x + lane.box.width - 2, middle), `${lane.code} ground`).toBe(colours.tint);
    }
  });

  it('shows the border of each card, and its ground inside', () => {
    for (const card of scene.cards) {
      const { x, y, height } = card.box;
      const border = card.alternative ? palette.connector : palette.cardBorder;
      expect(at(picture, x + metrics.cardRadius + 2, y), `${card.code} border`).toBe(border);
      expect(at(picture, x + metrics.cardRadius + 2, y + height - 4), `${card.code} ground`).toBe(palette.card);
    }
  });

  it('shows each dividing line in its colour', () => {
    for (const line of scene.lines) {
      expect(at(picture, line.from.x + 1, line.from.y), line.line).toBe(palette.line[line.line]);
    }
  });

  it('shows each mark in its colour', () => {
    for (const tag of scene.tags) {
      expect(shareOf(picture, tag.shape, palette.tag[tag.tag].fill), `${tag.tag} ${tag.code}`).toBeGreaterThan(0.2);
    }
  });

  it('shows text in each card', () => {
    for (const card of scene.cards) {
      const [line] = textAt(card.text, card.box).lines;
      if (!line) continue;
      const box = { x: line.x, y: line.y - card.text.size, width: line.width, height: card.text.size };
      expect(shareOf(picture, box, palette.ink[card.text.ink]), card.code).toBeGreaterThan(0.01);
    }
  });
});

describe('writePng', () => {
  const { scene } = sheetOf('hotel-checkin', 'en');

  it('takes dots an inch in place of a scale', async () => {
    const picture = await pictureOf(scene, { language: 'en', dpi: 48 });
    expect(picture.width).toBe(Math.round(scene.size.width / 2));
    expect(picture.perMetre).toBe(1890);
  });

  it('is the same bytes again', async () => {
    const [first, second] = [await bytesOf(scene, { language: 'en' }), await bytesOf(scene, { language: 'en' })];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('refuses a picture of more than a million pixels a side with a sentence, and writes none', () => {
    const wide = { ...scene, size: { width: 20_000, height: 1000 } };
    expect(writePng(wide, { language: 'en', scale: 100 })).toMatchObject({
      ok: false,
      faults: [{ code: 'export.png.tooLarge' }],
    });
  });

  it('draws the same picture in many strips as in one', async () => {
    const written = { language: 'en', scale: 0.5 } as const;
    const whole = await pictureOf(scene, written);
    const strips = await pictureOf(scene, { ...written, strip: 100 * whole.width });
    for (let y = 0; y < whole.height; y++) {
      for (let x = 0; x < whole.width; x++) {
        if (strips.at(x, y) !== whole.at(x, y)) throw new Error(`pixel ${x}, ${y} differs`);
      }
    }
  });

  it('is transparent where nothing is drawn if that is wanted, and has the same colours elsewhere', async () => {
    const { contents, scene } = sheetOf('hotel-checkin', 'en');
    const [white, clear] = [
      await bytesOf(scene, { language: 'en', scale }),
      await bytesOf(scene, { language: 'en', scale, background: 'transparent' }),
    ];
    expect([white[25], clear[25]]).toEqual([2, 6]);
    const [onWhite, onNothing] = [decodePng(white), decodePng(clear)];
    expect(onNothing.opacity(0, 0)).toBe(0);
    const [card] = scene.cards.filter(({ id }) => contents.cards.some((rec) => rec.id === id));
    const { x, y, width } = card?.box ?? { x: 0, y: 0, width: 0 };
    for (let along = 0; along < width * scale; along++) {
      const [atX, atY] = [Math.floor(x * scale) + along, Math.floor(y * scale) + 40];
      expect(onNothing.opacity(atX, atY)).toBe(255);
      expect(onNothing.at(atX, atY)).toBe(onWhite.at(atX, atY));
    }
  });

  it('has smooth edges of the colour itself where it is transparent, not of that colour and black', async () => {
    const disc = [...Array(9).keys()].flatMap((at) => [128, 0, 0, 128].map((channel) => (at % 2 ? channel : 0)));
    const picture = { width: 9, height: 1, dpi: 96, transparent: true };
    const drawn = decodePng(await gathered(pngFile(picture, [new Uint8Array(disc)])));
    expect([drawn.at(1, 0), drawn.opacity(1, 0), drawn.opacity(2, 0)]).toEqual(['#ff0000', 128, 0]);
  });
});
