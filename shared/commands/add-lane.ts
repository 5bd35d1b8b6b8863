import { nextCode } from '../model/codes.ts';
import type { RecordId } from '../model/fields.ts';
import { bandOf, type Lane, type LaneRole } from '../model/lane.ts';
import { lanesOf } from '../model/queries.ts';
import { placed } from './arrange.ts';
import { command, putting } from './command.ts';
import { newcomer } from './newcomer.ts';
import { type Typed, typed } from './typed.ts';

/** The lane before which one of this role belongs: the first of a later band. Null is the end, also without a band. */
export function lanePlace(lanes: readonly Lane[], role: LaneRole): RecordId | null {
  const band = bandOf(role) ?? Number.POSITIVE_INFINITY;
  return lanes.find((lane) => (bandOf(lane.role) ?? 0) > band)?.id ?? null;
}

/** Adds a lane before another, at the end when `before` is null, where its role belongs when it is left out. */
export const addLane = command<{
  readonly id: RecordId;
  readonly blueprint: RecordId;
  readonly role: LaneRole;
  /** Without one the lane shows its role's name. */
  readonly title?: Typed;
  readonly before?: RecordId | null;
}>('command.addLane', (document, { id, blueprint, role, title, before }) => {
  const lanes = lanesOf(document, blueprint);
  const code = nextCode(document, blueprint, 'lane');
  const lane: Lane = { ...newcomer(document, id), type: 'lane', blueprint, code, role };
  const place = before === undefined ? lanePlace(lanes, role) : before;
  return putting(document, placed(lanes, [typed(document, lane, 'title', title)], place));
});
