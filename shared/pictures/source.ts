import { hasBytes, pictureHeader } from '../model/picture-header.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { pictureLimits } from './limits.ts';
import { isSvg } from './svg-text.ts';

/** A picture as somebody brings it, before anything of it is decoded. */
export type Source =
  | {
      readonly kind: 'png' | 'jpeg' | 'webp';
      /** In pixels, as the header says: a photo may yet be turned. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'svg' };

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** The size of a WebP picture (RFC 9649, 2.5 to 2.7): lossy, lossless or extended, of which an animation is one. */
function webpSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 30 || !hasBytes(bytes, ascii('RIFF')) || !hasBytes(bytes, ascii('WEBP'), 8)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hasBytes(bytes, ascii('VP8X'), 12)) {
    const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { width: three(24) + 1, height: three(27) + 1 };
  }
  if (hasBytes(bytes, ascii('VP8L'), 12) && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (hasBytes(bytes, ascii('VP8 '), 12) && hasBytes(bytes, [0x9d, 0x01, 0x2a], 23)) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return undefined;
}

function sourceIn(bytes: Uint8Array): Source | undefined {
  const header = pictureHeader(bytes);
  if (header) return { kind: header.mime === 'image/png' ? 'png' : 'jpeg', width: header.width, height: header.height };
  const webp = webpSize(bytes);
  if (webp) return { kind: 'webp', ...webp };
  return isSvg(bytes) ? { kind: 'svg' } : undefined;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Refuses what is too large to be looked at, by its size alone. @returns fault `picture.fileTooLarge` */
export const judgeSize = (size: number, name: string): Result<number> =>
  size > pictureLimits.bytes
    ? fail({ code: 'picture.fileTooLarge', params: { name, most: megabytes(pictureLimits.bytes) } })
    : ok(size);

/**
 * Looks at the header of a file, and decodes nothing: what it claims decides whether it may be decoded at all.
 * @param name of the file, for the sentence
 * @returns faults `picture.fileTooLarge`, `picture.notAPicture`, `picture.drawingTooLarge`, `picture.tooManyPixels`
 */
export function judgeSource(bytes: Uint8Array, name: string): Result<Source> {
  const size = judgeSize(bytes.length, name);
  if (!size.ok) return size;
  const source = sourceIn(bytes);
  if (!source) return fail({ code: 'picture.notAPicture', params: { name } });
  if (source.kind === 'svg') {
    const most = pictureLimits.drawingBytes;
    if (bytes.length <= most) return ok(source);
    return fail({ code: 'picture.drawingTooLarge', params: { name, most: megabytes(most) } });
  }
  const { width, height } = source;
  // A JPEG may leave its height to be found at its end; nothing honest does.
  if (width === 0 || height === 0) return fail({ code: 'picture.notAPicture', params: { name } });
  const { pixels, side } = pictureLimits;
  if (width > side || height > side || width * height > pixels)
    return fail({ code: 'picture.tooManyPixels', params: { name, width, height, side, most: pixels / 1e6 } });
  return ok(source);
}
