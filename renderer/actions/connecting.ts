import { create } from 'zustand';
import { addConnector } from '#shared/commands/add-connector.ts';
import type { Point } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { set, useWindow } from '../app/window-state.ts';
import { boxOf, cellGrid, type Direction, type Spot, walk } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, newId, wouldBe } from '../editing/edit.ts';
import { clearPreview, preview } from '../gestures/preview.ts';
import { stage } from '../gestures/stage.ts';
import { composing } from './shortcut.ts';
import { goToCard, spotOfCard } from './spots.ts';

/** The card a connection by keyboard begins at, while one is being made. */
export const useConnecting = create<{ readonly from: RecordId | undefined }>(() => ({ from: undefined }));

export const connecting = (): boolean => useConnecting.getState().from !== undefined;

let over: AbortController | undefined;

/** Arrow keys then lead a line from this card to another, Enter connects, Escape or anything else forgets it. */
export function startConnecting(from: RecordId): void {
  end();
  const start = spotOfCard(from);
  if (!start) return;
  useConnecting.setState({ from });
  set({ focus: start, selection: [from] });
  over = new AbortController();
  const { signal } = over;
  window.addEventListener('keydown', (event) => pressedWhileConnecting(event, from), { capture: true, signal });
  window.addEventListener('pointerdown', end, { capture: true, signal });
  window.addEventListener('blur', end, { signal });
  signal.addEventListener('abort', documentStore.subscribe(end));
}

function end(): void {
  over?.abort();
  over = undefined;
  if (!connecting()) return;
  useConnecting.setState({ from: undefined });
  clearPreview();
}

const directions: { readonly [key: string]: Direction } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function pressedWhileConnecting(event: KeyboardEvent, from: RecordId): void {
  if (composing(event)) return;
  const direction = directions[event.key];
  const { focus, canvas } = useWindow.getState();
  const scene = stage()?.screen.sheet.scene;
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  if (direction && focus && scene && canvas) {
    const next = walk(cellGrid(scene), focus, direction);
    canvas.goTo(next, [from]);
    show(from, next);
  } else if (event.key === 'Enter' && focus?.card !== undefined && focus.card !== from) {
    const to = focus.card;
    end();
    if (edit(addConnector, { id: newId(), from, to })) goToCard(to);
    else goToCard(from);
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    end();
    goToCard(from);
  }
}

/** The line so far, and why it may not end here. */
function show(from: RecordId, to: Spot): void {
  const scene = stage()?.screen.sheet.scene;
  const start = scene && cellGrid(scene).card(from)?.box;
  const box = scene && boxOf(scene, to);
  clearPreview();
  if (!start || !box || to.card === from) return;
  const result = to.card === undefined ? undefined : wouldBe(addConnector, { id: newId(), from, to: to.card });
  const fault = result && !result.ok ? result.faults[0] : undefined;
  const at = middle(box);
  preview({ rubber: [middle(start), at], ...(fault && { refusal: { at, fault } }) });
}

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});
