import { priorityOf, rpnOf } from '../analysis/risk.ts';
import type { Failure } from '../model/failure.ts';
import { isVisible } from './card-rules.ts';
import type { Reading } from './reading.ts';
import { rule } from './rule.ts';
import { says } from './texts.ts';

const ofFailure = ['severity', 'occurrence', 'detection', 'owner', 'recoveryMinutes'] as const;
const toldOfFailure = ['cause', 'effect', 'prevention', 'recovery'] as const;

/** How fields are called in the words, made once: thousands of failures miss the same. */
const nameOfField = new Map([...toldOfFailure, ...ofFailure].map((field) => [field, `fieldName.${field}`]));

const openFailure = rule('BP-040', 'warning', 'failure', (_reading, failure) => {
  const missing = [
    ...toldOfFailure.filter((field) => !says(failure, field)),
    ...ofFailure.filter((field) => failure[field] === undefined),
  ];
  if (missing.length === 0) return undefined;
  return { at: [failure.id, failure.card], fields: missing.map((field) => nameOfField.get(field) as string) };
});

const unprevented = rule('BP-043', 'error', 'failure', (_reading, failure) =>
  (failure.severity ?? 0) >= 9 && !says(failure, 'prevention') ? { at: [failure.id, failure.card] } : undefined,
);

const foundByCustomer = rule('BP-044', 'warning', 'failure', (reading, failure) => {
  const card = (failure.detection ?? 0) >= 7 ? reading.whole(failure.card) : undefined;
  return card && isVisible(reading, card) ? { at: [failure.id, failure.card] } : undefined;
});

/** Whether a variant does something about a failure: it is gone there, its risk is lower, or it is prevented otherwise. */
function isAddressed(reading: Reading, failure: Failure): boolean {
  const code = reading.card(failure.card)?.code;
  return reading.toBe(failure.blueprint).some(({ id }) => {
    const card = code === undefined ? undefined : reading.coded(id, code, 'card');
    if (!card) return false;
    const there = reading.coded(id, failure.code, 'failure');
    if (!there) return true;
    return (
      (rpnOf(there) ?? Number.POSITIVE_INFINITY) < (rpnOf(failure) ?? 0) || there.prevention !== failure.prevention
    );
  });
}

const unaddressed = rule('BP-080', 'warning', 'failure', (reading, failure) => {
  const state = reading.blueprint(failure.blueprint)?.state;
  if (priorityOf(failure) !== 'high' || (state !== 'current' && state !== 'live')) return undefined;
  const planned = reading.on(failure.card, 'mark').some(({ kind }) => kind === 'opportunity');
  return planned || isAddressed(reading, failure) ? undefined : { at: [failure.id, failure.card] };
});

const openWait = rule('BP-042', 'warning', 'wait', (_reading, wait) => {
  const missing = (['typicalMinutes', 'peakMinutes', 'standardMinutes'] as const).filter(
    (field) => wait[field] === undefined,
  );
  const at = [wait.id, wait.card];
  if (missing.length > 0) return { at, fields: missing.map((field) => `fieldName.${field}`) };
  return (wait.typicalMinutes ?? 0) > (wait.peakMinutes ?? 0) ? { at, variant: 'overPeak' } : undefined;
});

const hardWait = rule('BP-045', 'warning', 'wait', (_reading, wait) => {
  const { typicalMinutes: typical, standardMinutes: standard } = wait;
  const over = typical !== undefined && standard !== undefined && typical > standard;
  return over && !says(wait, 'easing') ? { at: [wait.id, wait.card], params: { typical, standard } } : undefined;
});

const vagueImprovement = rule('BP-081', 'info', 'mark', (reading, mark) => {
  const place = mark.card ?? mark.step;
  if (mark.kind !== 'opportunity' || place === undefined) return undefined;
  const measured = reading
    .on(place, 'metric')
    .some((metric) => metric.date !== undefined && (typeof metric.target === 'number' || says(metric, 'target')));
  return measured ? undefined : { at: [mark.id, place] };
});

/** Rules about failure points, waits and improvements. */
export const riskRules = [
  openFailure,
  openWait,
  unprevented,
  foundByCustomer,
  hardWait,
  unaddressed,
  vagueImprovement,
] as const;
