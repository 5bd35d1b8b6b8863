import { resolve } from 'node:path';
import { interchangeVersion } from '#shared/interchange/read.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { importFile, isInterchange } from '../documents/import-file.ts';
import type { Surroundings } from './surroundings.ts';

export type Input = {
  readonly document: Document;
  /** The format version that the file is written in. */
  readonly version: number;
};

/**
 * Reads a `.blueprint` or, going by its name, a `.blueprint.json`.
 * @param language the main language of a `.blueprint.json`; a project file knows its own
 */
export async function readInput(
  file: string,
  language: Language,
  { cwd, readers }: Surroundings,
): Promise<Result<Input>> {
  const path = resolve(cwd, file);
  if (isInterchange(path)) {
    const read = await importFile(path, language);
    return read.ok ? ok({ document: read.value, version: interchangeVersion }) : read;
  }
  const { openProjectFile } = await import('../storage/project-file.ts');
  const opened = await openProjectFile(path, { host: readers });
  return opened.ok ? ok({ document: opened.value.document, version: opened.value.version }) : opened;
}
