import type { Card } from '../model/card.ts';
import type { LaneRole } from '../model/lane.ts';
import { leads } from './cycles.ts';
import type { Arm, Reading } from './reading.ts';
import { type Finding, rule } from './rule.ts';
import { isLong, promisesReturn, refuses, sayings, says } from './texts.ts';
import { wayTo } from './way.ts';

const found: Finding = {};
const onlyIf = (wrong: boolean): Finding | undefined => (wrong ? found : undefined);

const front: readonly LaneRole[] = ['frontstage', 'technology'];
const isIn = (reading: Reading, card: Pick<Card, 'lane'>, ...roles: readonly LaneRole[]) =>
  roles.includes(reading.role(card as Card));
const isJoined = (reading: Reading, card: Card, isRight: (arm: Arm) => boolean) => reading.arms(card.id).some(isRight);

const lost = rule('BP-017', 'warning', 'card', (reading, card) => {
  const cycle = reading.cycle(card.id);
  const members = cycle && [...cycle].sort();
  // One of them speaks for all.
  if (!members || members[0] !== card.id) return undefined;
  const leaves = members.some(
    (id) =>
      reading.card(id)?.kind === 'decision' &&
      reading.arms(id).some(({ connector, other, outgoing }) => outgoing && leads(connector) && !cycle?.has(other.id)),
  );
  return leaves ? undefined : { at: members };
});

const alone = rule('BP-020', 'warning', 'card', (reading, card) =>
  onlyIf(!isIn(reading, card, 'evidence') && reading.on(card.id, 'connector').length === 0),
);

const nothingSeen = rule('BP-021', 'warning', 'card', (reading, card) => {
  const step = isIn(reading, card, 'customer') ? reading.step(card.step) : undefined;
  return onlyIf(step !== undefined && reading.cards(step, 'evidence').length === 0);
});

const noTouchpoint = rule('BP-022', 'warning', 'card', (reading, card) =>
  onlyIf(
    isIn(reading, card, 'customer') &&
      !card.alone &&
      !isJoined(reading, card, ({ other }) => (reading.band(other) ?? 0) > 1),
  ),
);

const toNobody = rule('BP-023', 'warning', 'card', (reading, card) =>
  onlyIf(
    isIn(reading, card, 'frontstage') && !isJoined(reading, card, ({ other }) => reading.role(other) === 'customer'),
  ),
);

const brokenPath = rule('BP-024', 'warning', 'card', (reading, card) => {
  if (!isIn(reading, card, 'customer') || card.alternative) return undefined;
  const before = wayTo(reading, card);
  return before && !before.reached ? { at: [card.id, before.last] } : undefined;
});

const nothingBehind = rule('BP-025', 'info', 'card', (reading, card) =>
  onlyIf(
    isIn(reading, card, 'frontstage') &&
      !isJoined(reading, card, ({ other }) => reading.role(other) === 'technology' || (reading.band(other) ?? 0) > 2),
  ),
);

const forNobody = rule('BP-026', 'warning', 'card', (reading, card) =>
  onlyIf(isIn(reading, card, 'backstage') && reading.on(card.id, 'connector').length > 0 && !reading.isSeen(card.id)),
);

const noReturn = rule('BP-028', 'warning', 'card', (reading, card) =>
  onlyIf(
    promisesReturn(sayings(card, 'text')) &&
      !isJoined(reading, card, ({ connector, outgoing }) => !outgoing || connector.kind === 'agreement'),
  ),
);

/** The outcomes of a decision: the arrows that leave it. */
const outcomesOf = (reading: Reading, card: Card): Arm[] =>
  reading.arms(card.id).filter(({ connector, outgoing }) => outgoing && connector.kind !== 'agreement');

const undecided = rule('BP-030', 'error', 'card', (reading, card) => {
  if (card.kind !== 'decision') return undefined;
  const labelled = outcomesOf(reading, card).filter(({ connector }) => says(connector, 'label')).length;
  return labelled < 2 ? { params: { count: labelled } } : undefined;
});

const silentRefusal = rule('BP-031', 'warning', 'card', (reading, card) => {
  if (card.kind !== 'decision' || (reading.band(card) ?? 0) < 3) return undefined;
  const silent = outcomesOf(reading, card).filter(
    ({ connector, other }) => refuses(sayings(connector, 'label')) && !reading.comesToFront(other.id),
  );
  return silent.length > 0 ? { at: [card.id, ...silent.map(({ other }) => other.id)] } : undefined;
});

const owned: readonly LaneRole[] = ['frontstage', 'technology', 'backstage', 'support', 'partner', 'management'];
const nobodys = rule('BP-035', 'warning', 'card', (reading, card) =>
  onlyIf(card.owner === undefined && isIn(reading, card, ...owned)),
);

const onlyMachine = rule('BP-046', 'warning', 'card', (reading, card) => {
  const step = card.momentOfTruth ? reading.step(card.step) : undefined;
  if (!step || !isIn(reading, card, 'customer', 'technology')) return undefined;
  const machines = reading.cards(step, 'technology');
  return machines.length > 0 && reading.cards(step, 'frontstage').length === 0
    ? { at: [card.id, ...machines.map(({ id }) => id).filter((id) => id !== card.id)] }
    : undefined;
});

const noStandard = rule('BP-051', 'warning', 'card', (reading, card) => {
  if (!card.momentOfTruth) return undefined;
  const promised = reading.on(card.id, 'wait').some(({ standardMinutes }) => standardMinutes !== undefined);
  const targeted = [...reading.on(card.id, 'metric'), ...reading.on(card.step, 'metric')].some(
    (metric) => typeof metric.target === 'number' || says(metric, 'target'),
  );
  return onlyIf(!promised && !targeted);
});

const noSource = rule('BP-055', 'warning', 'card', (_reading, card) =>
  onlyIf(card.grade === 'observed' && !says(card, 'source')),
);

const wordy = rule('BP-062', 'info', 'card', (_reading, card) => onlyIf(sayings(card, 'text').some(isLong)));

/** Whether work on a card happens where the customer sees it. */
export const isVisible = (reading: Reading, card: Card): boolean =>
  isIn(reading, card, 'evidence', 'customer', ...front);

/** Rules about one card and what it is joined with. */
export const cardRules = [
  lost,
  alone,
  nothingSeen,
  noTouchpoint,
  toNobody,
  brokenPath,
  nothingBehind,
  forNobody,
  noReturn,
  undecided,
  silentRefusal,
  nobodys,
  onlyMachine,
  noStandard,
  noSource,
  wordy,
] as const;
