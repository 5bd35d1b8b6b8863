import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { pictureHeader } from '#shared/model/picture-header.ts';
import type { SvgOrder } from '../../../electron/pictures/draw-svg.ts';
import { drawSvg } from '../../../electron/pictures/draw-svg.ts';
import { rasterise, rasteriserOf, type SvgMessage, svgMemory } from '../../../electron/pictures/rasterise.ts';
import { nodeWorkerHost } from '../../../electron/worker/node-worker.ts';
import { bombs, leadingOut, svg } from '../../shared/pictures/hostile-svg.ts';
import { png } from '../../shared/pictures/png.ts';
import { temporaryFolder } from '../storage/folder.ts';

const host = nodeWorkerHost<SvgOrder, SvgMessage>(
  fileURLToPath(new URL('../../../electron/pictures/svg-process.ts', import.meta.url)),
  svgMemory,
);

/** How many pixels of a drawing are not empty. */
function drawn(text: string): number {
  const picture = drawSvg({ svg: text, name: 'x.svg' });
  if (!picture.ok) throw new Error(JSON.stringify(picture.faults));
  const shown = svg(
    `<image href="data:image/png;base64,${Buffer.from(picture.value).toString('base64')}" width="20" height="20"/>`,
  );
  const { pixels } = new Resvg(shown, { font: { loadSystemFonts: false } }).render();
  return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}

test('a drawing is drawn large, in its proportions, with the letters of the program', () => {
  const wide = drawSvg({
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="20" height="10"/></svg>',
    name: '',
  });
  expect(wide.ok && pictureHeader(wide.value)).toMatchObject({ mime: 'image/png', width: 1280, height: 320 });
  expect(drawn(svg('<rect width="10" height="10"/>'))).toBe(100);
  expect(drawn(svg('<text y="15" font-size="12" font-family="Whatever">中A</text>'))).toBeGreaterThan(30);
});

test('3.2 row 2: a drawing that shows a file of this computer does not get to see it', () => {
  const secret = join(temporaryFolder(), 'secret.png');
  writeFileSync(secret, png(8, 8));
  // Given the drawing as it is, the drawing program would show the file: that is what is guarded against.
  const unguarded = new Resvg(svg(`<image href="${secret}" width="9" height="9"/>`), {
    font: { loadSystemFonts: false },
  });
  expect(unguarded.render().pixels.some((value) => value > 0)).toBe(true);
  for (const [what, text] of leadingOut(secret)) {
    if (!text.includes('image') || text.includes('<rect')) continue;
    expect([what, drawn(text)]).toEqual([what, 0]);
  }
});

test.each([
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'],
  ['no namespace', '<svg width="9" height="9"/>'],
  ['an entity nobody defined', svg('<text>&nbsp;</text>')],
])('a drawing of %s is refused as damaged', (_what, text) => {
  expect(drawSvg({ svg: text, name: 'x.svg' })).toMatchObject({ faults: [{ code: 'picture.damaged' }] });
});

test('in a process of its own: drawn, or refused with its name', async () => {
  const whole = await rasterise(host, { svg: svg('<rect width="9" height="9"/>'), name: 'x.svg' }, 30_000);
  expect(whole.ok && pictureHeader(whole.value)).toMatchObject({ width: 1280, height: 1280 });
  const [[, code, bomb] = ['', '', '']] = bombs;
  expect(await rasterise(host, { svg: bomb, name: 'x.svg' }, 30_000)).toMatchObject({
    faults: [{ code: `picture.${code}`, params: { name: 'x.svg' } }],
  });
});

/** Honest markup that takes minutes: blurs far beyond the sheet. */
const endless = svg(
  `<filter id="f" x="-1000" y="-1000" width="3000" height="3000"><feGaussianBlur stdDeviation="500"/></filter>${'<rect width="10" height="10" filter="url(#f)"/>'.repeat(99)}`,
);

test('3.2 row 2: a drawing that takes too long is given up, and its process ended', async () => {
  let ended: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const watched = {
    start: () => {
      const worker = host.start();
      worker.onGone(ended);
      return worker;
    },
  };
  expect(await rasterise(watched, { svg: endless, name: 'x.svg' })).toMatchObject({
    faults: [{ code: 'picture.drawingTooSlow' }],
  });
  await gone;
});

test('drawings come one after the other, and none too large gets a process', async () => {
  let running = 0;
  let most = 0;
  const counted = {
    start: () => {
      const worker = host.start();
      most = Math.max(most, ++running);
      let ended = false;
      const kill = () => {
        running -= ended ? 0 : 1;
        ended = true;
        worker.kill();
      };
      return { ...worker, kill };
    },
  };
  const draw = rasteriserOf(counted, fileURLToPath(new URL('../../../out/renderer/fonts', import.meta.url)));
  expect(await draw({ svg: ' '.repeat(5_000_000), name: 'x.svg' })).toMatchObject({
    faults: [{ code: 'picture.drawingTooLarge' }],
  });
  expect(most).toBe(0);
  const small = { svg: svg('<rect width="9" height="9"/>'), name: 'x.svg' };
  expect((await Promise.all([draw(small), draw(small)])).map(({ ok }) => ok)).toEqual([true, true]);
  expect(most).toBe(1);
});
