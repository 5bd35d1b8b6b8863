import { dirname, join } from 'node:path';
import type { Language } from '#shared/model/fields.ts';
import { say } from '#shared/words/words.ts';

/** Longest name that every system takes, with an ending and in letters of up to three bytes. */
const longest = 80;

/** What a document of this title can be called on any system's disk. @param fallback where nothing is left of the title */
export const fileNameFor = (title: string, fallback: string): string =>
  [...title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/gu, ' ')]
    .slice(0, longest)
    .join('')
    // Neither a hidden file nor what Windows would silently cut off.
    .replace(/^[. ]+|[. ]+$/gu, '') || fallback;

/** What a clean copy of a document can be called: beside the document's own file, if it has one. */
export function cleanCopyName(shown: string, path: string | undefined, language: Language, fallback: string): string {
  const name = fileNameFor(shown.replace(/\.blueprint$/i, ''), fallback);
  const file = `${say(language, 'cleanCopy.name', { name })}.blueprint`;
  return path === undefined ? file : join(dirname(path), file);
}
