import { type Document, find } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Rec } from '#shared/model/record.ts';
import { recordName } from '../inspector/names.ts';

/** What a person knows a place by: its name; for a connector without a label, the codes of what it joins. */
export function problemPlace(document: Document, rec: Rec, language: Language): string {
  if (rec.type !== 'connector' || rec.label) return recordName(document, rec, language);
  const [from, to] = [rec.from, rec.to].map((id) => find(document, 'card', id)?.code ?? '');
  return `${from} ${rec.kind === 'agreement' ? '↔' : '→'} ${to}`;
}
