import { type Judged, type Row, ratioOf } from '../budget.ts';
import type { Beside } from '../products.ts';

const short = (value: number | undefined): number | string =>
  value === undefined || !Number.isFinite(value) ? '' : Number(value.toPrecision(3));

/** The rows as they are read: a goal stands beside its measure with what became of it. */
export const printed = (rows: readonly Row[], judged: readonly Judged[]) =>
  rows.map((row) => {
    const own = judged.filter(
      ({ cards, measure }) => cards === row.cards && measure.replace(/ p95$/, '') === row.measure,
    );
    return {
      cards: row.cards || '',
      measure: row.measure,
      unit: row.unit,
      n: row.samples,
      program: short(row.program),
      p95: short(row.programP95),
      floor: short(row.floor),
      'floor p95': short(row.floorP95),
      ratio: short(ratioOf(row)),
      goal: own.map(({ most, against }) => `${most}${against === 'floor' ? ' ×' : ` (${against})`}`).join(', '),
      verdict: own.map(({ verdict }) => verdict).join(', '),
    };
  });

export const printedProducts = (all: readonly Beside[]) =>
  all.map(({ measure, program, products, verdict }) => ({
    measure,
    program: short(program),
    ...Object.fromEntries(Object.entries(products).map(([name, ratio]) => [name, short(ratio)])),
    verdict,
  }));

/** What did not hold, a line each. */
export const complaints = (judged: readonly Judged[], beside: readonly Beside[]): string[] => [
  ...judged
    .filter(({ verdict }) => verdict !== 'held')
    .map(
      ({ cards, measure, figure, most, against, verdict }) =>
        `${verdict}: ${measure}${cards > 0 ? ` at ${cards} cards` : ''} is ${short(figure)} (${against}), the goal ${most}`,
    ),
  ...beside
    .filter(({ verdict }) => verdict !== 'held')
    .map(
      ({ measure, program, best, verdict }) =>
        `${verdict}: ${measure} is ${short(program)}, the best product ${short(best)}`,
    ),
];
