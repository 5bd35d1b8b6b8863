import type { OpenDocument } from '#shared/ipc.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { type RecordTexts, recordsOf } from '#shared/model/record-texts.ts';

/** What was read of a file whose working copy is still being made. */
let coming: Document | undefined;

/** Takes what is on its way to this window, to be shown when it is open. @returns undefined where nothing comes after all */
export function takeComing(texts: RecordTexts): Document | undefined {
  coming = texts.length > 0 ? documentOf(recordsOf(texts)) : undefined;
  return coming;
}

/** What an open document holds: sent with it, or just before. */
export function contentOf({ texts }: OpenDocument): Document {
  const document = texts ? documentOf(recordsOf(texts)) : coming;
  coming = undefined;
  if (!document) throw new Error('The document was opened without what it holds');
  return document;
}
