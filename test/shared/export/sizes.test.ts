import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageInMillimetres, pageOf } from '#shared/export/page-size.ts';
import { clipboardScale, drawablePicture, pictureSize } from '#shared/export/picture-size.ts';

describe('pageOf', () => {
  it('gives a page 0.75 pt a px', () => {
    expect(pageOf({ width: 4000, height: 1000 })).toEqual({ width: 3000, height: 750, scale: 0.75, ratio: 1 });
  });

  it('fits what is above 14,400 pt and says the true scale', () => {
    const page = pageOf({ width: 38_400, height: 960 });
    expect(page.width).toBeCloseTo(14_400, 6);
    expect(page.height).toBeCloseTo(360, 6);
    expect(page.ratio).toBe(2);
  });

  it('is said in whole millimetres', () => {
    expect(pageInMillimetres(pageOf({ width: 960, height: 96 }))).toEqual({ width: 254, height: 25, ratio: 1 });
    expect(pageInMillimetres(pageOf({ width: 25_600, height: 960 }))).toMatchObject({ width: 5080, ratio: 1.33 });
  });
});

describe('the size of a picture', () => {
  const sheet = { width: 1000, height: 301 };

  it('is that of the sheet at 96 dots per inch', () => {
    expect(pictureSize(sheet, { dpi: 96 })).toEqual({ width: 1000, height: 301, scale: 1 });
    expect(pictureSize(sheet, { dpi: 144 })).toEqual(pictureSize(sheet, { scale: 1.5 }));
    expect(pictureSize(sheet, { scale: 0.5 })).toEqual({ width: 500, height: 151, scale: 0.5 });
  });

  it('is refused when nothing could open it, with the numbers', () => {
    expect(drawablePicture(sheet, { scale: 4 })).toEqual({ ok: true, value: { width: 4000, height: 1204, scale: 4 } });
    expect(drawablePicture(sheet, { scale: 1001 })).toMatchObject({
      ok: false,
      faults: [{ code: 'export.png.tooLarge', params: { width: 1_001_000, height: 301_301 } }],
    });
    expect(drawablePicture({ width: 40_000, height: 40_000 }, { scale: 10 }).ok).toBe(false);
  });

  it('on a clipboard is what was wanted, or as much as fits it, seed 46', () => {
    const side = fc.integer({ min: 1, max: 150_000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(1, 2, 4), (width, height, wanted) => {
        const scale = clipboardScale({ width, height }, wanted);
        const picture = pictureSize({ width, height }, { scale });
        expect(scale).toBeLessThanOrEqual(wanted);
        expect(picture.width * picture.height).toBeLessThanOrEqual(41_000_000);
        if (scale < wanted) {
          const larger = pictureSize({ width, height }, { scale: scale + 0.02 });
          expect(larger.width * larger.height > 40_000_000 || Math.max(larger.width, larger.height) > 16_000).toBe(
            true,
          );
        }
      }),
      { seed: 46 },
    );
  });
});
