import { z } from 'zod';
import { assetSchema, assetTexts } from './asset.ts';
import { blueprintSchema, blueprintTexts } from './blueprint.ts';
import { cardSchema, cardTexts } from './card.ts';
import { connectorSchema, connectorTexts } from './connector.ts';
import { failureSchema, failureTexts } from './failure.ts';
import { laneSchema, laneTexts } from './lane.ts';
import { markSchema, markTexts } from './mark.ts';
import { metricSchema, metricTexts } from './metric.ts';
import { noteSchema, noteTexts } from './note.ts';
import { ownerSchema, ownerTexts } from './owner.ts';
import { phaseSchema, phaseTexts } from './phase.ts';
import { policySchema, policyTexts } from './policy.ts';
import { projectSchema, projectTexts } from './project.ts';
import { stepSchema, stepTexts } from './step.ts';
import { waitSchema, waitTexts } from './wait.ts';

/** Every record there is. The discriminator is `type`. */
export const recordSchema = z.discriminatedUnion('type', [
  projectSchema,
  assetSchema,
  blueprintSchema,
  ownerSchema,
  phaseSchema,
  stepSchema,
  laneSchema,
  cardSchema,
  connectorSchema,
  waitSchema,
  failureSchema,
  markSchema,
  policySchema,
  metricSchema,
  noteSchema,
]);
export type Rec = z.infer<typeof recordSchema>;
export type RecordType = Rec['type'];
export type RecOf<T extends RecordType> = Extract<Rec, { type: T }>;
/** What belongs to the project as a whole: it stands in no blueprint, and has neither a code nor a place in an order. */
export type OfProject = Extract<Rec, { type: 'project' | 'asset' }>;
/** Every other record: people see its code, and it has a place among its siblings. */
export type Coded = Exclude<Rec, OfProject>;
/** A record inside a blueprint. */
export type Member = Exclude<Coded, { type: 'blueprint' }>;

export const isOfProject = (rec: Rec): rec is OfProject => rec.type === 'project' || rec.type === 'asset';
export const isCoded = (rec: Rec): rec is Coded => !isOfProject(rec);
export const isMember = (rec: Rec): rec is Member => isCoded(rec) && rec.type !== 'blueprint';

/** The letter that new codes of a type start with: C12, S10, X3. */
export const codeLetters = {
  blueprint: 'B',
  owner: 'O',
  phase: 'P',
  step: 'S',
  lane: 'L',
  card: 'C',
  connector: 'K',
  wait: 'W',
  failure: 'X',
  mark: 'M',
  policy: 'R',
  metric: 'V',
  note: 'N',
} as const satisfies Record<Coded['type'], string>;

/** The fields of free text of each type, which a translation may cover. */
export const textFields: { readonly [T in RecordType]: readonly string[] } = {
  project: projectTexts,
  asset: assetTexts,
  blueprint: blueprintTexts,
  owner: ownerTexts,
  phase: phaseTexts,
  step: stepTexts,
  lane: laneTexts,
  card: cardTexts,
  connector: connectorTexts,
  wait: waitTexts,
  failure: failureTexts,
  mark: markTexts,
  policy: policyTexts,
  metric: metricTexts,
  note: noteTexts,
};
