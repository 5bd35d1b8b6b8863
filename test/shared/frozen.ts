import type { Document } from '#shared/model/document.ts';

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

/** The same document, unable to change: whoever tries to alter one of its records throws. */
export function frozen(document: Document): Document {
  for (const rec of document.values()) freeze(rec);
  return document;
}
