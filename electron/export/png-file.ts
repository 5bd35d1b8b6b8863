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

/** How many pixels are compared at once with those above: most are the same, and then there is nothing to compute. */
const block = 256;

/**
 * Turns rows of RGBA into filtered rows of RGB or RGBA. Filter 2 (the difference from the row above) suits a sheet: most
 * rows repeat the one above.
 * @param above the last row of RGBA before these
 */
function filterRows(rgba: Buffer, width: number, bytes: 3 | 4, above: Buffer): Buffer {
  const rows = rgba.length / (width * 4);
  const filtered = Buffer.alloc(rows * (width * bytes + 1));
  for (let row = 0; row < rows; row++) {
    const start = row * (width * bytes + 1);
    filtered[start] = 2;
    const [upper, base] = row === 0 ? [above, 0] : [rgba, (row - 1) * width * 4];
    for (let x = 0; x < width; x += block) {
      const end = Math.min(width, x + block) * 4;
      const own = row * width * 4;
      if (rgba.compare(upper, base + x * 4, base + end, own + x * 4, own + end) === 0) continue;
      let to = start + 1 + x * bytes;
      for (let at = x * 4; at < end; at += 4) {
        for (let channel = at; channel < at + bytes; channel++)
          filtered[to++] = (rgba[own + channel] as number) - (upper[base + channel] as number);
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
 * @param strips RGBA, whole rows from top to bottom; those of a transparent picture are overwritten
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

  let above = Buffer.alloc(width * 4);
  async function* rows() {
    for await (const strip of strips) {
      const pixels = transparent ? unmultiplied(strip) : strip;
      const rgba = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
      yield filterRows(rgba, width, bytes, above);
      above = Buffer.from(rgba.subarray(-width * 4));
    }
  }
  // Ends and errors pass both ways: whoever stops reading stops the drawing.
  const deflate = createDeflate({ level: 6, chunkSize });
  pipeline(Readable.from(rows()), deflate, () => {});
  for await (const packed of deflate) yield chunk('IDAT', packed);
  yield chunk('IEND', new Uint8Array());
}
