import { boardAfter, boardOf, type LabelFace, labelOf, type SheetBoard, type Sitting } from './board.ts';
import type { SheetBefore } from './kept-sheets.ts';
import { whereBefore } from './matched.ts';
import type { Drawable } from './stand-ins.ts';
import type { Tongue } from './texts.ts';
import type { Metrics } from './theme.ts';

/** The boards of a sheet, for the heights the router asks for: those before an edit are altered where it touched them. */
export class Boards {
  readonly #sitting: Sitting;
  readonly #before: Pick<SheetBefore, 'asked' | 'grown'> | undefined;
  /** The numbers of seats whose cards an edit gave others, or took away. */
  readonly #left: ReadonlySet<number>;
  #asked: SheetBoard | undefined;
  #grown: SheetBoard | undefined;

  constructor(sitting: Sitting, before: SheetBefore | undefined) {
    this.#sitting = sitting;
    this.#before = before;
    this.#left = before?.asked.numbers.follow(before.touched.cards) ?? new Set();
  }

  boardFor(heights: ReadonlyMap<number, number>): SheetBoard {
    if (heights.size > 0) {
      this.#grown = this.#after(this.#grown ?? this.#before?.grown ?? this.#asked, heights);
      return this.#grown;
    }
    this.#asked = this.#after(this.#before?.asked, heights);
    return this.#asked;
  }

  #after(before: SheetBoard | undefined, heights: ReadonlyMap<number, number>): SheetBoard {
    // What stands for hidden cards has seats too: such boards are made anew.
    const hides = this.#sitting.standIns.length > 0;
    return before && !hides ? boardAfter(before, this.#sitting, heights, this.#left) : boardOf(this.#sitting, heights);
  }

  made(): { asked: SheetBoard; grown: SheetBoard | undefined } {
    return { asked: this.#asked as SheetBoard, grown: this.#grown };
  }
}

/** The labels of connectors; those before an edit where it did not touch them. */
export function labelsOf(
  drawables: readonly Drawable[],
  tongue: Tongue,
  metrics: Metrics,
  before: SheetBefore | undefined,
): readonly (LabelFace | undefined)[] {
  if (before && drawables === before.drawables) return before.labels;
  const where = before && whereBefore(before.drawables, drawables, ({ connector }) => connector.id);
  return drawables.map((drawable, at) => {
    const was = where?.[at] ?? -1;
    if (before && was >= 0 && drawable === before.drawables[was]) return before.labels[was];
    return drawable.fromStandIn ? undefined : labelOf(drawable.connector, tongue, metrics);
  });
}
