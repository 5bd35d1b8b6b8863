import { type Slice, sliceCards } from '#shared/analysis/slice.ts';
import { htmlOf, tsvOf } from '#shared/clipboard/copied-text.ts';
import type { Document } from '#shared/model/document.ts';
import { get } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { harmless } from '#shared/model/harmless.ts';
import type { LaneRole } from '#shared/model/lane.ts';
import { recordName } from '#shared/model/names.ts';
import { contentsOf } from '#shared/model/queries.ts';
import { say, type WordKey } from '#shared/words/words.ts';

/** What stands on a card that a ripple reaches, by its letter on the sheet. */
export const rippleMarks = [
  ['moment', 'M'],
  ['failure', 'F'],
  ['wait', 'W'],
] as const;
export type RippleMark = (typeof rippleMarks)[number][0];

/** One card of a ripple as it is listed. */
export type RippleRow = {
  readonly id: RecordId;
  readonly code: string;
  readonly far: number;
  readonly name: string;
  readonly lane: string;
  readonly role: LaneRole;
  readonly step: string;
  readonly marks: readonly RippleMark[];
};

/** The cards of a ripple, the one it begins at first, then the nearest. */
export function rippleRows(document: Document, blueprint: RecordId, slice: Slice, language: Language): RippleRow[] {
  const contents = contentsOf(document, blueprint);
  const on = (records: readonly { readonly card: RecordId }[]) => new Set(records.map(({ card }) => card));
  const failing = on(contents.failures);
  const waiting = on(contents.waits);
  return sliceCards(contents, slice).map((card): RippleRow => {
    const lane = get(document, 'lane', card.lane);
    const marks: Record<RippleMark, boolean> = {
      moment: card.momentOfTruth === true,
      failure: failing.has(card.id),
      wait: waiting.has(card.id),
    };
    return {
      id: card.id,
      code: card.code,
      far: slice.far.get(card.id) ?? 0,
      name: recordName(document, card, language),
      lane: recordName(document, lane, language),
      role: lane.role,
      step: recordName(document, get(document, 'step', card.step), language),
      marks: rippleMarks.map(([mark]) => mark).filter((mark) => marks[mark]),
    };
  });
}

const columns = ['away', 'lane', 'step', 'code', 'card', 'marks'] as const;

/** The list as a table for a spreadsheet: as text with tabs, and as HTML. Nothing in it is taken for a formula. */
export function copiedRows(
  rows: readonly RippleRow[],
  language: Language,
): { readonly text: string; readonly html: string } {
  const word = (key: WordKey) => say(language, key);
  const table = [
    columns.map((column) => word(`ripple.column.${column}`)),
    ...rows.map(({ far, lane, step, code, name, marks }) =>
      [`${far}`, lane, step, code, name, marks.map((mark) => word(`tag.${mark}`)).join(', ')].map(harmless),
    ),
  ];
  return { text: tsvOf(table), html: htmlOf(table) };
}
