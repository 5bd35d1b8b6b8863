import { type Document, documentOf } from '#shared/model/document.ts';
import type { LaneRole } from '#shared/model/lane.ts';
import { cardsOfCell } from '#shared/model/queries.ts';
import type { Rec } from '#shared/model/record.ts';

const roles: readonly LaneRole[] = ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'emotion'];

const base = (id: string, order: string) => ({ id, code: id, order, blueprint: 'B1' });

/**
 * A small blueprint whose record ids are its codes: phases P1 (steps S1, S2) and P2 (S3); lanes L1 evidence, L2
 * customer, L3 frontstage, L4 backstage, L5 support, L6 emotion; cards C1, C2, C3 stacked in S1 of the customer lane,
 * C4 in S2 frontstage, C5 in S2 backstage, C6 in S3 support; connector K1 from C1 to C4; on C4 a wait W1 and a failure
 * X1; marks M1 on C4 and M2 on S2; policy R1 on S2; metric V1 on C4; notes N1 on L4, N2 on the cell S2/L4, N3 on all.
 */
export const small: Document = documentOf([
  { id: 'project', type: 'project', title: 'Hotel', language: 'en', translations: { title: '酒店' } },
  { id: 'B1', type: 'blueprint', code: 'B1', order: 'a0', title: 'Check-in', state: 'current' },
  { ...base('O1', 'a0'), type: 'owner', title: 'Front desk' },
  { ...base('P1', 'a0'), type: 'phase', title: 'Arrive' },
  { ...base('P2', 'a1'), type: 'phase', title: 'Stay' },
  { ...base('S1', 'a0'), type: 'step', phase: 'P1', title: 'Enter' },
  { ...base('S2', 'a1'), type: 'step', phase: 'P1', title: 'Register' },
  { ...base('S3', 'a0'), type: 'step', phase: 'P2', title: 'Sleep' },
  ...roles.map((role, index): Rec => ({ ...base(`L${index + 1}`, `a${index}`), type: 'lane', role })),
  { ...base('C1', 'a0'), type: 'card', step: 'S1', lane: 'L2', text: 'Walk in', kind: 'action' },
  { ...base('C2', 'a1'), type: 'card', step: 'S1', lane: 'L2', text: 'Look round', kind: 'action' },
  { ...base('C3', 'a2'), type: 'card', step: 'S1', lane: 'L2', text: 'Queue', kind: 'action' },
  { ...base('C4', 'a0'), type: 'card', step: 'S2', lane: 'L3', text: 'Greet', kind: 'action', owner: 'O1' },
  { ...base('C5', 'a0'), type: 'card', step: 'S2', lane: 'L4', text: 'Prepare', kind: 'action', minutes: 5 },
  { ...base('C6', 'a0'), type: 'card', step: 'S3', lane: 'L5', text: 'Launder', kind: 'action' },
  { ...base('K1', 'a0'), type: 'connector', from: 'C1', to: 'C4', kind: 'triggers' },
  { ...base('W1', 'a0'), type: 'wait', card: 'C4', typicalMinutes: 3 },
  { ...base('X1', 'a0'), type: 'failure', card: 'C4', title: 'Nobody there', owner: 'O1' },
  { ...base('M1', 'a0'), type: 'mark', card: 'C4', kind: 'pain', text: 'Slow' },
  { ...base('M2', 'a1'), type: 'mark', step: 'S2', kind: 'question', text: 'Why?' },
  { ...base('R1', 'a0'), type: 'policy', step: 'S2', text: 'Passport needed' },
  { ...base('V1', 'a0'), type: 'metric', card: 'C4', name: 'Queue length', value: 4 },
  { ...base('N1', 'a0'), type: 'note', lane: 'L4', text: 'Ask the manager' },
  { ...base('N2', 'a1'), type: 'note', step: 'S2', lane: 'L4', text: 'Dark' },
  { ...base('N3', 'a2'), type: 'note', text: 'Draft' },
]);

/** One record's fields. */
export const record = (id: string) => (document: Document) => document.get(id);
/** A field of a record. */
export const field = (id: string, name: string) => (document: Document) =>
  (document.get(id) as unknown as { [name: string]: unknown } | undefined)?.[name];
/** The stack of a cell, as ids. */
export const stack = (step: string, lane: string) => (document: Document) =>
  cardsOfCell(document, step, lane).map(({ id }) => id);
/** Which of some ids are in the document. */
export const still =
  (...ids: string[]) =>
  (document: Document) =>
    ids.filter((id) => document.has(id));
