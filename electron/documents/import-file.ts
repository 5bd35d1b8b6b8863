import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readInterchange } from '#shared/interchange/read.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { fail, type Result } from '#shared/model/result.ts';
import { unreadable } from '../storage/file-faults.ts';

/** A blueprint of 200,000 records, the most there can be, is smaller. */
const mostBytes = 200 * 1024 * 1024;

export const isInterchange = (path: string): boolean => /\.json$/i.test(path);

/** Reads a `.blueprint.json` as a new document. The file itself stays what it is: nothing is ever written to it. */
export const importFile = async (path: string, language: Language): Promise<Result<Document>> => {
  const name = basename(path);
  let text: string;
  try {
    if ((await stat(path)).size > mostBytes) return fail({ code: 'file.tooBig', params: { name } });
    text = await readFile(path, 'utf8');
  } catch (error) {
    const fault = unreadable(error);
    return fail({ ...fault, params: { name, ...fault.params } });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: 'notJson', params: { name } });
  }
  return readInterchange(json, { language, newId: randomUUID });
};
