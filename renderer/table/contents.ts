import type { Contents } from '#shared/layout/contents.ts';
import { contentsByIndex, endsAt } from '#shared/layout/indexed-contents.ts';
import type { TagKind } from '#shared/layout/scene.ts';
import { type TagFace, tagsOnCard, tagsOnStep } from '#shared/layout/tags.ts';
import type { Card } from '#shared/model/card.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import type { Phase } from '#shared/model/phase.ts';
import { countOf, failuresOf, marksOf, metricsOf, notesOf, policiesOf, waitsOf } from '#shared/model/queries.ts';
import type { Member } from '#shared/model/record.ts';
import type { Step } from '#shared/model/step.ts';
import type { Cells } from '../canvas/cell-walk.ts';

type Hanging = readonly (readonly Member[])[];

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
  /** Everything that hangs on something, in lists that stay the same arrays until one of theirs is altered. */
  readonly hanging: Hanging;
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
  const all = contentsByIndex(document, blueprint);
  const { lanes } = all;
  const steps = all.phases.flatMap((phase) => phase.steps);
  const tongue = { language: all.mainLanguage, main: all.mainLanguage };
  const faces = (card: Card) => tagsOnCard(card, all.attachedTo(card.id), noLanes, tongue);
  return {
    all,
    phases: all.phases.map(({ phase }) => phase),
    steps,
    lanes,
    count: countOf(document, blueprint, 'card'),
    hanging: [failuresOf, waitsOf, marksOf, policiesOf, metricsOf, notesOf]
      .map((of): readonly Member[] => of(document, blueprint))
      .concat([all.connectors]),
    cells: {
      lanes: lanes.map(({ id }) => id),
      steps: steps.map(({ id }) => id),
      stack: (lane, step) => all.stack(step, lane),
    },
    connections: (card) => endsAt(document, card),
    tags: (card) => faces(card).map(({ tag }) => tag),
    faces,
    tagsOnHead: (head) => tagsOnStep(all.attachedTo(head.id), noLanes),
  };
}

/** The cards of which something that hangs on them was added, altered or taken away. */
export function touchedCards(before: Hanging, now: Hanging): ReadonlySet<RecordId | undefined> {
  const touched = new Set<RecordId | undefined>();
  const touch = (rec: Member) => {
    if (rec.type === 'connector') touched.add(rec.from).add(rec.to);
    else if ('card' in rec) touched.add(rec.card);
  };
  for (const [kind, list] of now.entries()) {
    const was = before[kind] ?? [];
    if (was === list) continue;
    const gone = new Set(was);
    for (const rec of list) if (!gone.delete(rec)) touch(rec);
    for (const rec of gone) touch(rec);
  }
  return touched;
}
