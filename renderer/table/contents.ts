import { type Contents, contentsOfSheet } from '#shared/layout/contents.ts';
import type { TagKind } from '#shared/layout/scene.ts';
import { type TagFace, tagsOnCard, tagsOnStep } from '#shared/layout/tags.ts';
import type { Card } from '#shared/model/card.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import type { Phase } from '#shared/model/phase.ts';
import type { Step } from '#shared/model/step.ts';
import type { Cells } from '../canvas/cell-walk.ts';

/** One blueprint as a table needs it, made once for each state of the document. */
export type TableContents = {
  readonly all: Contents;
  readonly phases: readonly Phase[];
  /** Left to right, phase by phase. */
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly cells: Cells<Card>;
  /** How many cards there are. */
  readonly count: number;
  /** How many connectors begin or end at a card. */
  readonly connections: (card: RecordId) => number;
  readonly tags: (card: Card) => readonly TagKind[];
  /** The same with the records they stand for. */
  readonly faces: (card: Card) => readonly TagFace[];
  /** The marks on the head of a step or a lane. */
  readonly tagsOnHead: (head: Step | Lane) => readonly TagFace[];
};

const known = new WeakMap<Document, Map<RecordId, TableContents>>();
/** In the table every mark is said at its card, whatever lanes there are. */
const noLanes: ReadonlySet<never> = new Set();

export function tableContents(document: Document, blueprint: RecordId): TableContents {
  const made = known.get(document) ?? new Map<RecordId, TableContents>();
  known.set(document, made);
  const there = made.get(blueprint) ?? gather(document, blueprint);
  made.set(blueprint, there);
  return there;
}

function gather(document: Document, blueprint: RecordId): TableContents {
  const all = contentsOfSheet(document, blueprint);
  const { lanes } = all;
  const steps = all.phases.flatMap((phase) => phase.steps);
  const connections = new Map<RecordId, number>();
  for (const { from, to } of all.connectors)
    for (const id of [from, to]) connections.set(id, (connections.get(id) ?? 0) + 1);
  const tongue = { language: all.mainLanguage, main: all.mainLanguage };
  const inCells = (step: Step) => lanes.reduce((sum, { id }) => sum + all.stack(step.id, id).length, 0);
  const faces = (card: Card) => tagsOnCard(card, all.attachedTo(card.id), noLanes, tongue);
  return {
    all,
    phases: all.phases.map(({ phase }) => phase),
    steps,
    lanes,
    count: steps.reduce((sum, step) => sum + inCells(step), 0),
    cells: {
      lanes: lanes.map(({ id }) => id),
      steps: steps.map(({ id }) => id),
      stack: (lane, step) => all.stack(step, lane),
    },
    connections: (card) => connections.get(card) ?? 0,
    tags: (card) => faces(card).map(({ tag }) => tag),
    faces,
    tagsOnHead: (head) => tagsOnStep(all.attachedTo(head.id), noLanes),
  };
}
