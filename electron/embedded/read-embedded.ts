import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fail, type Result } from '#shared/model/result.ts';
import type { Embedded } from './envelope.ts';
import { projectInPdf } from './in-pdf.ts';
import { projectInPng } from './in-png.ts';
import { projectInSvg } from './in-svg.ts';

/** A drawing with all its pictures and the project besides: larger than any of ours. A PNG is never read whole. */
const mostOfDrawing = 300 * 1024 * 1024;

const wholly = (read: (bytes: Buffer) => Promise<Result<Embedded>>) => async (file: FileHandle) => {
  const { size } = await file.stat();
  return size > mostOfDrawing ? fail({ code: 'embedded.tooBig' }) : read(await file.readFile());
};

const readers: { readonly [ending: string]: (file: FileHandle) => Promise<Result<Embedded>> } = {
  '.png': projectInPng,
  '.svg': wholly(projectInSvg),
  '.pdf': wholly(projectInPdf),
};

/** Whether a file of this name may hold a project besides what it shows. */
export const mayEmbed = (path: string): boolean => Object.hasOwn(readers, extname(path).toLowerCase());

/** The project that lies in a PNG, an SVG or a PDF. Takes time in proportion to the file's limited size. */
export async function readEmbedded(path: string): Promise<Result<Embedded>> {
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new Error('asked for a file of another kind');
  const file = await open(path);
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}
