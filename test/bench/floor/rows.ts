import type { Row } from '../budget.ts';
import type { ColdStarts } from '../cold/contenders.ts';
import { median, p95 } from '../statistics.ts';
import type { Samples } from './contender.ts';

/** What a measure is compared with where the floor has another name for it: a letter is seen as soon as a card that is added. */
const besides: { readonly [measure: string]: string } = { letter: 'add', undo: 'add' };

const unitOf = (measure: string): string => {
  if (measure === 'heap') return 'MB';
  if (measure === 'DOM nodes') return '';
  return /: (bytes|journal)$/.test(measure) ? 'kB' : 'ms';
};

/** All rounds as one: every sample of a measure. */
export function pooled(rounds: readonly Samples[]): Samples {
  const all: Record<string, number[]> = {};
  for (const round of rounds)
    for (const [measure, values] of Object.entries(round))
      all[measure] = [...(all[measure] ?? []), ...values.filter(Number.isFinite)];
  return all;
}

/** A row a measure of the program, beside what the floor has for it. */
export const rowsOf = (cards: number, program: Samples, floor: Samples): Row[] =>
  Object.entries(program)
    .filter(([, values]) => values.length > 0)
    .map(([measure, values]) => {
      const beside = floor[besides[measure] ?? measure];
      return {
        cards,
        measure,
        unit: unitOf(measure),
        samples: values.length,
        program: median(values),
        programP95: p95(values),
        ...(beside && beside.length > 0 && { floor: median(beside), floorP95: p95(beside) }),
      };
    });

/** The starts that have a goal, beside those of an empty page: of no size. */
export const startRows = (starts: ColdStarts, samples: number): Row[] =>
  (['used', 'new'] as const).flatMap((folder) => {
    const program = starts.find(({ start }) => start === `start screen, ${folder} folder`);
    const empty = starts.find(({ start }) => start === `empty page, ${folder} folder`);
    if (!program || !empty) return [];
    const measure = folder === 'used' ? 'cold start' : 'cold start: the first ever';
    const own = { program: program.clock, programP95: program.p95, floor: empty.clock, floorP95: empty.p95 };
    return [{ cards: 0, measure, unit: 'ms', samples, ...own }];
  });
