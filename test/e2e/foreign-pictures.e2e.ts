import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Asset } from '../../shared/model/asset.ts';
import type { Document } from '../../shared/model/document.ts';
import { bombs, leadingOut, svg } from '../shared/pictures/hostile-svg.ts';
import { png } from '../shared/pictures/png.ts';
import { dragFiles } from './drag-files.ts';
import { saved } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { cellAt } from './pointer.ts';
import { expect } from './program.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/pictures/${name}`, import.meta.url));

const assetsIn = (document: Document): Asset[] =>
  [...document.values()].filter((record): record is Asset => record.type === 'asset');

/** Which colours a picture has at its left, in its middle and at its right, from the top and from the bottom. */
const coloursOf = (page: Page, { mime, data }: Asset): Promise<string[]> =>
  page.evaluate(
    async ({ mime, data }) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: mime }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no context');
      context.drawImage(bitmap, 0, 0);
      return [0.1, 0.9].flatMap((down) =>
        [0.1, 0.5, 0.9].map((across) => {
          const at = [across * bitmap.width, down * bitmap.height].map(Math.floor) as [number, number];
          const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(...at, 1, 1).data;
          if (alpha === 0) return 'nothing';
          return red > 200 && green < 80 && blue < 80
            ? 'red'
            : blue > 200 && red < 80
              ? 'blue'
              : green > red && green > blue
                ? 'green'
                : 'other';
        }),
      );
    },
    { mime, data },
  );

inHotel(
  '3.2 rows 2 and 3: pictures of every kind come in as their pixels; of hostile ones nothing runs, nothing is asked for, and no file is seen',
  async ({ page, scene, userData, before }) => {
    const folder = join(userData, 'brought');
    mkdirSync(folder);
    const file = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const secret = file('secret.png', png(8, 8, 255));
    const bomb = (is: string): string => bombs.find(([what]) => what === is)?.[2] ?? '';
    const leads = (is: string): string => leadingOut(secret).find(([what]) => what === is)?.[1] ?? '';
    const whole = readFileSync(fixture('two-halves.jpg'));

    const kept = [
      fixture('four-inks.jpg'),
      fixture('turned.jpg'),
      fixture('moving.webp'),
      file('mark.svg', svg('<rect width="9" height="20" fill="red"/><script>fetch("x")</script>')),
      file('image.svg', leads('an image elsewhere')),
      file('handler.svg', leads('a handler on a mark')),
    ];
    const refused = [
      file('lying.png', png(1, 1, 0, { width: 65_535, height: 65_535 })),
      file('half.jpg', whole.subarray(0, 700)),
      file('entities.svg', bomb('entities made of entities')),
      file('again.svg', bomb('marks drawn again and again')),
      file('page.png', '<!DOCTYPE html><script>x()</script>'),
    ];
    await dragFiles(page, [...kept, ...refused], cellAt(scene, 'frontstage', 0), true);
    await expect(page.getByText('“lying.png” says it has 65535 × 65535 pixels.')).toBeVisible({ timeout: 120_000 });

    const assets = assetsIn(await saved(page, userData));
    const named = (name: string): Asset =>
      assets.find(({ title }) => title === name) ?? (expect(name).toBe('there') as never);
    expect(assets.map(({ title }) => title).sort()).toEqual(kept.map((path) => path.split(/[\\/]/).at(-1)).sort());
    const sizeOf = ({ width, height }: Asset) => [width, height];
    expect(sizeOf(named('turned.jpg'))).toEqual([40, 80]);
    expect(await coloursOf(page, named('turned.jpg'))).toEqual(['red', 'red', 'red', 'blue', 'blue', 'blue']);
    expect(new Set(await coloursOf(page, named('four-inks.jpg')))).toEqual(new Set(['green']));
    expect(new Set(await coloursOf(page, named('moving.webp')))).toEqual(new Set(['red']));
    expect(await coloursOf(page, named('mark.svg'))).toEqual([
      'red',
      'nothing',
      'nothing',
      'red',
      'nothing',
      'nothing',
    ]);
    expect(new Set(await coloursOf(page, named('image.svg')))).toEqual(new Set(['nothing']));
    expect((await coloursOf(page, named('handler.svg')))[0]).toBe('other');
    // The pictures of the page itself, which it makes of what it holds, its own worker, and its fonts, whenever they come.
    const own = /^(blob:app:\/\/bundle\/|app:\/\/bundle\/(assets\/decode-worker-|fonts\/NotoSansSC_))/;
    expect(asked.filter((url) => !own.test(url))).toEqual([]);

    await page.keyboard.press('Control+Z');
    expect(await saved(page, userData)).toEqual(before);
  },
);
