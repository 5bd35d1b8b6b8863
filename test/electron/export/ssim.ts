/** Grey values of a picture, row by row, 0 to 255. */
export type Grey = { readonly width: number; readonly height: number; readonly values: Uint8Array };

const window = 8;
/** What keeps the quotient steady where there is next to nothing to see (Wang et al. 2004: K1 = 0.01, K2 = 0.03). */
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/**
 * How alike two pictures are to the eye: the mean structural similarity of windows of 8 × 8 pixels, every 4 (Z. Wang,
 * A. Bovik, H. Sheikh, E. Simoncelli: Image quality assessment, IEEE Transactions on Image Processing 13, 2004). 1 is
 * the same picture.
 */
export function similarity(one: Grey, other: Grey): number {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`${one.width} × ${one.height} and ${other.width} × ${other.height} pixels`);
  let [sum, windows] = [0, 0];
  for (let y = 0; y + window <= one.height; y += window / 2) {
    for (let x = 0; x + window <= one.width; x += window / 2) {
      sum += inWindow(one, other, x, y);
      windows += 1;
    }
  }
  return sum / windows;
}

function inWindow(one: Grey, other: Grey, x: number, y: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let row = y; row < y + window; row++) {
    for (let at = row * one.width + x; at < row * one.width + x + window; at++) {
      const [p, q] = [one.values[at] as number, other.values[at] as number];
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  const n = window * window;
  const [meanA, meanB] = [a / n, b / n];
  const [varA, varB, both] = [aa / n - meanA ** 2, bb / n - meanB ** 2, ab / n - meanA * meanB];
  return ((2 * meanA * meanB + c1) * (2 * both + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varA + varB + c2));
}

/** A picture that a program of poppler wrote in grey (PGM, the binary kind). */
export function greyIn(file: Uint8Array): Grey {
  const bytes = Buffer.from(file);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60)) ?? [];
  if (head === undefined) throw new Error('not a grey picture');
  return { width: Number(width), height: Number(height), values: bytes.subarray(head.length) };
}
