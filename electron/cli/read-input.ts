import { basename, resolve } from 'node:path';
import { interchangeVersion } from '#shared/interchange/read.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Fault, ok, type Result } from '#shared/model/result.ts';
import { importFile, isImported } from '../documents/import-file.ts';
import type { Surroundings } from './surroundings.ts';

export type Input = {
  readonly document: Document;
  /** The format version that the file is written in. */
  readonly version: number;
  /** What is worth knowing of the file although it could be read: that it is damaged. */
  readonly remarks: readonly Fault[];
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
  if (isImported(path)) {
    const read = await importFile(path, language);
    return read.ok ? ok({ document: read.value, version: interchangeVersion, remarks: [] }) : read;
  }
  const { openProjectFile } = await import('../storage/project-file.ts');
  const opened = await openProjectFile(path, { host: readers });
  if (!opened.ok) return opened;
  const { document, version, mended } = opened.value;
  return ok({
    document,
    version,
    remarks: mended ? [{ code: 'file.mendedToRead', params: { name: basename(path) } }] : [],
  });
}
