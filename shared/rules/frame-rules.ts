import type { Blueprint } from '../model/blueprint.ts';
import type { RecordId } from '../model/fields.ts';
import { bandOf } from '../model/lane.ts';
import type { Step } from '../model/step.ts';
import { colourIsExplained } from './colours.ts';
import { monthsBefore } from './days.ts';
import type { Reading } from './reading.ts';
import { type Finding, rule } from './rule.ts';
import { namesPersonalData, sayings, says } from './texts.ts';

const found: Finding = {};

const noActions = rule('BP-001', 'error', 'blueprint', (reading, { id }) => {
  if (!reading.lanes(id).some(({ role }) => role === 'customer')) return { variant: 'noLane' };
  return reading.tally.customerActions === 0 ? found : undefined;
});

const laneOrder = rule('BP-002', 'error', 'blueprint', (reading, { id }) => {
  let last = 0;
  const strays: RecordId[] = [];
  for (const lane of reading.lanes(id)) {
    const band = bandOf(lane.role) ?? last;
    if (band < last) strays.push(lane.id);
    else last = band;
  }
  return strays.length > 0 ? { at: strays } : undefined;
});

const hasCustomerLane = (reading: Reading, blueprint: RecordId) =>
  reading.lanes(blueprint).some(({ role }) => role === 'customer');

const idleStep = rule('BP-003', 'warning', 'step', (reading, step) =>
  hasCustomerLane(reading, step.blueprint) && reading.cards(step, 'customer').length === 0 ? found : undefined,
);

const idlePhase = rule('BP-003', 'warning', 'phase', (reading, { id }) =>
  reading.steps(id).length === 0 ? { variant: 'phase' } : undefined,
);

export const fewestPhases = 3;
export const mostPhases = 12;
const phaseCount = rule('BP-004', 'info', 'blueprint', (reading, { id }) => {
  const count = reading.phases(id).length;
  if (count > mostPhases) return { variant: 'many', params: { count } };
  return count < fewestPhases ? { params: { count } } : undefined;
});

/** Steps that an owner may be absent from between two in which they work. */
const longestAbsence = 2;

const absence = rule('BP-027', 'info', 'owner', (reading, owner) => {
  const steps = new Map<RecordId, string>();
  for (const card of reading.owned(owner.id)) steps.set(card.step, reading.column(card));
  const sorted = [...steps].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
  const gaps = sorted.slice(0, -1).map((id, index) => between(reading, id, sorted[index + 1] as RecordId));
  const long = gaps.filter((gap) => gap.length > longestAbsence).flat();
  if (long.length === 0) return undefined;
  const unserved = long.some((step) => isUnserved(reading, step));
  return {
    at: [owner.id, ...long.map(({ id }) => id)],
    params: { count: long.length },
    ...(unserved && { severity: 'warning', variant: 'unserved' }),
  };
});

function between(reading: Reading, first: RecordId, last: RecordId): Step[] {
  const steps: Step[] = [];
  const start = reading.step(first);
  let step = start && reading.beside(start, 1);
  for (; step && step.id !== last; step = reading.beside(step, 1)) steps.push(step);
  return steps;
}

/** Whether a customer who is not meant to be alone meets nobody in a step. */
const isUnserved = (reading: Reading, step: Step): boolean =>
  reading.cards(step, 'customer').some(({ alone }) => !alone) &&
  reading.cards(step, 'frontstage', 'technology').length === 0;

const mostHandOffs = 3;
const handOffs = rule('BP-036', 'info', 'step', (reading, step) => {
  const changing = reading.cards(step).flatMap((card) =>
    reading
      .arms(card.id)
      .filter(
        ({ other, outgoing }) =>
          outgoing &&
          other.step === step.id &&
          card.owner !== undefined &&
          other.owner !== undefined &&
          card.owner !== other.owner,
      )
      .map(({ connector }) => connector.id),
  );
  return changing.length > mostHandOffs
    ? { at: [step.id, ...changing], params: { count: changing.length } }
    : undefined;
});

const noMoment = rule('BP-050', 'warning', 'blueprint', ({ tally }) =>
  tally.customerActions > 0 && tally.momentsOfTruth === 0 ? found : undefined,
);

const unexplainedPain = rule('BP-052', 'warning', 'step', (reading, step) => {
  if (step.emotion === undefined || step.emotion > -1) return undefined;
  const places = [step.id, ...reading.cards(step).map(({ id }) => id)];
  const explained = places.some(
    (id) =>
      reading.on(id, 'mark').some(({ kind }) => kind === 'pain' || kind === 'opportunity') ||
      (id !== step.id && reading.on(id, 'failure').length > 0),
  );
  return explained ? undefined : found;
});

const badEnd = rule('BP-053', 'info', 'step', (reading, step) =>
  step.emotion !== undefined && step.emotion < 0 && reading.beside(step, 1) === undefined ? found : undefined,
);

const assumed = rule('BP-055', 'info', 'blueprint', ({ tally }) =>
  tally.assumed * 2 > tally.cards
    ? { variant: 'assumed', params: { count: tally.assumed, all: tally.cards } }
    : undefined,
);

export const fewestActions = 5;
export const mostActions = 15;
const actionCount = rule('BP-060', 'warning', 'blueprint', ({ tally: { customerActions: count } }) => {
  if (count > mostActions) return { variant: 'many', params: { count } };
  return count > 0 && count < fewestActions ? { params: { count } } : undefined;
});

const colours = rule('BP-063', 'info', 'blueprint', (reading, { id }) => {
  const notes = reading.notes(id);
  const open = reading.tally.colours.filter((colour) => !colourIsExplained(colour, notes));
  return open.length > 0 ? { fields: open.map((colour) => `colour.${colour}`) } : undefined;
});

const longestUnreviewed = 6;
const review = rule('BP-064', 'warning', 'blueprint', (reading, blueprint: Blueprint) => {
  const missing = (['version', 'date', 'owner'] as const).filter((field) =>
    field === 'date' ? blueprint.date === undefined : !says(blueprint, field),
  );
  if (missing.length > 0) return { fields: missing.map((field) => `fieldName.${field}`) };
  const old = blueprint.date !== undefined && blueprint.date < monthsBefore(reading.today, longestUnreviewed);
  return old ? { variant: 'old', params: { date: blueprint.date ?? '' } } : undefined;
});

const privacy = rule('BP-070', 'warning', 'step', (reading, step) => {
  const cards = reading.cards(step).flatMap(({ id }) => reading.whole(id) ?? []);
  const personal = cards.filter((card) =>
    namesPersonalData([...sayings(card, 'text'), ...sayings(card, 'description')]),
  );
  if (personal.length === 0 || cards.some((card) => says(card, 'privacy'))) return undefined;
  const ruled = [step.id, ...cards.map(({ id }) => id)].some((id) =>
    reading.on(id, 'policy').some((policy) => says(policy, 'text')),
  );
  return ruled ? undefined : { at: [personal[0]?.id ?? step.id, step.id, ...personal.slice(1).map(({ id }) => id)] };
});

/** Rules about lanes, phases, steps, owners and the blueprint as a whole. */
export const frameRules = [
  noActions,
  laneOrder,
  idleStep,
  idlePhase,
  phaseCount,
  absence,
  handOffs,
  noMoment,
  unexplainedPain,
  badEnd,
  assumed,
  actionCount,
  colours,
  review,
  privacy,
] as const;
