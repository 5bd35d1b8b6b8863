import type { KeyboardEvent } from 'react';
import { set, useWindow } from '../app/window-state.ts';
import { canvasKey } from '../canvas/canvas-keys.ts';
import { firstSpot, rowEnd, type Spot, walk } from '../canvas/cell-walk.ts';
import { extension } from '../canvas/extension.ts';
import { headWalk } from '../canvas/head-walk.ts';
import type { TableContents } from './contents.ts';

/** What Shift extends begins where the keyboard was when it was first held. */
let extending: { readonly from: Spot; readonly to: Spot } | undefined;

/** Walks the grid as the canvas is walked: arrow keys from card to card and onto the heads, Shift extends. */
export function walkMatrix(contents: TableContents, event: KeyboardEvent) {
  const key = canvasKey(event.nativeEvent);
  if (!key || key === 'in' || key === 'out') return;
  event.preventDefault();
  if (key === 'leave') return set({ focus: undefined, selection: [] });
  const { focus, selection } = useWindow.getState();
  const { cells } = contents;
  const along = key === 'first' || key === 'last';
  const head = event.shiftKey || along ? undefined : headWalk(contents, cells, { focus, head: selection[0] }, key);
  if (head?.head !== undefined) return set({ focus: undefined, selection: [head.head] });
  if (head) return goTo(head.beside);
  const next = !focus ? firstSpot(cells) : along ? rowEnd(cells, focus, key) : walk(cells, focus, key);
  if (!next) return;
  if (event.shiftKey) extendTo(contents, next);
  else goTo(next);
}

/** Selects the cards from where Shift was first held, or the keyboard is, to a spot. */
export function extendTo({ cells }: TableContents, to: Spot): void {
  const { focus } = useWindow.getState();
  if (!focus) {
    goTo(to);
    return;
  }
  const from = extending?.to === focus ? extending.from : focus;
  extending = { from, to };
  set({ focus: to, selection: extension(cells, from, to) });
}

/** To the first or the last cell of the whole grid. */
export function walkToCorner({ cells }: TableContents, corner: 'first' | 'last'): void {
  const lane = corner === 'first' ? cells.lanes[0] : cells.lanes.at(-1);
  const step = cells.steps[0];
  if (lane !== undefined && step !== undefined) goTo(rowEnd(cells, { lane, step }, corner));
}

/** Puts the keyboard on a spot, and selects its card alone. */
export const goTo = (spot: Spot): void => set({ focus: spot, selection: spot.card === undefined ? [] : [spot.card] });
