import type { KeyboardEvent } from 'react';
import { set, useWindow } from '../app/window-state.ts';
import { canvasKey } from '../canvas/canvas-keys.ts';
import { firstSpot, type Spot, walk } from '../canvas/cell-walk.ts';
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
  const head = event.shiftKey ? undefined : headWalk(contents, cells, { focus, head: selection[0] }, key);
  if (head?.head !== undefined) return set({ focus: undefined, selection: [head.head] });
  if (head) return goTo(head.beside);
  const next = focus ? walk(cells, focus, key) : firstSpot(cells);
  if (!next) return;
  if (!event.shiftKey || !focus) return goTo(next);
  const from = extending?.to === focus ? extending.from : focus;
  extending = { from, to: next };
  set({ focus: next, selection: extension(cells, from, next) });
}

/** To the beginning or the end of a lane (`row`), or of the whole grid. */
export function walkToEnd({ cells, steps, lanes }: TableContents, end: 'first' | 'last', whole: boolean): void {
  const { focus } = useWindow.getState();
  const step = end === 'first' ? steps[0] : steps.at(-1);
  const outer = end === 'first' ? lanes[0] : lanes.at(-1);
  const lane = whole ? outer?.id : (focus?.lane ?? outer?.id);
  if (step && lane !== undefined) goTo(spotIn(cells.stack(lane, step.id), lane, step.id));
}

const spotIn = ([card]: readonly { readonly id: string }[], lane: string, step: string): Spot =>
  card ? { lane, step, card: card.id } : { lane, step };

const goTo = (spot: Spot): void => set({ focus: spot, selection: spot.card === undefined ? [] : [spot.card] });
