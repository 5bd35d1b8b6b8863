/// <reference path="../../../electron/export/subset-font.d.ts" />
/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '#shared/layout/layout.ts';
import type { Asset } from '#shared/model/asset.ts';
import { gathered } from '../../../electron/export/gathered.ts';
import { writePdf } from '../../../electron/export/pdf.ts';
import { writePng } from '../../../electron/export/png.ts';
import { pngFile } from '../../../electron/export/png-file.ts';
import { documentWith, realPictures } from '../../shared/pictured.ts';
import { decodePng } from './png-pixels.ts';
import { poppler } from './poppler.ts';

const { photo, disc } = realPictures;
const scene = layout(
  documentWith([
    { asset: photo, alt: 'A lobby', translated: '大堂' },
    { asset: disc, alt: '' },
    { asset: photo, alt: 'The same lobby' },
  ]),
  { blueprint: 'b', theme: 'light', language: 'en' },
);

describe('the PDF of a sheet with pictures', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'sheet.pdf');
  beforeAll(async () => writeFileSync(file, await writePdf(scene, { language: 'en', date: new Date(0) })));

  it('holds each picture once, as it is, however often it is drawn', () => {
    const rows = poppler('pdfimages', '-list', file).trimEnd().split('\n').slice(2);
    const listed = rows
      .map((row) => row.trim().split(/\s+/))
      .map((row) => ({
        kind: row[2],
        width: Number(row[3]),
        height: Number(row[4]),
        encoding: row[8],
        object: row[10],
      }));
    const photos = listed.filter(({ encoding }) => encoding === 'jpeg');
    expect(photos).toHaveLength(2);
    expect(new Set(photos.map(({ object }) => object)).size).toBe(1);
    expect(photos[0]).toMatchObject({ kind: 'image', width: photo.width, height: photo.height });
    const others = listed.filter(({ encoding }) => encoding !== 'jpeg').map(({ kind }) => kind);
    expect(others.sort()).toEqual(['image', 'smask']);
    poppler('pdfimages', '-all', file, path.join(folder, 'out'));
    expect(readdirSync(folder).some((name) => name.endsWith('.jpg'))).toBe(true);
  });

  it('names each as a figure for who hears it, before the text of its card', () => {
    const structure = poppler('pdfinfo', '-struct-text', file);
    const figures = [...structure.matchAll(/Figure.*\n/g)];
    expect(figures).toHaveLength(3);
    expect(structure.indexOf('Figure')).toBeLessThan(structure.indexOf('"Card 1"'));
    // Poppler reads no alternative texts out: they are in the file's own objects, as they are.
    const alternatives = [...readFileSync(file, 'latin1').matchAll(/\/S \/Figure\n\/Alt \(([^)]*)\)/g)];
    expect(alternatives.map(([, alt]) => alt)).toEqual(['A lobby', 'Picture', 'The same lobby']);
  });

  it('draws them where the PNG has them', async () => {
    const png = writePng(scene, { language: 'en', scale: 1 });
    if (!png.ok) throw new Error(JSON.stringify(png.faults));
    const ours = decodePng(await gathered(png.value));
    poppler('pdftoppm', '-png', '-singlefile', '-r', '96', file, path.join(folder, 'page'));
    const theirs = decodePng(readFileSync(path.join(folder, 'page.png')));
    for (const { picture } of scene.cards) {
      const { x, y, width, height } = picture?.box ?? { x: 0, y: 0, width: 0, height: 0 };
      for (const part of [0.2, 0.8]) {
        const [at, down] = [x + width * part, y + height / 2];
        for (const from of [1, 3, 5]) {
          const channel = (colour: string) => Number.parseInt(colour.slice(from, from + 2), 16);
          expect(Math.abs(channel(ours.at(at, down)) - channel(theirs.at(at, down)))).toBeLessThan(16);
        }
      }
    }
    const first = scene.cards[0]?.picture?.box;
    expect(ours.at((first?.x ?? 0) + 20, (first?.y ?? 0) + 20)).toMatch(/^#c/);
  });
});

it('a PNG shows a large picture by all of its pixels, not by the few that come to lie where one is drawn', async () => {
  const side = 700;
  const stripes = new Uint8Array(side * side * 4).map((_, at) => (at % 4 === 3 || Math.floor(at / 4) % 2 ? 255 : 0));
  const data = Buffer.from(await gathered(pngFile({ width: side, height: side, dpi: 96 }, [stripes]))).toString(
    'base64',
  );
  const asset: Asset = { id: 'stripes', type: 'asset', mime: 'image/png', width: side, height: side, data };
  const striped = layout(documentWith([{ asset, alt: '' }]), { blueprint: 'b', theme: 'light', language: 'en' });
  const png = writePng(striped, { language: 'en', scale: 1 });
  if (!png.ok) throw new Error(JSON.stringify(png.faults));
  const drawn = decodePng(await gathered(png.value));
  const { x, y, width } = striped.cards[0]?.picture?.box ?? { x: 0, y: 0, width: 0 };
  const greys = Array.from({ length: width - 8 }, (_, at) =>
    Number.parseInt(drawn.at(x + 4 + at, y + 20).slice(1, 3), 16),
  );
  expect(Math.min(...greys)).toBeGreaterThan(90);
  expect(Math.max(...greys)).toBeLessThan(165);
});
