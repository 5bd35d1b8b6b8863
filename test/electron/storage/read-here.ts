import { readFileSync, realpathSync } from 'node:fs';
import type { Document } from '#shared/model/document.ts';
import { textsOf } from '#shared/model/record-texts.ts';
import type { Result } from '#shared/model/result.ts';
import { sha256 } from '../../../electron/storage/content-hash.ts';
import type { OpenedProject } from '../../../electron/storage/project-file.ts';
import { type ReadFile, readFile } from '../../../electron/storage/read-file.ts';
import { readLimits } from '../../../electron/storage/read-project.ts';
import { shelfOf } from '../../../electron/storage/versions/stored-version.ts';
import { unwrap } from './expect-result.ts';

/** What the reader makes of bytes, without a process of its own: never for a file that may hang it. */
export function judge(bytes: Buffer): Result<ReadFile> {
  const reading = readFile(bytes, readLimits);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** Opens a file of the test's own making as the program would, only faster. */
export function openHere(path: string): OpenedProject {
  const bytes = readFileSync(path);
  const fileHash = sha256(bytes);
  const { records, lines, versions, pictures, ...heading } = unwrap(judge(bytes));
  const document = new Map(records.map((record) => [record.id, record]));
  const shelf = shelfOf(versions, pictures, () => document);
  return { ...heading, path: realpathSync(path), fileHash, document, texts: textsOf(lines), shelf };
}

export const documentIn = (path: string): Document => openHere(path).document;
