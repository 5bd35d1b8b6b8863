import { basename } from 'node:path';
import type { Document } from '#shared/model/document.ts';
import { picturesOf } from '#shared/model/references.ts';
import type { Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';
import { writeProjectFile } from '../storage/project-file.ts';

/**
 * Writes a file for others: the document as it is and nothing of what it was. It has an id of its own, no named versions,
 * no history, and no picture that nothing shows; being written anew, it has no pages that hold what was deleted either.
 */
export async function writeCleanCopy(path: string, document: Document): Promise<Result<{ fileName: string }>> {
  const shown = new Set<string>();
  for (const rec of document.values()) for (const id of picturesOf(rec)) shown.add(id);
  const clean: Document = new Map([...document].filter(([id, { type }]) => type !== 'asset' || shown.has(id)));
  const written = await writeProjectFile(path, clean);
  return written.ok ? ok({ fileName: basename(written.value.path) }) : written;
}
