import { crc32, createDeflate } from 'node:zlib';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const inchesPerMetre = 1 / 0.0254;
/** Colour type 2: red, green and blue, a byte each; a sheet has no holes, so no alpha. */
const bytesPerPixel = 3;

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** How many pixels a metre has: what tells a page programme how big the picture is meant. */
function density(dpi: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi * inchesPerMetre);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data.writeUInt8(1, 8);
  return chunk('pHYs', data);
}

/**
 * Turns rows of opaque RGBA into filtered rows of RGB. Filter 2 (the difference from the row above) suits a sheet: most
 * rows repeat the one above.
 * @param above the last row before these, in RGB; it is overwritten with the last of them
 */
function filterRows(rgba: Uint8Array, width: number, above: Uint8Array): Buffer {
  const rows = rgba.length / (width * 4);
  const rowBytes = width * bytesPerPixel;
  const filtered = Buffer.alloc(rows * (rowBytes + 1));
  let from = 0;
  let to = 0;
  for (let row = 0; row < rows; row++) {
    filtered[to++] = 2;
    for (let at = 0; at < rowBytes; at += bytesPerPixel, from += 4) {
      for (let channel = 0; channel < bytesPerPixel; channel++) {
        const value = rgba[from + channel] ?? 0;
        filtered[to++] = value - (above[at + channel] ?? 0);
        above[at + channel] = value;
      }
    }
  }
  return filtered;
}

/**
 * A PNG file of rows that come in strips, so that a picture larger than memory's comfort is never whole in it.
 * @param strips opaque RGBA, whole rows from top to bottom
 * @param dpi written into the file
 */
export async function pngFile(
  size: { readonly width: number; readonly height: number },
  dpi: number,
  strips: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 6 });
  const packed: Buffer[] = [];
  deflate.on('data', (data: Buffer) => packed.push(data));
  const done = new Promise<void>((resolve, reject) => {
    deflate.on('end', resolve);
    deflate.on('error', reject);
  });
  const above = new Uint8Array(size.width * bytesPerPixel);
  for await (const strip of strips) {
    const room = deflate.write(filterRows(strip, size.width, above));
    if (!room) await new Promise<void>((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await done;
  return Buffer.concat([
    Buffer.from(signature),
    header(size.width, size.height),
    density(dpi),
    ...packed.map((data) => chunk('IDAT', data)),
    chunk('IEND', new Uint8Array()),
  ]);
}
