import { useLayoutEffect, useMemo, useRef } from 'react';
import { find } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import type { Column } from './list-columns.ts';
import { type Listing, listingOf } from './list-order.ts';
import type { Row } from './list-rows.ts';
import type { ListView } from './table-state.ts';

/** The rows to show; what was selected and is not listed is let go, so that nothing unseen is ever deleted. */
export function useListing(
  rows: readonly Row[],
  columns: readonly Column[],
  view: ListView,
  language: Language,
): Listing {
  const before = useRef<Listing>(undefined);
  const listing = useMemo(() => {
    before.current = listingOf(rows, columns, view, language, before.current);
    return before.current;
  }, [rows, columns, view, language]);
  const listed = useMemo(() => new Set(listing.rows.map(({ card }) => card.id)), [listing]);
  const focus = useWindow((state) => state.focus);
  const selection = useWindow((state) => state.selection);
  useLayoutEffect(() => {
    const document = documentStore.current();
    const seen = selection.filter((id) => {
      const rec = document.get(id);
      const card = rec && rec.type !== 'card' && 'card' in rec ? find(document, 'card', rec.card ?? '')?.id : id;
      return card !== undefined && listed.has(card);
    });
    const lost = focus !== undefined && !(focus.card !== undefined && listed.has(focus.card));
    if (seen.length < selection.length || lost) set({ selection: seen, ...(lost && { focus: undefined }) });
  }, [listed, focus, selection]);
  return listing;
}
