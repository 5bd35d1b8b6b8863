import type { Asset } from './asset.ts';
import type { Blueprint } from './blueprint.ts';
import type { Card } from './card.ts';
import type { Connector } from './connector.ts';
import { type Document, find } from './document.ts';
import { indexOf, ownOf } from './document-index.ts';
import type { Failure } from './failure.ts';
import type { RecordId } from './fields.ts';
import type { Lane } from './lane.ts';
import type { Mark } from './mark.ts';
import type { Metric } from './metric.ts';
import type { Note } from './note.ts';
import { once } from './once.ts';
import { byOrder } from './order.ts';
import type { Owner } from './owner.ts';
import type { Phase } from './phase.ts';
import type { Policy } from './policy.ts';
import type { Project } from './project.ts';
import type { Member, Rec, RecOf, RecordType } from './record.ts';
import { type Group, groupOfCell, groupOfPhase, groupOfType } from './record-groups.ts';
import type { Step } from './step.ts';
import type { Wait } from './wait.ts';

// Everything here answers in the order in which things are drawn and read, and from the document's index: a question
// about one cell, phase or card costs no more in a big document than in a small one.

const group = (document: Document, key: Group) => indexOf(document).groups.of(key);
const membersOf = <T extends RecordType>(document: Document, blueprint: RecordId, type: T) =>
  group(document, groupOfType(blueprint, type)) as readonly RecOf<T>[];

/** All records of one type in a blueprint, in order. Cards and steps have lists of their own: they are not siblings. */
export const listOf = <T extends Exclude<Member['type'], 'card' | 'step'>>(
  document: Document,
  blueprint: RecordId,
  type: T,
): readonly RecOf<T>[] => membersOf(document, blueprint, type);

/** The project record; a document without one is a bug (`invariantFaults` reports it). */
export function project(document: Document): Project {
  const [only] = projects(document);
  if (only === undefined) throw new Error('The document has no project record');
  return only;
}

export const projects = (document: Document): readonly Project[] => ownOf(document, 'project') as readonly Project[];
/** The pictures of a project, in no order that means anything. */
export const assets = (document: Document): readonly Asset[] => ownOf(document, 'asset') as readonly Asset[];
export const blueprints = (document: Document): readonly Blueprint[] =>
  ownOf(document, 'blueprint') as readonly Blueprint[];
export const ownersOf = (document: Document, blueprint: RecordId): readonly Owner[] =>
  membersOf(document, blueprint, 'owner');
export const phasesOf = (document: Document, blueprint: RecordId): readonly Phase[] =>
  membersOf(document, blueprint, 'phase');
/** Lanes top down. */
export const lanesOf = (document: Document, blueprint: RecordId): readonly Lane[] =>
  membersOf(document, blueprint, 'lane');
export const connectorsOf = (document: Document, blueprint: RecordId): readonly Connector[] =>
  membersOf(document, blueprint, 'connector');
export const waitsOf = (document: Document, blueprint: RecordId): readonly Wait[] =>
  membersOf(document, blueprint, 'wait');
export const failuresOf = (document: Document, blueprint: RecordId): readonly Failure[] =>
  membersOf(document, blueprint, 'failure');
export const marksOf = (document: Document, blueprint: RecordId): readonly Mark[] =>
  membersOf(document, blueprint, 'mark');
export const policiesOf = (document: Document, blueprint: RecordId): readonly Policy[] =>
  membersOf(document, blueprint, 'policy');
export const metricsOf = (document: Document, blueprint: RecordId): readonly Metric[] =>
  membersOf(document, blueprint, 'metric');
export const notesOf = (document: Document, blueprint: RecordId): readonly Note[] =>
  membersOf(document, blueprint, 'note');

/** The steps of one phase, left to right. */
export const stepsOfPhase = (document: Document, phase: RecordId): readonly Step[] =>
  group(document, groupOfPhase(phase)) as readonly Step[];

/** All steps of a blueprint, left to right: phase by phase. */
export const stepsOf = (document: Document, blueprint: RecordId): readonly Step[] =>
  phasesOf(document, blueprint).flatMap((phase) => stepsOfPhase(document, phase.id));

/** The stack of cards where a step crosses a lane, top down. */
export const cardsOfCell = (document: Document, step: RecordId, lane: RecordId): readonly Card[] =>
  group(document, groupOfCell(step, lane)) as readonly Card[];

/** All cards of a blueprint, by step, lane and stack: the reading order of every export. */
export const cardsOf = (document: Document, blueprint: RecordId): readonly Card[] =>
  contentsOf(document, blueprint).cards;

/** How many records of a type a blueprint has. */
export const countOf = (document: Document, blueprint: RecordId, type: Member['type']): number =>
  indexOf(document).countIn(blueprint, type);

