import type { Card } from '../model/card.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { grouped } from '../model/grouped.ts';
import { cardsOfCell } from '../model/queries.ts';
import { insertBefore, reordered } from './arrange.ts';
import { command, putting } from './command.ts';

/** Cards that go into one cell, in this order, before one of its cards; to the bottom when `before` is null. */
export type CardMove = {
  readonly ids: readonly RecordId[];
  readonly step: RecordId;
  readonly lane: RecordId;
  readonly before: RecordId | null;
};

/** The stack of a cell after some moves into it, `movers` having left wherever they were. */
function stacked(document: Document, moves: readonly [CardMove, ...CardMove[]], movers: ReadonlySet<RecordId>): Card[] {
  const [{ step, lane }] = moves;
  let stack: readonly Card[] = cardsOfCell(document, step, lane);
  // Cards that go to another cell stay as landmarks until all have found their place.
  for (const { ids, before } of moves) {
    const cards = ids.map((id): Card => ({ ...get(document, 'card', id), step, lane }));
    stack = insertBefore(stack, cards, before);
  }
  const here = new Set(moves.flatMap(({ ids }) => ids));
  return reordered(
    stack.filter(({ id }) => here.has(id) || !movers.has(id)),
    here,
  );
}

/**
 * Moves cards, one or many, each group into a cell of its own: a selection dragged together keeps its shape as one move
 * for each cell it lands in.
 */
export const moveCards = command<{ readonly moves: readonly CardMove[] }>('command.moveCard', (document, { moves }) => {
  const ids = moves.flatMap((move) => move.ids);
  const movers = new Set(ids);
  if (movers.size !== ids.length) throw new Error('A card cannot go to two places');
  const byCell = grouped(moves, ({ step, lane }) => `${step}/${lane}`);
  return putting(
    document,
    byCell.flatMap((into) => stacked(document, into, movers)),
  );
});
