import { z } from 'zod';
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
/** A record inside a blueprint. */
export type Member = Exclude<Rec, { type: 'project' | 'blueprint' }>;

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
} as const satisfies Record<Exclude<RecordType, 'project'>, string>;

/** The fields of free text of each type, which a translation may cover. */
export const textFields: { readonly [T in RecordType]: readonly string[] } = {
  project: projectTexts,
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
