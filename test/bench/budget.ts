import budget from './budget.json' with { type: 'json' };

/** What one measure came to at one size: the middle of all samples, of the program and of the floor where it does the same. */
export type Row = {
  /** None for what has no document. */
  readonly cards: number;
  readonly measure: string;
  readonly unit: string;
  readonly samples: number;
  readonly program: number;
  readonly programP95: number;
  readonly floor?: number;
  readonly floorP95?: number;
};

/**
 * What a figure is held against: the floor's figure of the same run, the same measure of the program at another size in
 * the same run, or a limit in the row's own unit.
 */
export type Against = 'floor' | 'limit' | { readonly size: number };
export type Goal = {
  /** With ` p95` behind it not the middle but the 95th percentile is meant. */
  readonly measure: string;
  readonly against: Against;
  /** How many times over the goal is still taken for noise; the budget's own where nothing is said. */
  readonly noise?: number;
  /** By the number of cards. */
  readonly most: { readonly [cards: string]: number | undefined };
};
export type Budget = { readonly noise: number; readonly goals: readonly Goal[] };

/** `over` is more than the goal by less than the noise; `unknown` has a goal and no figure. */
export type Verdict = 'held' | 'over' | 'missed' | 'unknown';
export type Judged = {
  readonly cards: number;
  readonly measure: string;
  readonly against: string;
  readonly figure: number;
  readonly most: number;
  readonly verdict: Verdict;
};

export const goals = budget as Budget;

/** The ratio to the floor, or nothing where the floor does not do the same. */
export const ratioOf = ({ program, floor }: Row): number | undefined =>
  floor === undefined ? undefined : program / floor;

const percentile = / p95$/;

/** A measure's figures at a size, its 95th percentile where its name asks for it. */
export function figuresOf(rows: readonly Row[], measure: string, cards: number): { program: number; floor: number } {
  const row = rows.find((one) => one.cards === cards && one.measure === measure.replace(percentile, ''));
  const { NaN: none } = Number;
  return percentile.test(measure)
    ? { program: row?.programP95 ?? none, floor: row?.floorP95 ?? none }
    : { program: row?.program ?? none, floor: row?.floor ?? none };
}

/** Every goal for the sizes that were measured, with what became of it: a goal without a figure is told, too. */
export function judge(rows: readonly Row[], { noise, goals }: Budget): Judged[] {
  const sizes = [...new Set(rows.map(({ cards }) => cards))];
  return sizes.flatMap((cards) =>
    goals.flatMap(({ measure, against, most, noise: own }): Judged[] => {
      const limit = most[cards];
      if (limit === undefined) return [];
      const { program, floor } = figuresOf(rows, measure, cards);
      const beside =
        against === 'limit' ? 1 : against === 'floor' ? floor : figuresOf(rows, measure, against.size).program;
      const figure = program / beside;
      const name = typeof against === 'object' ? `${against.size} cards` : against;
      return [{ cards, measure, against: name, figure, most: limit, verdict: verdictOn(figure, limit, own ?? noise) }];
    }),
  );
}

/** How a figure stands to the most it may be: up to so many times over it may be noise. */
export function verdictOn(figure: number, most: number, noise: number): Verdict {
  if (!Number.isFinite(figure)) return 'unknown';
  if (figure <= most) return 'held';
  return figure <= most * noise ? 'over' : 'missed';
}
