import { hasFlow, type LaneRole, laneRoles } from '../model/lane.ts';

/** What a cell may say of its step. */
export const stepMeanings = ['emotion', 'staffEmotion', 'importance', 'performance', 'thought'] as const;
/** What a cell may say of the card it stands with. */
export const cardMeanings = [
  'minutes',
  'owner',
  'description',
  'kind',
  'touchpoint',
  'access',
  'channel',
  'momentOfTruth',
  'grade',
  'source',
  'privacy',
] as const;
export const waitMeanings = ['wait', 'waitPeak', 'waitStandard'] as const;
export const failureMeanings = [
  'failure',
  'cause',
  'effect',
  'severity',
  'occurrence',
  'detection',
  'prevention',
  'recovery',
  'recoveryMinutes',
] as const;
export const markMeanings = ['pain', 'staff-pain', 'opportunity', 'question'] as const;

const laneMeanings = laneRoles.filter(hasFlow).map((role) => `lane.${role}` as const);
export type LaneMeaning = `lane.${LaneRole}`;

/**
 * What one line of a table holds: a row where lanes stand in rows, else a column. `text` are the cards of a list, `lane`
 * names their lanes; `line` is one of the method's three lines; `about` is said of the whole blueprint.
 */
export const meanings = [
  'phase',
  'step',
  ...laneMeanings,
  'lane',
  'text',
  ...stepMeanings,
  ...cardMeanings,
  ...waitMeanings,
  ...failureMeanings,
  ...markMeanings,
  'policy',
  'metric',
  'note',
  'line',
  'about',
  'ignore',
] as const;
export type Meaning = (typeof meanings)[number] | LaneMeaning;

/** The role of the lane whose cards a line holds, if it does. */
export const roleOfMeaning = (meaning: Meaning): LaneRole | undefined =>
  laneRoles.find((role) => hasFlow(role) && meaning === `lane.${role}`);

/** The row in which a blueprint shows what a line holds; none for what has no row of its own. */
export function rowOfMeaning(meaning: Meaning): LaneRole | undefined {
  if (meaning === 'minutes') return 'time';
  if (meaning === 'staff-pain') return 'pain';
  if (meaning === 'staffEmotion') return 'emotion';
  return roleOfMeaning(meaning) ?? laneRoles.find((role) => role === meaning && !hasFlow(role));
}

const isOneOf =
  <const M extends readonly Meaning[]>(some: M) =>
  (meaning: Meaning): meaning is M[number] =>
    some.includes(meaning);
export const isOfStep = isOneOf(stepMeanings);
export const isOfCard = isOneOf(cardMeanings);
export const isOfWait = isOneOf(waitMeanings);
export const isOfFailure = isOneOf(failureMeanings);
export const isMark = isOneOf(markMeanings);
