import { constants, copyFile, link } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { dayOf, twoDigits } from '#shared/model/day.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { say } from '#shared/words/words.ts';
import { systemCode, unwritable } from './file-faults.ts';

/** The most bytes a file name may have on the file systems in use. */
const longestName = 255;

const languageOf = (document: Document): Language => {
  for (const record of document.values()) if (record.type === 'project') return record.language;
  return 'en';
};

/**
 * Names for a copy beside a file, in the document's own language, best first:
 * `Hotel (changed here 2026-03-01 14.05).blueprint`. They sort beside the original.
 */
export function copyPaths(
  key: 'file.changedHere' | 'file.damagedName',
  original: string,
  document: Document,
  now: Date,
): string[] {
  const at = `${dayOf(now)} ${twoDigits(now.getHours())}.${twoDigits(now.getMinutes())}`;
  const ending = extname(original);
  const stem = basename(original, ending);
  return Array.from({ length: 20 }, (_, index) => {
    const times = index === 0 ? at : `${at} ${index + 1}`;
    const named = (shown: string) => say(languageOf(document), key, { name: shown, at: times }) + ending;
    let shown = stem;
    while (Buffer.byteLength(named(shown)) > longestName) shown = [...shown].slice(0, -1).join('');
    return join(dirname(original), named(shown));
  });
}

/**
 * Keeps a file under another name as well, whatever becomes of the first. As a link, which takes no room and cannot fail
 * halfway; where the file system has none, as a copy.
 * @param names the first of them that is free is taken
 */
export async function keptBeside(path: string, names: readonly string[]): Promise<Result<string>> {
  let last: unknown;
  for (const name of names) {
    try {
      await link(path, name).catch((error: unknown) => {
        if (systemCode(error) === 'EEXIST') throw error;
        return copyFile(path, name, constants.COPYFILE_EXCL);
      });
      return ok(name);
    } catch (error) {
      last = error;
      if (systemCode(error) !== 'EEXIST') break;
    }
  }
  return fail(unwritable(last));
}
