import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';

const met: ReadonlySet<string | undefined> = new Set(['customer', 'evidence', 'frontstage', 'technology']);

/** Whether a journey map shows a record: what it does not show is not altered there. */
export function isInJourney(document: Document, id: RecordId): boolean {
  const rec = document.get(id);
  switch (rec?.type) {
    case 'blueprint':
    case 'phase':
    case 'step':
    case 'wait':
      return true;
    case 'mark':
      return rec.kind !== 'question';
    case 'card':
      return (
        rec.momentOfTruth === true ||
        rec.access === 'front' ||
        rec.access === 'self-help' ||
        met.has(find(document, 'lane', rec.lane)?.role)
      );
    default:
      return false;
  }
}
