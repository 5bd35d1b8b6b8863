import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered } from '../../../electron/export/gathered.ts';
import { pngFile } from '../../../electron/export/png-file.ts';
import { decodePng } from './png-pixels.ts';

const hex = (bytes: Uint8Array, at: number) => `#${Buffer.from(bytes.subarray(at, at + 3)).toString('hex')}`;

describe('pngFile', () => {
  it('holds every pixel it was given, however the rows were cut into strips (seed 2611)', async () => {
    const picture = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        rgba: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
        cut: fc.integer({ min: 1, max: height }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(picture, async ({ width, height, rgba, cut }) => {
        const strips = [rgba.subarray(0, cut * width * 4), rgba.subarray(cut * width * 4)].filter(
          (strip) => strip.length > 0,
        );
        const decoded = decodePng(await gathered(pngFile({ width, height, dpi: 96 }, strips)));
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) expect(decoded.at(x, y)).toBe(hex(rgba, (y * width + x) * 4));
        }
      }),
      { seed: 2611, numRuns: 60 },
    );
  });

  it('says how many pixels an inch it has', async () => {
    const file = await gathered(pngFile({ width: 1, height: 1, dpi: 300 }, [new Uint8Array([1, 2, 3, 255])]));
    expect(decodePng(file).perMetre).toBe(11811);
  });
});
