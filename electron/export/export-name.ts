import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { documentOf, find } from '#shared/model/document.ts';
import { type RecordTexts, recordsOfType } from '#shared/model/record-texts.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { say } from '#shared/words/words.ts';
import { fileNameFor } from '../documents/file-name.ts';
import type { Wanted } from './material.ts';

/** What a deliverable is called, without an ending: by the blueprint's title as the drawing shows it. */
export function exportName(texts: RecordTexts, { blueprint, language, sheet }: Wanted): string {
  const document = documentOf([...recordsOfType(texts, 'project'), ...recordsOfType(texts, 'blueprint')]);
  const main = mainLanguageOf(document);
  const record = find(document, 'blueprint', blueprint);
  const shown = language === 'both' ? main : language;
  const own = record ? textOf(record, 'title', shown, main) : '';
  const title = sheet === 'journey' ? say(shown, 'export.journeyOf', { title: own }) : own;
  return fileNameFor(title, 'blueprint');
}

/** What it is called among others: also in which language it is, and for whom. */
export const packName = (texts: RecordTexts, wanted: Wanted): string =>
  [
    exportName(texts, wanted),
    wanted.language === 'both' ? 'en-zh' : wanted.language,
    ...(wanted.audience && wanted.audience !== 'full' ? [wanted.audience] : []),
  ].join('-');

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A path in a folder that nothing has: with a number where the name is taken. */
export async function freePath(folder: string, name: string, ending: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? `${name}.${ending}` : `${name} (${number}).${ending}`);
    if (!(await isThere(path))) return path;
  }
}
