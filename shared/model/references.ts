import type { RecordId } from './fields.ts';
import { isOfProject, type Rec, type RecordType } from './record.ts';

/** One field of a record type that holds the id of another record; a nested one is named by its path. */
export type Reference = {
  readonly field: string;
  readonly to: RecordType;
  /** The names of the path. */
  readonly outer: string;
  readonly inner?: string;
};

function reference(field: string, to: RecordType): Reference {
  const [outer = '', inner] = field.split('.');
  return { field, to, outer, ...(inner !== undefined && { inner }) };
}

const inBlueprint = reference('blueprint', 'blueprint');
const onCard = reference('card', 'card');
const onStep = reference('step', 'step');
const onLane = reference('lane', 'lane');
const owned = reference('owner', 'owner');
const pictured = reference('picture.asset', 'asset');

type Fields = { readonly [field: string]: unknown };

/** Every reference there is. `blueprint.owner` is a text, not a reference. */
export const references: { readonly [T in RecordType]: readonly Reference[] } = {
  project: [reference('brand.logo', 'asset')],
  asset: [],
  blueprint: [],
  owner: [inBlueprint],
  phase: [inBlueprint],
  step: [inBlueprint, reference('phase', 'phase')],
  lane: [inBlueprint],
  card: [inBlueprint, onStep, onLane, owned, pictured],
  connector: [inBlueprint, reference('from', 'card'), reference('to', 'card')],
  wait: [inBlueprint, onCard],
  failure: [inBlueprint, onCard, owned],
  mark: [inBlueprint, onCard, onStep],
  policy: [inBlueprint, onStep, onCard],
  metric: [inBlueprint, onStep, onCard],
  note: [inBlueprint, onStep, onLane, onCard],
};

/** The id a record holds in a field of `references`, undefined when it holds none. */
export function referred(rec: Rec, { outer, inner }: Reference): RecordId | undefined {
  const value = (rec as Fields)[outer];
  return (inner === undefined ? value : (value as Fields | undefined)?.[inner]) as RecordId | undefined;
}

/** The record with another id in a field of `references` in which it holds one. */
export function redirected<R extends Rec>(rec: R, { outer, inner }: Reference, id: RecordId): R {
  return { ...rec, [outer]: inner === undefined ? id : { ...((rec as Fields)[outer] as Fields), [inner]: id } };
}

/** The blueprint a record stands in: itself for a blueprint, none for what is the project's. */
export function blueprintOf(rec: Rec): RecordId | undefined {
  if (isOfProject(rec)) return undefined;
  return rec.type === 'blueprint' ? rec.id : rec.blueprint;
}

/** The pictures that a record shows: a card its own, a project the logo of its brand. */
export const picturesOf = (rec: Rec): RecordId[] =>
  references[rec.type].flatMap((reference) => (reference.to === 'asset' ? (referred(rec, reference) ?? []) : []));
