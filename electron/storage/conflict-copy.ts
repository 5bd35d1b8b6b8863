import { basename, dirname, extname, join } from 'node:path';
import { dayOf, twoDigits } from '#shared/model/day.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { say } from '#shared/words/words.ts';

/** The most bytes a file name may have on the file systems in use. */
const longestName = 255;

const languageOf = (document: Document): Language => {
  for (const record of document.values()) if (record.type === 'project') return record.language;
  return 'en';
};

/**
 * Names for a copy beside a file that someone else has changed, in the document's own language, best first:
 * `Hotel (changed here 2026-03-01 14.05).blueprint`. They sort beside the original.
 */
export function conflictCopyPaths(original: string, document: Document, now: Date): string[] {
  const at = `${dayOf(now)} ${twoDigits(now.getHours())}.${twoDigits(now.getMinutes())}`;
  const ending = extname(original);
  const stem = basename(original, ending);
  return Array.from({ length: 20 }, (_, index) => {
    const times = index === 0 ? at : `${at} ${index + 1}`;
    const named = (shown: string) => say(languageOf(document), 'file.changedHere', { name: shown, at: times }) + ending;
    let shown = stem;
    while (Buffer.byteLength(named(shown)) > longestName) shown = [...shown].slice(0, -1).join('');
    return join(dirname(original), named(shown));
  });
}
