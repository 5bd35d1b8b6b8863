import { rpnOf } from '#shared/analysis/risk.ts';
import type { TagKind } from '#shared/layout/scene.ts';
import type { TagFace } from '#shared/layout/tags.ts';
import type { Card } from '#shared/model/card.ts';
import type { Failure } from '#shared/model/failure.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import type { Phase } from '#shared/model/phase.ts';
import type { Step } from '#shared/model/step.ts';
import type { Wait } from '#shared/model/wait.ts';
import type { TableContents } from './contents.ts';
import type { Column } from './list-columns.ts';
import { folded } from './list-filter.ts';
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

/** The cards in reading order: by step, lane, stack. */
export function rowsOf(contents: TableContents): Row[] {
  const { all, lanes } = contents;
  const rows: Row[] = [];
  let n = 0;
  for (const { phase, steps } of all.phases)
    for (const step of steps) {
      n += 1;
      for (const lane of lanes)
        for (const card of all.stack(step.id, lane.id)) rows.push(rowOf(contents, card, { lane, step, n, phase }));
    }
  return rows;
}

/** What hangs on a card is looked up when it is asked for: of ten thousand rows some forty show. */
function rowOf(contents: TableContents, card: Card, place: Pick<Row, 'lane' | 'step' | 'n' | 'phase'>): Row {
  const attached = () => contents.all.attachedTo(card.id);
  return {
    card,
    ...place,
    get tags() {
      return contents.tags(card);
    },
    get faces() {
      return contents.faces(card);
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
      return contents.connections(card.id);
    },
  };
}

/** The sum of what is known; undefined where nothing is. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((sum, value) => (value === undefined ? sum : (sum ?? 0) + value), undefined);

/** Whether every filter lets a row through; the words looked for may stand in any column. */
export function testOf(columns: readonly Column[], { lanes, phases, tags, query }: ListView): (row: Row) => boolean {
  const wanted = folded(query.trim());
  return (row) =>
    (lanes.size === 0 || lanes.has(row.lane.id)) &&
    (phases.size === 0 || phases.has(row.phase.id)) &&
    (tags.size === 0 || row.tags.some((tag) => tags.has(tag))) &&
    (wanted === '' || columns.some((column) => folded(column.text(row)).includes(wanted)));
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
