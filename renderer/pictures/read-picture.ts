import type { Asset } from '#shared/model/asset.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { keepable } from '#shared/model/translate.ts';
import type { PixelSize } from '#shared/pictures/scaled-size.ts';
import { judgeSize, judgeSource } from '#shared/pictures/source.ts';
import { program } from '../program.ts';
import { decode } from './decode.ts';

export type PictureRead = {
  /** All of the record but its id. */
  readonly asset: Omit<Asset, 'id'>;
  /** The size it had, where it was scaled down. */
  readonly scaledFrom?: PixelSize;
};

/** As long as a name may be on the way to the main process; the start of it says which file is meant. */
const longestName = 200;

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // The file may be gone by now, or not be allowed to be read.
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}

/**
 * Reads a picture that somebody brings (PNG, JPEG, WebP, SVG): its header is judged before anything is decoded, its pixels
 * are decoded apart from the page, scaled down and encoded anew.
 * @param name of the file, for the sentence when it is refused, and kept as the asset's title
 * @returns faults `picture.*`
 */
export async function readPicture(file: Blob, name: string): Promise<Result<PictureRead>> {
  const title = keepable(name).slice(0, longestName);
  const size = judgeSize(file.size, title);
  if (!size.ok) return size;
  const damaged = fail({ code: 'picture.damaged', params: { name: title } });
  const bytes = await bytesOf(file);
  if (!bytes) return damaged;
  const source = judgeSource(bytes, title);
  if (!source.ok) return source;
  const { kind } = source.value;
  let blob = new Blob([bytes], { type: `image/${kind}` });
  if (kind === 'svg') {
    const drawn = await program().request('picture.draw', { svg: new TextDecoder().decode(bytes), name: title });
    if (!drawn.ok) return drawn;
    blob = new Blob([drawn.value.png], { type: 'image/png' });
  }
  const decoded = await decode(blob);
  if (!decoded) return damaged;
  const { mime, width, height, data, from } = decoded;
  const scaled = kind !== 'svg' && (from.width !== width || from.height !== height);
  return ok({
    asset: { type: 'asset', mime, width, height, data, ...(title !== '' && { title }) },
    ...(scaled && { scaledFrom: from }),
  });
}