/** The ids of the records that refer to this one. */
export const referrersOf = (document: Document, id: RecordId): Iterable<RecordId> =>
  indexOf(document).referrersOf(document, id);

/** Whether any record refers to this one. */
export const isReferredTo = (document: Document, id: RecordId): boolean => indexOf(document).isReferredTo(id);

/** The records of one type that refer to this one, in order: a card's waits, a step's marks, a phase's steps. */
export function referring<T extends Member['type']>(document: Document, type: T, id: RecordId): readonly RecOf<T>[] {
  const found: RecOf<T>[] = [];
  for (const referrer of referrersOf(document, id)) {
    const rec = find(document, type, referrer);
    if (rec) found.push(rec);
  }
  return (found as Member[]).sort(byOrder) as RecOf<T>[];
}

/** What a person can find a record by: `B1/C12`, the codes of its blueprint and itself. */
export function placeOf(document: Document, rec: Rec): string {
  if (rec.type === 'project') return 'project';
  if (rec.type === 'asset') return `picture ${rec.title ?? rec.id}`;
  if (rec.type === 'blueprint') return rec.code;
  return `${find(document, 'blueprint', rec.blueprint)?.code ?? rec.blueprint}/${rec.code}`;
}

/** Everything of one blueprint, sorted as drawn. All lists are frozen in time: a later document has its own. */
export type Contents = {
  readonly blueprint: Blueprint;
  readonly owners: readonly Owner[];
  readonly phases: readonly Phase[];
  /** Left to right, phase by phase. */
  readonly steps: readonly Step[];
  /** Top down. */
  readonly lanes: readonly Lane[];
  /** By step, lane, stack. */
  readonly cards: readonly Card[];
  readonly connectors: readonly Connector[];
  readonly waits: readonly Wait[];
  readonly failures: readonly Failure[];
  readonly marks: readonly Mark[];
  readonly policies: readonly Policy[];
  readonly metrics: readonly Metric[];
  readonly notes: readonly Note[];
};

/** The types of a blueprint's records in the order of its contents: each stands after those it refers to. */
export const typesInTurn = [
  'owner',
  'phase',
  'step',
  'lane',
  'card',
  'connector',
  'wait',
  'failure',
  'mark',
  'policy',
  'metric',
  'note',
] as const satisfies readonly Member['type'][];

const contents = new WeakMap<Document, Map<RecordId, Contents>>();

/**
 * Everything of one blueprint, sorted; made once per document. Lists that an edit did not touch are the same arrays as
 * before it, except `steps` and `cards`, which are put together anew.
 */
export function contentsOf(document: Document, blueprint: RecordId): Contents {
  const known = contents.get(document) ?? new Map<RecordId, Contents>();
  contents.set(document, known);
  const made = known.get(blueprint) ?? makeContents(document, blueprint);
  known.set(blueprint, made);
  return made;
}

function makeContents(document: Document, id: RecordId): Contents {
  const blueprint = find(document, 'blueprint', id);
  if (blueprint === undefined) throw new Error(`There is no blueprint "${id}" in this document`);
  const steps = stepsOf(document, id);
  const lanes = lanesOf(document, id);
  // Put together when first asked for: of all that is here, only this costs more in a big document.
  const cards = once(() => steps.flatMap((step) => lanes.flatMap((lane) => cardsOfCell(document, step.id, lane.id))));
  return {
    blueprint,
    owners: ownersOf(document, id),
    phases: phasesOf(document, id),
    steps,
    lanes,
    get cards() {
      return cards();
    },
    connectors: connectorsOf(document, id),
    waits: waitsOf(document, id),
    failures: failuresOf(document, id),
    marks: marksOf(document, id),
    policies: policiesOf(document, id),
    metrics: metricsOf(document, id),
    notes: notesOf(document, id),
  };
}

/** Every record of one blueprint, itself first, then in an order in which each stands after what it refers to. */
export function recordsOf(document: Document, blueprint: RecordId): readonly Rec[] {
  const { blueprint: first, owners, phases, steps, lanes, cards, ...rest } = contentsOf(document, blueprint);
  return [first, ...owners, ...phases, ...steps, ...lanes, ...cards, ...Object.values(rest).flat()];
}

/** The same, list by list and the cards cell by cell, each made when it is asked for: for who goes on between frames. */
export function* listsOf(document: Document, blueprint: RecordId): Generator<readonly Rec[]> {
  const contents = contentsOf(document, blueprint);
  for (const part of Object.keys(contents) as (keyof Contents)[]) {
    if (part === 'blueprint') yield [contents.blueprint];
    else if (part !== 'cards') yield contents[part];
    else
      for (const { id: step } of contents.steps)
        for (const { id: lane } of contents.lanes) yield cardsOfCell(document, step, lane);
  }
}
