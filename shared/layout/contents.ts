import type { Asset } from '../model/asset.ts';
import type { Blueprint } from '../model/blueprint.ts';
import type { Card } from '../model/card.ts';
import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { Language, RecordId } from '../model/fields.ts';
import type { GradeCounts } from '../model/grades.ts';
import type { Lane } from '../model/lane.ts';
import type { Mark } from '../model/mark.ts';
import type { Metric } from '../model/metric.ts';
import type { Note } from '../model/note.ts';
import { byOrder } from '../model/order.ts';
import type { Phase } from '../model/phase.ts';
import type { Policy } from '../model/policy.ts';
import type { Rec } from '../model/record.ts';
import type { Step } from '../model/step.ts';
import type { Wait } from '../model/wait.ts';

/** What is attached to a card, a step, a lane or the blueprint, each in the file's order. */
export type Attached = {
  readonly failures: Failure[];
  readonly waits: Wait[];
  readonly marks: Mark[];
  readonly policies: Policy[];
  readonly metrics: Metric[];
  readonly notes: Note[];
};

const none: readonly Rec[] = [];

/** All that hangs on something, in one list. */
export function allAttached(attached: Attached): readonly Rec[] {
  if (attached === nothing) return none;
  const { failures, waits, marks, policies, metrics, notes } = attached;
  return [...failures, ...waits, ...marks, ...policies, ...metrics, ...notes];
}

/** One blueprint's records as a sheet needs them: sorted, and found by what they belong to. */
export type Contents = {
  readonly blueprint: Blueprint;
  readonly project: Rec & { type: 'project' };
  readonly mainLanguage: Language;
  /** `hidden` are the steps of a collapsed phase, which has no `steps`. */
  readonly phases: readonly {
    readonly phase: Phase;
    readonly steps: readonly Step[];
    readonly hidden?: readonly Step[];
  }[];
  readonly lanes: readonly Lane[];
  readonly collapsed: ReadonlySet<RecordId>;
  /** The stack of a cell, top down. */
  readonly stack: (step: RecordId, lane: RecordId) => readonly Card[];
  readonly connectors: readonly Connector[];
  /** What hangs on a card, a step, a lane or the blueprint itself. */
  readonly attachedTo: (id: RecordId) => Attached;
  /** Notes on the cell where a step crosses a lane. */
  readonly notesOfCell: (step: RecordId, lane: RecordId) => readonly Note[];
  /** How many cards have which grade, where that is known already. */
  readonly grades?: GradeCounts;
  /** The picture a card shows. */
  readonly pictureOf: (card: Card) => Asset | undefined;
};

const nothing: Attached = { failures: [], waits: [], marks: [], policies: [], metrics: [], notes: [] };

/**
 * Gathers a blueprint's records. Throws when the document has no such blueprint: asking for one is a bug.
 * @param folded phases and lanes of which only a band is drawn
 */
export function contentsOfSheet(document: Document, id: RecordId, folded: readonly RecordId[] = []): Contents {
  const blueprint = document.get(id);
  if (blueprint?.type !== 'blueprint') throw new Error(`No blueprint ${id}`);
  const phases: Phase[] = [];
  const steps: Step[] = [];
  const lanes: Lane[] = [];
  const connectors: Connector[] = [];
  const stacks = new Map<string, Card[]>();
  const attached = new Map<RecordId, Attached>();
  const cellNotes = new Map<string, Note[]>();
  let project: Contents['project'] | undefined;
  const at = (owner: RecordId): Attached => {
    let found = attached.get(owner);
    if (!found) {
      found = { failures: [], waits: [], marks: [], policies: [], metrics: [], notes: [] };
      attached.set(owner, found);
    }
    return found;
  };
  for (const record of document.values()) {
    if (record.type === 'project') project = record;
    if (!('blueprint' in record) || record.blueprint !== id) continue;
    switch (record.type) {
      case 'phase':
        phases.push(record);
        break;
      case 'step':
        steps.push(record);
        break;
      case 'lane':
        lanes.push(record);
        break;
      case 'card':
        push(stacks, `${record.step} ${record.lane}`, record);
        break;
      case 'connector':
        connectors.push(record);
        break;
      case 'failure':
        at(record.card).failures.push(record);
        break;
      case 'wait':
        at(record.card).waits.push(record);
        break;
      case 'mark':
        at(record.card ?? record.step ?? id).marks.push(record);
        break;
      case 'policy':
        at(record.card ?? record.step ?? id).policies.push(record);
        break;
      case 'metric':
        at(record.card ?? record.step ?? id).metrics.push(record);
        break;
      case 'note':
        if (!record.card && record.step && record.lane) push(cellNotes, `${record.step} ${record.lane}`, record);
        else at(record.card ?? record.step ?? record.lane ?? id).notes.push(record);
        break;
    }
  }
  if (!project) throw new Error('No project');
  for (const list of [phases, steps, lanes, connectors, ...stacks.values(), ...cellNotes.values()]) list.sort(byOrder);
  for (const lists of attached.values()) for (const list of Object.values(lists)) list.sort(byOrder);
  const collapsed = new Set(folded);
  const stepsOf = new Map<RecordId, Step[]>();
  for (const step of steps) push(stepsOf, step.phase, step);
  return {
    blueprint,
    project,
    mainLanguage: project.language,
    phases: phases.map((phase) => {
      const own = stepsOf.get(phase.id) ?? [];
      return collapsed.has(phase.id) ? { phase, steps: [], hidden: own } : { phase, steps: own };
    }),
    lanes,
    collapsed,
    stack: (step, lane) => stacks.get(`${step} ${lane}`) ?? [],
    connectors,
    attachedTo: (owner) => attached.get(owner) ?? nothing,
    notesOfCell: (step, lane) => cellNotes.get(`${step} ${lane}`) ?? [],
    pictureOf: ({ picture }) => picture && find(document, 'asset', picture.asset),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
