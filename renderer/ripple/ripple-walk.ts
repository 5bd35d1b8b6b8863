import { sliceCards } from '#shared/analysis/slice.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { goToRecord } from '../find/go-to-record.ts';
import { rippleNow } from './ripple-state.ts';

/** Goes to the next card of the ripple (`1`) or the one before (`-1`), the nearest first; after the last comes the first. */
export function walkRipple(by: 1 | -1): void {
  const slice = rippleNow();
  const { blueprint, selection } = useWindow.getState();
  if (!slice || blueprint === undefined) return;
  const cards = sliceCards(contentsOf(documentStore.current(), blueprint), slice);
  const at = cards.findIndex(({ id }) => id === selection[0]);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = cards[(from + by + cards.length) % cards.length];
  if (next) goToRecord(next.id);
}
