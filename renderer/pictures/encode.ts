import { base64Of } from '#shared/model/base64.ts';
import { keepsPng, mostBytes, scaleToFit } from '#shared/pictures/encoding.ts';
import { type PixelSize, scaledSize } from '#shared/pictures/scaled-size.ts';

/** A picture as it is kept: new pixels in a new file, and nothing of the one they came from. */
export type Encoded = PixelSize & {
  readonly mime: 'image/png' | 'image/jpeg';
  /** In base64. */
  readonly data: string;
};

/** Between photos in which nobody sees the loss, and half their size. */
const jpegQuality = 0.88;

/** Whether nothing shows through anywhere. */
function isOpaque({ data }: ImageData): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

async function encodedAt(bitmap: ImageBitmap, { width, height }: PixelSize): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('A canvas has a context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  if (!isOpaque(context.getImageData(0, 0, width, height))) return png;
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  return keepsPng(png.size, jpeg.size) && png.size <= mostBytes ? png : jpeg;
}

/** Encodes a picture anew, scaled down as far as it must be to be kept. */
export async function encode(bitmap: ImageBitmap): Promise<Encoded> {
  let size = scaledSize(bitmap);
  let blob = await encodedAt(bitmap, size);
  while (blob.size > mostBytes) {
    size = scaledSize(size, Math.floor(Math.max(size.width, size.height) * scaleToFit(blob.size)));
    blob = await encodedAt(bitmap, size);
  }
  const mime = blob.type === 'image/png' ? 'image/png' : 'image/jpeg';
  return { ...size, mime, data: base64Of(new Uint8Array(await blob.arrayBuffer())) };
}
