import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { judgeSize } from '#shared/pictures/source.ts';

export type PictureFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Reads the file of a picture as it is: what it holds is judged where it is decoded. */
export async function readPictureFile(path: string): Promise<Result<PictureFile>> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return fail({ code: 'picture.cannotRead', params: { name } });
      const size = judgeSize(facts.size, name);
      if (!size.ok) return size;
      return ok({ name, bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch {
    return fail({ code: 'picture.cannotRead', params: { name } });
  }
}
