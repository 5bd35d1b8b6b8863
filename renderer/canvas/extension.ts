import type { RecordId } from '#shared/model/fields.ts';
import type { Cells, Spot } from './cell-walk.ts';

/**
 * The cards from one spot to another, as Shift and an arrow key select them: within one stack those between them, else
 * all cards of the rectangle of cells. The last is the one the keyboard is on.
 */
export function extension({ lanes, steps, stack }: Cells, from: Spot, to: Spot): RecordId[] {
  if (from.lane === to.lane && from.step === to.step) {
    const cards = stack(from.lane, from.step).map(({ id }) => id);
    return lastly(between(cards, from.card ?? '', to.card ?? ''), to);
  }
  const cells = between(steps, from.step, to.step).flatMap((step) =>
    between(lanes, from.lane, to.lane).flatMap((lane) => stack(lane, step).map(({ id }) => id)),
  );
  return lastly(cells, to);
}

function between<T>(list: readonly T[], a: T, b: T): readonly T[] {
  const places = [list.indexOf(a), list.indexOf(b)].filter((place) => place >= 0);
  return places.length === 0 ? [] : list.slice(Math.min(...places), Math.max(...places) + 1);
}

const lastly = (cards: readonly RecordId[], { card }: Spot): RecordId[] =>
  card === undefined || !cards.includes(card) ? [...cards] : [...cards.filter((id) => id !== card), card];
