import { find } from '#shared/model/document.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import type { Target } from './target.ts';

/** Puts the keyboard where a text is, and brings it into sight. */
export function reveal(target: Target): void {
  const spot = spotOf(target);
  if (spot) {
    const { canvas } = useWindow.getState();
    if (canvas) canvas.goTo(spot);
    else set({ focus: spot, selection: spot.card === undefined ? [] : [spot.card] });
  } else if (target.kind === 'record') set({ selection: [target.id], focus: undefined });
}

function spotOf(target: Target): Spot | undefined {
  if (target.kind === 'newCard') return { lane: target.lane, step: target.step };
  const card = find(documentStore.current(), 'card', target.id);
  return card && { lane: card.lane, step: card.step, card: card.id };
}
