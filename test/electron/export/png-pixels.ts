import { inflateSync } from 'node:zlib';

/** A decoded picture: enough of PNG for what the program writes (8 bits, RGB or RGBA, no interlacing). */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Pixels a metre, from the file. */
  readonly perMetre: number | undefined;
  /** The colour of a pixel, as `#rrggbb`. */
  at(x: number, y: number): string;
  /** All of it in grey, row by row: how bright each pixel is to the eye (ITU-R BT.601). */
  greys(): Uint8Array;
  /** How opaque it is, from 0 to 255. */
  opacity(x: number, y: number): number;
};

/** What the Paeth filter guesses from the pixels at the left, above and above left. */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

const guesses = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth] as const satisfies ((
  left: number,
  up: number,
  corner: number,
) => number)[];

/** Undoes the filter of one row in place; `above` is the row before it, undone. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const guess = guesses[filter];
  if (!guess) throw new Error(`PNG filter ${filter}`);
  for (let at = 0; at < row.length; at++) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    row[at] = (row[at] ?? 0) + guess(left, above[at] ?? 0, corner);
  }
}

export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG file');
  const packed: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  let perMetre: number | undefined;
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = data[9] === 6 ? 4 : 3;
    }
    if (type === 'pHYs') perMetre = data.readUInt32BE(0);
    if (type === 'IDAT') packed.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(packed));
  const rowBytes = width * channels;
  const rows: Uint8Array[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * (rowBytes + 1);
    const row = raw.subarray(start + 1, start + 1 + rowBytes);
    unfilter(raw[start] ?? 0, row, rows[y - 1] ?? new Uint8Array(rowBytes), channels);
    rows.push(row);
  }
  const pixel = (x: number, y: number): Uint8Array => {
    const row = rows[Math.floor(y)];
    if (!row || x < 0 || x >= width) throw new Error(`no pixel at ${x}, ${y}`);
    const from = Math.floor(x) * channels;
    return row.subarray(from, from + channels);
  };
  return {
    width,
    height,
    perMetre,
    at: (x, y) => `#${Buffer.from(pixel(x, y).subarray(0, 3)).toString('hex')}`,
    greys: () => {
      const values = new Uint8Array(width * height);
      for (const [y, row] of rows.entries()) {
        for (let x = 0, at = 0; x < width; x++, at += channels)
          values[y * width + x] = Math.round(
            0.299 * (row[at] as number) + 0.587 * (row[at + 1] as number) + 0.114 * (row[at + 2] as number),
          );
      }
      return values;
    },
    opacity: (x, y) => pixel(x, y)[3] ?? 255,
  };
}
