import { addConnector } from '#shared/commands/add-connector.ts';
import { moveAttached, moveNote } from '#shared/commands/attach.ts';
import { reattachConnector } from '#shared/commands/reattach-connector.ts';
import type { Point } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { WordKey } from '#shared/words/words.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { boxOf, cellGrid, type Direction, type Spot, walk } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { newId } from '../editing/edit.ts';
import { type Deed, deed } from '../gestures/deed.ts';
import type { Hit } from '../gestures/hit.ts';
import { clearPreview, preview } from '../gestures/preview.ts';
import { pointerOf, stage } from '../gestures/stage.ts';
import { composing } from './shortcut.ts';
import { goToCard, spotOfCard } from './spots.ts';

/** A card is being chosen, by arrow keys and Enter or by a click: to connect it, or to put something on it. */
type Choosing = {
  /** Where the line to the chosen card begins. It cannot be chosen itself. */
  readonly from: RecordId;
  readonly hint: WordKey;
  readonly deed: (to: RecordId) => Deed;
  readonly done: (to: RecordId) => void;
  /** What is selected again when nothing was chosen. */
  readonly back: readonly RecordId[];
};

export const useConnecting = create<{ readonly choosing: Choosing | undefined }>(() => ({ choosing: undefined }));

export const connecting = (): boolean => useConnecting.getState().choosing !== undefined;

let over: AbortController | undefined;

/** Leads a line from this card to another. Escape, Tab, or a click on anything but a card forgets it. */
export function startConnecting(from: RecordId): void {
  startChoosing({
    from,
    hint: 'connecting.hint',
    deed: (to) => deed(addConnector, { id: newId(), from, to }),
    done: (to) => goToCard(to),
    back: [from],
  });
}

/** Puts one end of a connector on another card; the line is led from the card at its other end. */
export function startReattaching(id: RecordId, end: 'from' | 'to'): void {
  const connector = find(documentStore.current(), 'connector', id);
  if (!connector) return;
  startChoosing({
    from: end === 'from' ? connector.to : connector.from,
    hint: 'connecting.reattachHint',
    deed: (card) => deed(reattachConnector, { id, end, card }),
    done: () => set({ selection: [id], focus: undefined }),
    back: [id],
  });
}

/** Puts what stands on a card on another. */
export function startPlacing(id: RecordId, from: RecordId): void {
  const note = documentStore.current().get(id)?.type === 'note';
  startChoosing({
    from,
    hint: 'connecting.placeHint',
    deed: (card) => (note ? deed(moveNote, { id, on: { card } }) : deed(moveAttached, { id, on: { card } })),
    done: () => set({ selection: [id], focus: undefined }),
    back: [id],
  });
}

function startChoosing(choosing: Choosing): void {
  end();
  const start = spotOfCard(choosing.from);
  if (!start) return;
  useConnecting.setState({ choosing });
  set({ focus: start, selection: choosing.back });
  over = new AbortController();
  const { signal } = over;
  const listen = { capture: true, signal };
  window.addEventListener('keydown', (event) => keyed(event, choosing), listen);
  window.addEventListener('pointermove', (event) => pointed(event, choosing), listen);
  window.addEventListener('pointerdown', (event) => pressed(event, choosing), listen);
  window.addEventListener('blur', end, { signal });
  signal.addEventListener('abort', documentStore.subscribe(end));
}

function end(): void {
  over?.abort();
  over = undefined;
  if (!connecting()) return;
  useConnecting.setState({ choosing: undefined });
  clearPreview();
}

function forget({ back, from }: Choosing): void {
  end();
  if (back.includes(from)) goToCard(from);
  else set({ selection: back, focus: undefined });
}

function finish(choosing: Choosing, to: RecordId): void {
  end();
  if (choosing.deed(to).run()) choosing.done(to);
  else forget(choosing);
}

const directions: { readonly [key: string]: Direction } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function keyed(event: KeyboardEvent, choosing: Choosing): void {
  if (composing(event)) return;
  const direction = directions[event.key];
  const { focus, canvas } = useWindow.getState();
  const scene = stage()?.screen.sheet.scene;
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  if (direction && focus && scene && canvas) {
    const next = walk(cellGrid(scene), focus, direction);
    canvas.goTo(next, choosing.back);
    show(choosing, next);
  } else if (event.key === 'Enter' && focus?.card !== undefined && focus.card !== choosing.from) {
    finish(choosing, focus.card);
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    forget(choosing);
  }
}

/** The card under the pointer, also where a mark covers it. */
function cardUnder(hit: Hit): RecordId | undefined {
  if (hit.kind === 'card') return hit.card.id;
  return hit.kind === 'tag' ? spotOfCard(hit.tag.on)?.card : undefined;
}

function pointed(event: PointerEvent, choosing: Choosing): void {
  const at = event.buttons === 0 ? pointerOf(event) : undefined;
  if (!at?.over) return;
  const card = cardUnder(at.hit);
  const spot = card === undefined ? undefined : spotOfCard(card);
  if (spot) show(choosing, spot);
  else line(choosing, at.sheet);
}

function pressed(event: PointerEvent, choosing: Choosing): void {
  const at = event.button === 0 ? pointerOf(event) : undefined;
  const card = at?.over ? cardUnder(at.hit) : undefined;
  if (card === undefined || card === choosing.from) {
    end();
    return;
  }
  // The press is this one's alone: it neither selects, nor drags, nor moves the sheet.
  event.preventDefault();
  event.stopPropagation();
  const swallow = new AbortController();
  for (const type of ['mousedown', 'pointerup', 'mouseup', 'click'] as const)
    window.addEventListener(type, (event) => event.stopPropagation(), { capture: true, signal: swallow.signal });
  window.addEventListener('click', () => window.setTimeout(() => swallow.abort()), { capture: true, once: true });
  window.addEventListener('pointerdown', () => swallow.abort(), { capture: true, once: true });
  finish(choosing, card);
}

/** The line so far, and why it may not end here. */
function show(choosing: Choosing, to: Spot): void {
  const scene = stage()?.screen.sheet.scene;
  const box = scene && boxOf(scene, to);
  clearPreview();
  if (!box || to.card === choosing.from) return;
  line(choosing, middle(box), to.card);
}

function line({ from, deed }: Choosing, at: Point, to?: RecordId): void {
  const scene = stage()?.screen.sheet.scene;
  const start = scene && cellGrid(scene).card(from)?.box;
  if (!start) return;
  const fault = to === undefined ? undefined : deed(to).refused();
  preview({ rubber: [middle(start), at], ...(fault && { refusal: { at, fault } }) });
}

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});
