import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecOf } from '#shared/model/record.ts';
import { smallDocument } from './documents.ts';

export const at = '2026-03-01T10:00:00.000Z';

/** The first card, as a document has it now. */
export function firstCard(document: Document): RecOf<'card'> {
  const card = document.get('c1');
  if (card?.type !== 'card') throw new Error('The small document has a card c1');
  return card;
}

/** One person typing into the first card: each text follows the one before. */
export function typing(...texts: string[]): Transaction[] {
  let before = firstCard(smallDocument);
  return texts.map((text) => {
    const after = { ...before, text };
    const change = { c1: [before, after] as const };
    before = after;
    return { label: 'command.editText', at, kind: 'do', change };
  });
}

/** An edit that makes, alters and removes records at once. */
export const mixedEdit: Transaction = {
  label: 'command.mixed',
  at,
  kind: 'do',
  change: {
    n1: [smallDocument.get('n1') ?? null, null],
    c1: [firstCard(smallDocument), { ...firstCard(smallDocument), text: 'Altered' }],
    o2: [null, { id: 'o2', type: 'owner', code: 'O2', order: 'a1', blueprint: 'b1', title: 'Kitchen' }],
  },
};
