import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Column } from './list-columns.ts';
import { type Row, sorted, testOf } from './list-rows.ts';
import { type ListView, sameFilter } from './table-state.ts';

/** What a list shows, and what it goes by when the document alters. */
export type Listing = {
  readonly rows: readonly Row[];
  /** How many of the rows the filter would not let through. */
  readonly outside: number;
  readonly view: ListView;
  readonly language: Language;
  /** All cards there were when the filter was set, and since. */
  readonly known: ReadonlySet<RecordId>;
  /** The cards listed, in their order; those that are gone keep their place for an undo. */
  readonly order: readonly RecordId[];
};

/**
 * What to list now. Nothing goes from under the hands of who writes: until the filter is altered, a card that no longer
 * matches it stays, and a new one is there; until the sorting is altered, rows keep their order.
 */
export function listingOf(
  rows: readonly Row[],
  columns: readonly Column[],
  view: ListView,
  language: Language,
  before: Listing | undefined,
): Listing {
  const stays = before !== undefined && sameFilter(before.view, view) ? before : undefined;
  const listed = new Set(stays?.order);
  const matches = testOf(columns, view);
  let outside = 0;
  const shown = rows.filter((row) => {
    if (matches(row)) return true;
    const kept = stays !== undefined && (listed.has(row.card.id) || !stays.known.has(row.card.id));
    if (kept) outside += 1;
    return kept;
  });
  const sameOrder = stays !== undefined && stays.view.sorting === view.sorting && stays.language === language;
  const order =
    view.sorting === undefined || !sameOrder
      ? idsOf(sorted(shown, columns, view.sorting, language))
      : withNew(idsOf(shown), stays.order);
  const byId = new Map(shown.map((row) => [row.card.id, row]));
  const known = new Set([...(stays?.known ?? []), ...idsOf(rows)]);
  // In reading order those that are gone have no place; they are still remembered as listed.
  const gone = view.sorting === undefined ? [...listed].filter((id) => !byId.has(id)) : [];
  return {
    rows: order.flatMap((id) => byId.get(id) ?? []),
    outside,
    view,
    language,
    known,
    order: [...order, ...gone],
  };
}

const idsOf = (rows: readonly Row[]): RecordId[] => rows.map(({ card }) => card.id);

/** The order there was, each new card after the one it follows in reading order. */
function withNew(reading: readonly RecordId[], before: readonly RecordId[]): readonly RecordId[] {
  const there = new Set(before);
  const followers = new Map<RecordId | undefined, RecordId[]>();
  let leader: RecordId | undefined;
  for (const id of reading) {
    if (there.has(id)) leader = id;
    else followers.set(leader, [...(followers.get(leader) ?? []), id]);
  }
  if (followers.size === 0) return before;
  return [...(followers.get(undefined) ?? []), ...before.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
}
