import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflate } from 'node:zlib';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const inchesPerMetre = 1 / 0.0254;
/** What the file's header calls red, green and blue, a byte each, and the same with how opaque they are. */
const colourTypes = { opaque: { type: 2, bytes: 3 }, transparent: { type: 6, bytes: 4 } } as const;

export type PngPicture = {
  readonly width: number;
  readonly height: number;
  /** Written into the file. */
  readonly dpi: number;
  /** Whether it has holes, through which one sees what lies below. */
  readonly transparent?: boolean;
  /** What `iTXt` chunks hold, which stand before the pixels. */
  readonly texts?: readonly Uint8Array[];
};

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

function header(width: number, height: number, colourType: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colourType, 0, 0, 0], 8);
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
 * Turns rows of RGBA into filtered rows of RGB or RGBA. Filter 2 (the difference from the row above) suits a sheet: most
 * rows repeat the one above.
 * @param above the last row before these; it is overwritten with the last of them
 */
function filterRows(rgba: Uint8Array, width: number, bytes: 3 | 4, above: Uint8Array): Buffer {
  const rows = rgba.length / (width * 4);
  const rowBytes = width * bytes;
  const filtered = Buffer.allocUnsafe(rows * (rowBytes + 1));
  let from = 0;
  let to = 0;
  for (let row = 0; row < rows; row++) {
    filtered[to++] = 2;
    for (let at = 0; at < rowBytes; from += 4 - bytes) {
      for (const end = at + bytes; at < end; at++) {
        const value = rgba[from++] as number;
        filtered[to++] = value - (above[at] as number);
        above[at] = value;
      }
    }
  }
  return filtered;
}

/** resvg multiplies colours by how opaque they are, PNG does not. Changes the pixels in place. */
function unmultiplied(rgba: Uint8Array): Uint8Array {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] as number;
    if (alpha === 255 || alpha === 0) continue;
    for (let channel = at; channel < at + 3; channel++)
      rgba[channel] = Math.min(255, Math.round(((rgba[channel] as number) * 255) / alpha));
  }
  return rgba;
}

/** How much is packed into one chunk of pixels. */
const chunkSize = 256 * 1024;

/**
 * A PNG file, part by part, of rows that come in strips: neither the picture nor the file is ever whole in memory.
 * @param strips RGBA, whole rows from top to bottom; they are overwritten
 */
export async function* pngFile(
  { width, height, dpi, transparent = false, texts = [] }: PngPicture,
  strips: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { type, bytes } = colourTypes[transparent ? 'transparent' : 'opaque'];
  yield Buffer.from(signature);
  yield header(width, height, type);
  yield density(dpi);
  for (const text of texts) yield chunk('iTXt', text);

  const above = new Uint8Array(width * bytes);
  async function* rows() {
    for await (const strip of strips) yield filterRows(transparent ? unmultiplied(strip) : strip, width, bytes, above);
  }
  // Ends and errors pass both ways: whoever stops reading stops the drawing.
  const deflate = createDeflate({ level: 6, chunkSize });
  pipeline(Readable.from(rows()), deflate, () => {});
  for await (const packed of deflate) yield chunk('IDAT', packed);
  yield chunk('IEND', new Uint8Array());
}
