import { rpnOf } from '#shared/analysis/risk.ts';
import type { TouchpointKind } from '#shared/analysis/touchpoints.ts';
import type { TagKind } from '#shared/layout/scene.ts';
import type { TagFace } from '#shared/layout/tags.ts';
import type { Card } from '#shared/model/card.ts';
import type { Failure } from '#shared/model/failure.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import type { Phase } from '#shared/model/phase.ts';
import type { Step } from '#shared/model/step.ts';
import type { Wait } from '#shared/model/wait.ts';
import { fold } from '../find/fold.ts';
import { type TableContents, touchedCards } from './contents.ts';
import type { Column } from './list-columns.ts';
import type { ListView, Sorting } from './table-state.ts';

/** One card with all that the list says of it. */
export type Row = {
  readonly card: Card;
  readonly lane: Lane;
  readonly step: Step;
  /** The step's place among all, from 1. */
  readonly n: number;
  readonly phase: Phase;
  readonly tags: readonly TagKind[];
  readonly faces: readonly TagFace[];
  /** The highest risk priority number among its failures. */
  readonly risk: number | undefined;
  /** The sums of its typical and of its peak waits, in minutes. */
  readonly wait: number | undefined;
  readonly peak: number | undefined;
  readonly failures: readonly Failure[];
  readonly waits: readonly Wait[];
  readonly notes: number;
  readonly connections: number;
};

/** All rows of a blueprint. */
export type Rows = {
  readonly list: readonly Row[];
  readonly byCard: ReadonlyMap<RecordId, Row>;
  readonly source: Source;
  /** What hung on things when these rows were made. */
  readonly hanging: TableContents['hanging'];
};

/** Where rows look up what they say: always the document as it is, also those that were made for an earlier one. */
type Source = { contents: TableContents };

/**
 * The cards in reading order: by step, lane, stack.
 * @param before the rows these follow: where nothing was altered they stay the same objects
 */
export function rowsOf(contents: TableContents, before?: Rows): Rows {
  const { all, lanes, hanging } = contents;
  const source = before?.source ?? { contents };
  source.contents = contents;
  const touched = before ? touchedCards(before.hanging, hanging) : undefined;
  const byCard = new Map<RecordId, Row>();
  let n = 0;
  for (const { phase, steps } of all.phases)
    for (const step of steps) {
      n += 1;
      for (const lane of lanes)
        for (const card of all.stack(step.id, lane.id)) {
          const place = { card, lane, step, n, phase };
          const kept = touched?.has(card.id) ? undefined : before?.byCard.get(card.id);
          byCard.set(card.id, kept && isAt(kept, place) ? kept : rowOf(source, place));
        }
    }
  return { list: [...byCard.values()], byCard, source, hanging };
}

type Place = Pick<Row, 'card' | 'lane' | 'step' | 'n' | 'phase'>;

const isAt = (row: Row, { card, lane, step, n, phase }: Place): boolean =>
  row.card === card && row.lane === lane && row.step === step && row.n === n && row.phase === phase;

/** What hangs on a card is looked up when it is asked for: of ten thousand rows some forty show. */
function rowOf(source: Source, place: Place): Row {
  const { card } = place;
  const attached = () => source.contents.all.attachedTo(card.id);
  return {
    ...place,
    get tags() {
      return source.contents.tags(card);
    },
    get faces() {
      return source.contents.faces(card);
    },
    get risk() {
      const risks = attached().failures.flatMap((failure) => rpnOf(failure) ?? []);
      return risks.length > 0 ? Math.max(...risks) : undefined;
    },
    get wait() {
      return sumOf(attached().waits.map(({ typicalMinutes }) => typicalMinutes));
    },
    get peak() {
      return sumOf(attached().waits.map(({ peakMinutes }) => peakMinutes));
    },
    get failures() {
      return attached().failures;
    },
    get waits() {
      return attached().waits;
    },
    get notes() {
      return attached().notes.length;
    },
    get connections() {
      return source.contents.connections(card.id);
    },
  };
}

/** The sum of what is known; undefined where nothing is. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((sum, value) => (value === undefined ? sum : (sum ?? 0) + value), undefined);

/** Whether every filter lets a row through; the words looked for may stand in any column. */
export function testOf(
  columns: readonly Column[],
  { lanes, phases, tags, kinds, access, query }: ListView,
): (row: Row) => boolean {
  const wanted = fold(query.trim());
  return (row) =>
    (lanes.size === 0 || lanes.has(row.lane.id)) &&
    (phases.size === 0 || phases.has(row.phase.id)) &&
    (tags.size === 0 || row.tags.some((tag) => tags.has(tag))) &&
    (kinds.size === 0 || kindsOf(row).some((kind) => kinds.has(kind))) &&
    (access.size === 0 || access.has(row.card.access ?? 'none')) &&
    (wanted === '' || foldedTexts(columns, row).includes(wanted));
}

const kindsOf = ({ card }: Row): readonly (TouchpointKind | 'none')[] =>
  card.touchpoint && card.touchpoint.length > 0 ? card.touchpoint : ['none'];

const foldedRows = new WeakMap<readonly Column[], WeakMap<Row, string>>();

/** Makes ready, piece by piece, what a filter looks through. */
export function* readyToFilter(rows: readonly Row[], columns: readonly Column[]): Generator<void, void> {
  for (const [index, row] of rows.entries()) {
    if (index % 100 === 0) yield;
    foldedTexts(columns, row);
  }
}

/** All texts of a row as they are compared, apart by what nobody looks for; folded once as long as the row is the same. */
function foldedTexts(columns: readonly Column[], row: Row): string {
  const known = foldedRows.get(columns) ?? new WeakMap<Row, string>();
  foldedRows.set(columns, known);
  const there = known.get(row) ?? columns.map((column) => fold(column.text(row))).join('\0');
  known.set(row, there);
  return there;
}

/** Chinese by pinyin, whatever the letters; what is not said comes last in either direction. */
export function sorted(
  rows: readonly Row[],
  columns: readonly Column[],
  sorting: Sorting | undefined,
  language: Language,
) {
  const column = sorting && columns.find(({ id }) => id === sorting.column);
  if (!column) return rows;
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : ['en', 'zh-CN'], { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: column.key ? column.key(row) : column.text(row) || undefined }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
      return sign * compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}
