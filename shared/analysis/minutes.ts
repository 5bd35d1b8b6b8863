import type { LaneRole } from '../model/lane.ts';
import type { Contents } from '../model/queries.ts';
import type { Wait } from '../model/wait.ts';
import { compare, exact, plus, quotient, rounded, sumOf, zero } from './exact.ts';
import { minutePlaces, sharePlaces } from './places.ts';
import { rolesOf } from './roles.ts';

/** Minutes on the main path; lengths in minutes, the share between 0 and 1, null where there is no time at all. */
export type MinuteFigures = {
  readonly customerMinutes: number;
  readonly waitTypicalMinutes: number;
  readonly waitPeakMinutes: number;
  readonly leadTypicalMinutes: number;
  readonly waitShare: number | null;
  readonly staffMinutes: number;
  readonly waitsOverStandard: readonly string[];
};

const present = (value: number | undefined): value is number => value !== undefined;

/** The waits on the main path: neither they nor their cards are marked as alternative. */
function mainWaits({ cards, waits }: Contents): readonly Wait[] {
  const alternative = new Set(cards.filter((card) => card.alternative).map((card) => card.id));
  return waits.filter((wait) => !wait.alternative && !alternative.has(wait.card));
}

const overStandard = ({ typicalMinutes, standardMinutes }: Wait) =>
  present(typicalMinutes) && present(standardMinutes) && compare(exact(typicalMinutes), exact(standardMinutes)) > 0;

/** `formats.md` 4: lead time is customer minutes and typical waits; cards and waits marked alternative are left out. */
export function minuteFigures(contents: Contents): MinuteFigures {
  const roleOf = rolesOf(contents);
  const minutesIn = (...roles: LaneRole[]) =>
    sumOf(
      contents.cards
        .filter((card) => !card.alternative && roles.includes(roleOf(card)))
        .map((card) => card.minutes)
        .filter(present),
    );
  const waits = mainWaits(contents);
  const customer = minutesIn('customer');
  const typical = sumOf(waits.map((wait) => wait.typicalMinutes).filter(present));
  const lead = plus(customer, typical);
  return {
    customerMinutes: rounded(customer, minutePlaces),
    waitTypicalMinutes: rounded(typical, minutePlaces),
    waitPeakMinutes: rounded(sumOf(waits.map((wait) => wait.peakMinutes).filter(present)), minutePlaces),
    leadTypicalMinutes: rounded(lead, minutePlaces),
    waitShare: compare(lead, zero) === 0 ? null : quotient(typical, lead, sharePlaces),
    staffMinutes: rounded(minutesIn('frontstage', 'backstage'), minutePlaces),
    waitsOverStandard: waits.filter(overStandard).map((wait) => wait.code),
  };
}
