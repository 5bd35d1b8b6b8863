import { figuresOf, type Row, type Verdict, verdictOn } from './budget.ts';
import measured from './products.json' with { type: 'json' };

type Figures = { readonly [measure: string]: number | undefined };
export type Products = {
  readonly cards: number;
  readonly noise: number;
  /** Of these the program must be better outright. */
  readonly better: readonly string[];
  readonly floor: Figures;
  readonly products: { readonly [product: string]: Figures };
};

export type Beside = {
  readonly measure: string;
  readonly program: number;
  /** Ratios to the floor of their own run, product by product; NaN where nothing was measured. */
  readonly products: Figures;
  readonly best: number;
  readonly verdict: Verdict;
};

export const products = measured as Products;

/** The program's ratios to the floor beside those of products: none may be worse than the best of them by more than the noise. */
export function besideProducts(rows: readonly Row[], { cards, noise, better, floor, products }: Products): Beside[] {
  return Object.entries(floor).map(([measure, base]) => {
    const own = figuresOf(rows, measure, cards);
    const program = own.program / own.floor;
    const ratios = Object.fromEntries(
      Object.entries(products).map(([name, figures]) => [
        name,
        (figures[measure] ?? Number.NaN) / (base ?? Number.NaN),
      ]),
    );
    const best = Math.min(...Object.values(ratios).filter(Number.isFinite));
    const outright = better.includes(measure);
    const judged = verdictOn(program, best, noise);
    // Within the noise of the best is as good as it, but where the program must be better.
    const verdict = judged === 'over' ? (outright ? 'missed' : 'held') : judged;
    return { measure, program, products: ratios, best, verdict };
  });
}
