import type { RecordId } from './fields.ts';
import type { Rec, RecordType } from './record.ts';

/** One field of a record type that holds the id of another record. */
export type Reference = { readonly field: string; readonly to: RecordType };

const inBlueprint: Reference = { field: 'blueprint', to: 'blueprint' };
const onCard: Reference = { field: 'card', to: 'card' };
const onStep: Reference = { field: 'step', to: 'step' };
const onLane: Reference = { field: 'lane', to: 'lane' };
const owned: Reference = { field: 'owner', to: 'owner' };

/** Every reference there is. `blueprint.owner` is a text, not a reference. */
export const references: { readonly [T in RecordType]: readonly Reference[] } = {
  project: [],
  blueprint: [],
  owner: [inBlueprint],
  phase: [inBlueprint],
  step: [inBlueprint, { field: 'phase', to: 'phase' }],
  lane: [inBlueprint],
  card: [inBlueprint, onStep, onLane, owned],
  connector: [inBlueprint, { field: 'from', to: 'card' }, { field: 'to', to: 'card' }],
  wait: [inBlueprint, onCard],
  failure: [inBlueprint, onCard, owned],
  mark: [inBlueprint, onCard, onStep],
  policy: [inBlueprint, onStep, onCard],
  metric: [inBlueprint, onStep, onCard],
  note: [inBlueprint, onStep, onLane, onCard],
};

/** The id a record holds in a field of `references`, undefined when it holds none. */
export const referred = (rec: Rec, { field }: Reference): RecordId | undefined =>
  (rec as { readonly [field: string]: unknown })[field] as RecordId | undefined;

/** The blueprint a record stands in: itself for a blueprint, none for the project. */
export function blueprintOf(rec: Rec): RecordId | undefined {
  if (rec.type === 'project') return undefined;
  return rec.type === 'blueprint' ? rec.id : rec.blueprint;
}
