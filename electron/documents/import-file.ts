import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { placeIn } from '#shared/interchange/json-error.ts';
import { parseInterchange } from '#shared/interchange/parse.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { mayEmbed, readEmbedded } from '../embedded/read-embedded.ts';
import { unreadable } from '../storage/file-faults.ts';
import { mostBytes } from './limits.ts';

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

/** Whether a file of this name is read as a new document: a `.blueprint.json`, or a drawing that a project lies in. */
export const isImported = (path: string): boolean => /\.json$/i.test(path) || mayEmbed(path);

async function importEmbedded(path: string): Promise<Result<Document>> {
  // Asked before opening, as above.
  if (!(await stat(path)).isFile()) return named(path, [{ code: 'file.notFile' }]);
  const found = await readEmbedded(path);
  if (!found.ok) return named(path, found.faults);
  return parseInterchange(found.value.text, { language: found.value.language, newId: randomUUID });
}

/**
 * Reads a `.blueprint.json`, or the project in a PNG, an SVG or a PDF of this program, as a new document. The file itself
 * stays what it is: nothing is ever written to it. Every step takes time in proportion to the file, whose size is
 * limited: no text can make it hang.
 * @param language the main language of a `.blueprint.json`; a project in a drawing knows its own
 * @returns faults of the file as `file.…` and `embedded.…`, those inside it, up to 100 with their places, as `content.…`
 */
export async function importFile(path: string, language: Language): Promise<Result<Document>> {
  try {
    if (mayEmbed(path)) return await importEmbedded(path);
    const bytes = await bytesOf(path);
    if (!bytes.ok) return named(path, bytes.faults);
    const text = decodeUtf8(bytes.value);
    return text.ok ? parseInterchange(text.value, { language, newId: randomUUID }) : text;
  } catch (error) {
    return named(path, [unreadable(error)]);
  }
}

/** What is wrong inside a file names places in it; a first line names the file. */
export const headed = (path: string, faults: readonly Fault[]) =>
  faults.some(({ code }) => code.startsWith('content.'))
    ? fail({ code: 'content.refused', params: { name: basename(path) } }, ...faults)
    : fail(...faults);
