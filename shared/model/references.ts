import type { RecordId } from './fields.ts';
import { isOfProject, type Rec, type RecordType } from './record.ts';

/** One field of a record type that holds the id of another record; a nested one is named by its path. */
export type Reference = { readonly field: string; readonly to: RecordType };

const inBlueprint: Reference = { field: 'blueprint', to: 'blueprint' };
const onCard: Reference = { field: 'card', to: 'card' };
const onStep: Reference = { field: 'step', to: 'step' };
const onLane: Reference = { field: 'lane', to: 'lane' };
const owned: Reference = { field: 'owner', to: 'owner' };
const pictured: Reference = { field: 'picture.asset', to: 'asset' };

type Fields = { readonly [field: string]: unknown };

/** Every reference there is. `blueprint.owner` is a text, not a reference. */
export const references: { readonly [T in RecordType]: readonly Reference[] } = {
  project: [{ field: 'brand.logo', to: 'asset' }],
  asset: [],
  blueprint: [],
  owner: [inBlueprint],
  phase: [inBlueprint],
  step: [inBlueprint, { field: 'phase', to: 'phase' }],
  lane: [inBlueprint],
  card: [inBlueprint, onStep, onLane, owned, pictured],
  connector: [inBlueprint, { field: 'from', to: 'card' }, { field: 'to', to: 'card' }],
  wait: [inBlueprint, onCard],
  failure: [inBlueprint, onCard, owned],
  mark: [inBlueprint, onCard, onStep],
  policy: [inBlueprint, onStep, onCard],
  metric: [inBlueprint, onStep, onCard],
  note: [inBlueprint, onStep, onLane, onCard],
};

/** The id a record holds in a field of `references`, undefined when it holds none. */
export function referred(rec: Rec, { field }: Reference): RecordId | undefined {
  const dot = field.indexOf('.');
  if (dot < 0) return (rec as Fields)[field] as RecordId | undefined;
  const outer = (rec as Fields)[field.slice(0, dot)] as Fields | undefined;
  return outer?.[field.slice(dot + 1)] as RecordId | undefined;
}

/** The record with another id in a field of `references` in which it holds one. */
export function redirected<R extends Rec>(rec: R, { field }: Reference, id: RecordId): R {
  const [outer = '', inner] = field.split('.');
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
