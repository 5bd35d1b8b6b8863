import type { Card } from '#shared/model/card.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cardsOfCell } from '#shared/model/queries.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { listedCards } from '../table/table-state.ts';
import type { Situation } from './action.ts';

/** Where a card stands now. */
export function spotOfCard(id: RecordId): Spot | undefined {
  const card = find(documentStore.current(), 'card', id);
  return card && { lane: card.lane, step: card.step, card: id };
}

/** Puts the keyboard on a card and selects it, with others if given. The canvas knows a new card a moment later. */
export function goToCard(id: RecordId, selection: readonly RecordId[] = [id]): void {
  const spot = spotOfCard(id);
  if (!spot) return;
  set({ focus: spot, selection });
  window.requestAnimationFrame(() => {
    const { canvas, focus } = useWindow.getState();
    if (focus === spot) canvas?.goTo(spot, useWindow.getState().selection);
  });
}

/**
 * Where the keyboard goes when these records are no more: to the next card of the same cell, or to the empty cell; in a
 * list of cards to the next one listed.
 */
export function spotAfter({ document, focus }: Situation, removed: readonly RecordId[]): Spot | undefined {
  const at = focus ?? removed.map(spotOfCard).find((spot) => spot !== undefined);
  if (!at) return undefined;
  const gone = new Set(removed);
  if (gone.has(at.lane) || gone.has(at.step)) return undefined;
  const stack = listed(document) ?? cardsOfCell(document, at.step, at.lane);
  const place = stack.findIndex(({ id }) => id === at.card);
  const left = [...stack.slice(place + 1), ...stack.slice(0, Math.max(0, place)).reverse()];
  const next = left.find(({ id }) => !gone.has(id));
  return { lane: next?.lane ?? at.lane, step: next?.step ?? at.step, ...(next && { card: next.id }) };
}

const listed = (document: Document): readonly Card[] | undefined =>
  listedCards()?.flatMap((id) => find(document, 'card', id) ?? []);
