import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { placeIn } from '#shared/interchange/json-error.ts';
import { parseInterchange } from '#shared/interchange/parse.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { unreadable } from '../storage/file-faults.ts';

/** Larger than the largest document written out in both languages; smaller than what could fill the memory. */
const mostBytes = 100 * 1024 * 1024;

async function bytesOf(path: string): Promise<Result<Buffer>> {
  // Asked before opening: opening a named pipe would wait for somebody to write into it.
  const stats = await stat(path);
  if (!stats.isFile()) return fail({ code: 'file.notFile' });
  return stats.size > mostBytes ? fail({ code: 'file.tooBig' }) : ok(await readFile(path));
}

/** Text of UTF-8 bytes, or where they stop being that. */
export function decodeUtf8(bytes: Buffer): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Replacing what is wrong and encoding again gives the same bytes up to the first wrong one.
    const lossy = bytes.toString('utf8');
    const again = Buffer.from(lossy, 'utf8');
    const wrong = again.findIndex((byte, index) => byte !== bytes[index]);
    const before = bytes.toString('utf8', 0, Math.max(0, wrong));
    return fail({ code: 'content.notUtf8', params: { ...placeIn(before, before.length) } });
  }
}

const named = (path: string, faults: readonly Fault[]) =>
  fail(...faults.map((fault) => ({ ...fault, params: { name: basename(path), ...fault.params } })));

export const isInterchange = (path: string): boolean => /\.json$/i.test(path);

/**
 * Reads a `.blueprint.json` as a new document. The file itself stays what it is: nothing is ever written to it. Every
 * step takes time in proportion to the file, whose size is limited: no text can make it hang.
 * @param language the main language of the document
 * @returns faults of the file as `file.…`, those inside it, up to 100 with their places, as `content.…`
 */
export async function importFile(path: string, language: Language): Promise<Result<Document>> {
  try {
    const bytes = await bytesOf(path);
    if (!bytes.ok) return named(path, bytes.faults);
    const text = decodeUtf8(bytes.value);
    return text.ok ? parseInterchange(text.value, { language, newId: randomUUID }) : text;
  } catch (error) {
    return named(path, [unreadable(error)]);
  }
}
