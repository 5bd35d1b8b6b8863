import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interchangeText, writeInterchange } from '#shared/interchange/write.ts';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints, project } from '#shared/model/queries.ts';
import type { Result } from '#shared/model/result.ts';
import { importFile } from '../../../electron/documents/import-file.ts';
import { draw } from '../../../electron/export/draw.ts';
import { unwrap } from '../storage/expect-result.ts';

export const embedding = ['png', 'svg', 'pdf'] as const;
export type Embedding = (typeof embedding)[number];

/** A document's first blueprint as a file of one of the formats. */
export async function exported(
  document: Document,
  wanted: { readonly format: Embedding } & Partial<Deliverable>,
): Promise<Buffer> {
  const [first] = blueprints(document);
  if (!first) throw new Error('no blueprint');
  const { language } = project(document);
  return Buffer.from(unwrap(await draw(document, { blueprint: first.id, language, ...wanted })).bytes);
}

/** What opening a file of these bytes gives; `en` is what a file that says no language would be taken to be in. */
export function opening(folder: string, format: Embedding, bytes: Uint8Array): Promise<Result<Document>> {
  const file = join(folder, `export.${format}`);
  writeFileSync(file, bytes);
  return importFile(file, 'en');
}

/** All that a document holds, and the language it is in: what must come back. */
export const heldBy = (document: Document): string =>
  `${project(document).language} ${interchangeText(writeInterchange(document))}`;
