import { type Document, find } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import { isMember, type Rec } from '../model/record.ts';

/** What a person knows a place by: its name; for a connector without a label, the codes of what it joins. */
export function problemPlace(document: Document, rec: Rec, language: Language): string {
  if (rec.type !== 'connector' || rec.label) return recordName(document, rec, language);
  const [from, to] = [rec.from, rec.to].map((id) => find(document, 'card', id)?.code ?? '');
  return `${from} ${rec.kind === 'agreement' ? '↔' : '→'} ${to}`;
}

/** The code a person tells cards and what stands on them apart by; frames and owners are known by their names. */
export const shownCode = (rec: Rec): string =>
  isMember(rec) && rec.type !== 'owner' && rec.type !== 'lane' ? rec.code : '';
