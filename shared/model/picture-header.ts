/** What the first bytes of a picture say of it; nothing is known yet of what follows. */
export type PictureHeader = {
  readonly mime: 'image/png' | 'image/jpeg';
  /** In pixels, as it is stored: a JPEG may ask to be turned when it is shown. */
  readonly width: number;
  readonly height: number;
};

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether these bytes stand in others at a place. */
export const hasBytes = (bytes: Uint8Array, wanted: readonly number[], at = 0): boolean =>
  wanted.every((value, index) => bytes[at + index] === value);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** `IHDR` as the first chunk of a PNG, of the 13 bytes it always has (PNG specification, 11.2.1). */
const firstChunk = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

function pngHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (bytes.length < 33 || !hasBytes(bytes, pngSignature) || !hasBytes(bytes, firstChunk, 8)) return undefined;
  const view = viewOf(bytes);
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** SOF0 … SOF15, which hold the size; 0xC4, 0xC8 and 0xCC among them are other markers (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers that stand alone, without a length: TEM, RST0 … RST7. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

function jpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (!hasBytes(bytes, [0xff, 0xd8, 0xff])) return undefined;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    // Pixels, or the end, before any size.
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else if (isFrame(marker))
      return { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/** The header of a PNG or a JPEG; undefined for anything else, or where it is cut off. Reads no pixels. */
export const pictureHeader = (bytes: Uint8Array): PictureHeader | undefined => pngHeader(bytes) ?? jpegHeader(bytes);
