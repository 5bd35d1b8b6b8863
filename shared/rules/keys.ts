import type { Card } from '../model/card.ts';
import type { RecordId } from '../model/fields.ts';
import { isMember, type Rec } from '../model/record.ts';
import { references, referred } from '../model/references.ts';
import { same } from '../model/same.ts';

// What a judgement asked, as keys. After a change the keys it touches tell which judgements must be made again: those
// that asked one of them, however far from the change they stand, and no others.

/** Fields of a card that say where it stands and what it is, but not what is written on it. */
export const buildFields = [
  'id',
  'code',
  'blueprint',
  'step',
  'lane',
  'order',
  'kind',
  'owner',
  'alternative',
  'alone',
  'momentOfTruth',
  'grade',
  'colour',
] as const satisfies readonly (keyof Card)[];
/** A card without its texts: what its neighbours may ask of it, so that typing on it does not concern them. */
export type Build = Pick<Card, (typeof buildFields)[number]>;

/** What was asked about, and of which record (or what else tells things of its kind apart). */
export type Key = readonly [about: string, of: RecordId];

export const recordKey = (id: RecordId): Key => ['record', id];
export const buildKey = (card: RecordId): Key => ['build', card];
export const referrersKey = (id: RecordId, type: Rec['type']): Key => [`on ${type}`, id];
export const cellKey = (step: RecordId, lane: RecordId): Key => [`cell ${lane}`, step];
export const lanesKey = (blueprint: RecordId): Key => ['lanes', blueprint];
export const phasesKey = (blueprint: RecordId): Key => ['phases', blueprint];
export const stepsKey = (phase: RecordId): Key => ['steps', phase];
export const codeKey = (blueprint: RecordId, code: string): Key => [`code ${blueprint}`, code];
export const blueprintsKey: Key = ['blueprints', ''];
/** What `facts.ts` knows of a blueprint as a whole, and of a card's way through it. */
export const tallyKey: Key = ['tally', ''];
export const reachKey = (card: RecordId): Key => ['reach', card];
export const cycleKey = (card: RecordId): Key => ['cycle', card];

type Fields = { readonly [field: string]: unknown };

/** Whether records differ in one of these fields; a record that comes or goes differs in all. */
export const differ = (before: Rec | null, after: Rec | null, fields: readonly string[]): boolean =>
  before === null ||
  after === null ||
  fields.some((field) => !same((before as Fields)[field], (after as Fields)[field]));

/** The keys that one record's change touches. */
export function* keysOf(id: RecordId, before: Rec | null, after: Rec | null): Generator<Key> {
  yield recordKey(id);
  const either = after ?? before;
  if (!either || either.type === 'project') return;
  for (const reference of references[either.type]) {
    const [from, to] = [before && referred(before, reference), after && referred(after, reference)];
    // Whoever asks for what stands on a thing is told what that says, too; of cards it is asked one by one.
    if (from === to && either.type === 'card') continue;
    for (const one of new Set([from, to])) if (one) yield referrersKey(one, either.type);
  }
  for (const rec of [before, after]) {
    switch (rec?.type) {
      case 'blueprint':
        if (differ(before, after, ['state'])) yield blueprintsKey;
        break;
      case 'lane':
        if (differ(before, after, ['order', 'role'])) yield lanesKey(rec.blueprint);
        break;
      case 'phase':
        if (differ(before, after, ['order'])) yield phasesKey(rec.blueprint);
        break;
      case 'step':
        if (differ(before, after, ['order', 'phase'])) yield stepsKey(rec.phase);
        break;
      case 'card':
        if (!differ(before, after, buildFields)) break;
        yield buildKey(id);
        // Whoever asks for the cards of a cell is told how they are built.
        yield cellKey(rec.step, rec.lane);
        break;
    }
    if (rec && isMember(rec) && differ(before, after, ['code'])) {
      yield codeKey(rec.blueprint, rec.code);
    }
  }
}
