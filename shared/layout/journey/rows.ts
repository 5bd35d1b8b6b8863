import type { Card } from '../../model/card.ts';
import type { RecordId } from '../../model/fields.ts';
import type { LaneRole } from '../../model/lane.ts';
import type { Mark } from '../../model/mark.ts';
import type { Step } from '../../model/step.ts';
import type { Wait } from '../../model/wait.ts';
import type { Contents } from '../contents.ts';

/** The rows of a journey map, top down. */
export const journeyRows = [
  'doing',
  'thoughts',
  'feelings',
  'touchpoints',
  'moments',
  'time',
  'pains',
  'opportunities',
] as const;
export type JourneyRow = (typeof journeyRows)[number];

/** The lane of the blueprint whose colours a row has. */
export const roleOfRow: { readonly [row in JourneyRow]: LaneRole } = {
  doing: 'customer',
  thoughts: 'custom',
  feelings: 'emotion',
  touchpoints: 'frontstage',
  moments: 'backstage',
  time: 'time',
  pains: 'pain',
  opportunities: 'opportunity',
};

/** What a row is called among the lanes of a Scene: no record has such an id. */
export const laneOfRow = (row: JourneyRow): RecordId => `journey.${row}`;

export const rowOfLane = (lane: RecordId): JourneyRow | undefined => journeyRows.find((row) => laneOfRow(row) === lane);

/** What a journey map says of one step, from the records of the blueprint alone. */
export type JourneyStep = {
  /** What the customer does. */
  readonly doing: readonly Card[];
  /** What the customer meets: what can be seen of the service, and whatever else is said to be met. */
  readonly touchpoints: readonly Card[];
  readonly moments: readonly Card[];
  readonly waits: readonly Wait[];
  readonly pains: readonly Mark[];
  readonly opportunities: readonly Mark[];
};

const met: ReadonlySet<LaneRole> = new Set(['evidence', 'frontstage', 'technology']);

/** Cards lane by lane, then what hangs on the step itself and on its cards. */
export function journeyStep(contents: Contents, step: Step): JourneyStep {
  const doing: Card[] = [];
  const touchpoints: Card[] = [];
  const moments: Card[] = [];
  const waits: Wait[] = [];
  const own = contents.attachedTo(step.id).marks;
  const marks: Mark[] = [...own];
  for (const lane of contents.lanes)
    for (const card of contents.stack(step.id, lane.id)) {
      if (lane.role === 'customer') doing.push(card);
      else if (met.has(lane.role) || card.access === 'front' || card.access === 'self-help') touchpoints.push(card);
      if (card.momentOfTruth) moments.push(card);
      const attached = contents.attachedTo(card.id);
      waits.push(...attached.waits);
      marks.push(...attached.marks);
    }
  return {
    doing,
    touchpoints,
    moments,
    waits,
    pains: marks.filter(({ kind }) => kind === 'pain' || kind === 'staff-pain'),
    opportunities: marks.filter(({ kind }) => kind === 'opportunity'),
  };
}
