import type { Direction } from '#shared/analysis/ripple.ts';
import { type Slice, sliceOf } from '#shared/analysis/slice.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type Contents, contentsOf } from '#shared/model/queries.ts';
import { spotOfCard } from '../actions/spots.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';

/** What the window follows through the sheet: it belongs to the view and is never stored in a document. */
export type Ripple = {
  readonly start: RecordId;
  readonly direction: Direction;
  /** How many connectors away it ends; absent where it goes as far as it can. */
  readonly most?: number | undefined;
};

export const useRipple = create<{ readonly at: Ripple | undefined }>(() => ({ at: undefined }));

/** Follows a card on, or back; it is selected, so that the next deed is about it. */
export function startRipple(start: RecordId, direction: Direction): void {
  useRipple.setState({ at: { start, direction } });
  set({ focus: spotOfCard(start), selection: [start] });
  // The list comes up below, and the card may lie under it: the sheet knows its new size a frame later.
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => useWindow.getState().canvas?.reveal()));
}

/** Goes the other way from the same card, or another distance. */
export const changeRipple = (part: Partial<Omit<Ripple, 'start'>>): void =>
  useRipple.setState(({ at }) => ({ at: at && { ...at, ...part } }));

/** @returns whether there was one to end */
export function endRipple(): boolean {
  const ended = rippleNow() !== undefined;
  useRipple.setState({ at: undefined });
  return ended;
}

let latest: { at: Ripple; connectors: Contents['connectors']; cards: Contents['cards']; slice: Slice } | undefined;

/** The slice that is followed in a blueprint; undefined where there is none, or its card is gone or elsewhere. */
export function sliceIn(document: Document, blueprint: RecordId, at: Ripple | undefined): Slice | undefined {
  if (!at || find(document, 'card', at.start)?.blueprint !== blueprint) return undefined;
  const contents = contentsOf(document, blueprint);
  const { connectors, cards } = contents;
  const isSame = latest?.connectors === connectors && latest.cards === cards && latest.at === at;
  if (!latest || !isSame) {
    latest = { at, connectors, cards, slice: sliceOf(contents, at.start, at.direction, at.most) };
  }
  return latest.slice;
}

/** The slice that is followed in what the window shows. */
export function rippleNow(): Slice | undefined {
  const { blueprint } = useWindow.getState();
  const document = documentStore.current();
  if (blueprint === undefined || !document.has(blueprint)) return undefined;
  return sliceIn(document, blueprint, useRipple.getState().at);
}
