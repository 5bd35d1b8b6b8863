import type { Connector } from '../model/connector.ts';
import { type Document, find, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { byOrder } from '../model/order.ts';
import {
  cardsOfCell,
  connectorsOf,
  lanesOf,
  listOf,
  notesOf,
  phasesOf,
  project,
  referrersOf,
  referring,
  stepsOfPhase,
} from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import type { Attached, Contents } from './contents.ts';

const nothingFolded: ReadonlySet<RecordId> = new Set();

/**
 * What `contentsOfSheet` gathers, looked up in the document's index when it is asked for: for who looks at a part of a
 * big blueprint after every edit. Nothing is collapsed in it.
 */
export function contentsByIndex(document: Document, id: RecordId): Contents {
  const attached = new Map<RecordId, Attached>();
  const main = project(document);
  return {
    blueprint: get(document, 'blueprint', id),
    project: main,
    mainLanguage: main.language,
    phases: phasesOf(document, id).map((phase) => ({ phase, steps: stepsOfPhase(document, phase.id) })),
    lanes: lanesOf(document, id),
    collapsed: nothingFolded,
    stack: (step, lane) => cardsOfCell(document, step, lane),
    connectors: connectorsOf(document, id),
    attachedTo: (owner) => {
      const found = attached.get(owner) ?? gather(document, id, owner);
      attached.set(owner, found);
      return found;
    },
    notesOfCell: (step, lane) =>
      referring(document, 'note', step).filter((note) => note.card === undefined && note.lane === lane),
    pictureOf: ({ picture }) => picture && find(document, 'asset', picture.asset),
  };
}

/** The ends of connectors at a card, of which one to itself has two. */
export function endsAt(document: Document, card: RecordId): number {
  let ends = 0;
  for (const id of referrersOf(document, card)) {
    const rec = document.get(id);
    if (rec?.type === 'connector') ends += endsOf(rec).filter((end) => end === card).length;
  }
  return ends;
}

const endsOf = ({ from, to }: Connector): readonly RecordId[] => [from, to];

function gather(document: Document, blueprint: RecordId, owner: RecordId): Attached {
  const found: Attached = { failures: [], waits: [], marks: [], policies: [], metrics: [], notes: [] };
  for (const rec of candidatesFor(document, blueprint, owner)) if (carrierOf(rec, blueprint) === owner) put(found, rec);
  for (const list of Object.values(found)) list.sort(byOrder);
  return found;
}

/** The records that may hang on something: all that refer to it, but to a blueprint or a lane almost everything does. */
function candidatesFor(document: Document, blueprint: RecordId, owner: RecordId): readonly Rec[] {
  const type = document.get(owner)?.type;
  if (type === 'lane') return notesOf(document, blueprint);
  if (type === 'blueprint')
    return (['mark', 'policy', 'metric', 'note'] as const).flatMap((kind): readonly Rec[] =>
      listOf(document, blueprint, kind),
    );
  return [...referrersOf(document, owner)].flatMap((id) => document.get(id) ?? []);
}

/** What a record hangs on; undefined for what hangs on nothing, and for a note on a cell. */
export function carrierOf(rec: Rec, blueprint: RecordId): RecordId | undefined {
  switch (rec.type) {
    case 'failure':
    case 'wait':
      return rec.card;
    case 'mark':
    case 'policy':
    case 'metric':
      return rec.card ?? rec.step ?? blueprint;
    case 'note':
      if (rec.card === undefined && rec.step !== undefined && rec.lane !== undefined) return undefined;
      return rec.card ?? rec.step ?? rec.lane ?? blueprint;
    default:
      return undefined;
  }
}

function put(found: Attached, rec: Rec): void {
  if (rec.type === 'failure') found.failures.push(rec);
  else if (rec.type === 'wait') found.waits.push(rec);
  else if (rec.type === 'mark') found.marks.push(rec);
  else if (rec.type === 'policy') found.policies.push(rec);
  else if (rec.type === 'metric') found.metrics.push(rec);
  else if (rec.type === 'note') found.notes.push(rec);
}
