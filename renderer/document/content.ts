import type { OpenDocument } from '#shared/ipc.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { keepIndex } from '#shared/model/document-index.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Rec } from '#shared/model/record.ts';
import { RecordIndex } from '#shared/model/record-index.ts';
import { recordsOf } from '#shared/model/record-texts.ts';

/** What of a file has been read so far: it is only read here, and counts when all of it has been judged. */
let coming: ReturnType<typeof begin> | undefined;

function begin() {
  const document = new Map<RecordId, Rec>();
  const known = new Map<string, string>();
  return { document, known, index: new RecordIndex() };
}

/** Takes some of what is on its way to this window, while the rest is still being read. */
export function takeComing(text: string): void {
  coming ??= begin();
  const { document, index, known } = coming;
  const records = recordsOf([text], known);
  for (const rec of records) document.set(rec.id, rec);
  index.grow(records);
}

/** All of it has come and is whole, to be shown when it is open. */
export function wholeComing(): Document | undefined {
  if (coming) keepIndex(coming.document, coming.index.grown());
  return coming?.document;
}

/** Nothing comes after all. */
export function forgetComing(): void {
  coming = undefined;
}

/** What an open document holds: sent with it, or just before. */
export function contentOf({ texts }: OpenDocument): Document {
  const document = texts ? documentOf(recordsOf(texts)) : coming?.document;
  coming = undefined;
  if (!document) throw new Error('The document was opened without what it holds');
  return document;
}
