import type { RecordId } from '../model/fields.ts';
import { hasFlow, type Lane } from '../model/lane.ts';
import type { Column } from './columns.ts';
import type { Contents } from './contents.ts';
import { type DerivedCell, derivedCell, heightOfDerived } from './derived.ts';
import { type CardFace, faceOfCard } from './faces.ts';
import { lastUpTo } from './halving.ts';
import { noteFace, type OwnLanes, type TagFace } from './tags.ts';
import type { Tongue } from './texts.ts';
import type { Metrics } from './theme.ts';
import type { Touched } from './touched.ts';

/** What stands in a cell of a lane with flow: its cards, or only the notes of the cell where it has no card. */
export type FlowCell = {
  readonly column: number;
  readonly cards: readonly CardFace[];
  readonly notes: readonly TagFace[];
};

/** A lane with what stands in its cells, each where there is something. */
export type Row =
  | { readonly lane: Lane; readonly flow: true; readonly cells: readonly FlowCell[] }
  | {
      readonly lane: Lane;
      readonly flow: false;
      readonly cells: readonly DerivedCell[];
      readonly height: number;
      readonly collapsed?: true;
    };

/** The lanes of derived records take these out of the cards' and heads' tags; the first lane of a role has them. */
export function ownLanesOf(contents: Contents): OwnLanes {
  const roles = new Set(contents.lanes.map((lane) => lane.role));
  const kinds = ['pain', 'opportunity', 'question', 'policy', 'metric'] as const;
  return new Set(kinds.filter((kind) => roles.has(kind)));
}

/** What cells are made of, beside the column and the lane they stand in. */
type Making = {
  readonly contents: Contents;
  readonly columns: readonly Column[];
  readonly ownLanes: OwnLanes;
  readonly tongue: Tongue;
  readonly metrics: Metrics;
};

/** The rows of a sheet, lane by lane; yields which share is done. */
export function* rowsOf(making: Making): Generator<number, Row[]> {
  const { lanes } = making.contents;
  const rows: Row[] = [];
  for (const lane of lanes) {
    rows.push(rowOf(lane, isFirstOfRole(lane, lanes), making));
    yield rows.length / lanes.length;
  }
  return rows;
}

/** The first lane of a role shows what is said there; others of it stay empty. */
const isFirstOfRole = (lane: Lane, lanes: readonly Lane[]): boolean =>
  lanes.find(({ role }) => role === lane.role) === lane;

function rowOf(lane: Lane, first: boolean, making: Making): Row {
  const { contents, columns, tongue, metrics } = making;
  if (contents.collapsed.has(lane.id)) return { lane, flow: false, cells: [], height: 0, collapsed: true };
  if (!hasFlow(lane.role)) {
    const cells = columns.flatMap((_, at) => derivedCell(lane, first, contents, columns, at, tongue, metrics) ?? []);
    return { lane, flow: false, cells, height: heightOfDerived(lane, cells) };
  }
  return { lane, flow: true, cells: columns.flatMap((_, at) => flowCell(lane, at, making) ?? []) };
}

const none: readonly never[] = [];

/** What stands where a lane with flow crosses a column, if anything does. */
function flowCell(
  lane: Lane,
  column: number,
  { contents, columns, ownLanes, tongue, metrics }: Making,
): FlowCell | undefined {
  const { step, width } = columns[column] as Column;
  if (!step) return undefined;
  const stack = contents.stack(step.id, lane.id);
  const ofCell = contents.notesOfCell(step.id, lane.id);
  const notes = ofCell.length === 0 ? none : ofCell.map(noteFace);
  if (stack.length === 0 && notes.length === 0) return undefined;
  const cards = stack.map((card, at) =>
    faceOfCard(card, width, contents, ownLanes, at === 0 ? notes : none, tongue, metrics),
  );
  return { column, cards, notes: stack.length === 0 ? notes : none };
}

/**
 * The rows after an edit: cells are made again where it touched them; all other cells, and rows without such cells, are
 * the same objects.
 * @param before the rows and columns before it, of the same lanes and steps
 */
export function rowsAfter(
  before: { readonly rows: readonly Row[]; readonly columns: readonly Column[] },
  touched: Touched,
  making: Making,
): readonly Row[] {
  const { contents, columns, tongue, metrics } = making;
  const columnOf = (step: RecordId) => columns.findIndex((column) => column.step?.id === step);
  const widened =
    columns === before.columns
      ? []
      : columns.flatMap(({ width }, at) => (width === before.columns[at]?.width ? [] : [at]));
  const derived = new Set([...widened, ...[...touched.columns].map(columnOf)]);
  return before.rows.map((row, at): Row => {
    const lane = contents.lanes[at] as Lane;
    if (!row.flow) {
      const first = isFirstOfRole(lane, contents.lanes);
      const cells = withCells(row.cells, derived, (column) =>
        derivedCell(lane, first, contents, columns, column, tongue, metrics),
      );
      if (cells === row.cells && lane === row.lane) return row;
      return { lane, flow: false, cells, height: heightOfDerived(lane, cells) };
    }
    const steps = touched.cells.get(lane.id);
    const cells = withCells(row.cells, new Set([...widened, ...[...(steps ?? [])].map(columnOf)]), (column) =>
      flowCell(lane, column, making),
    );
    return cells === row.cells && lane === row.lane ? row : { lane, flow: true, cells };
  });
}

/** The cells of a row, those in some columns made again; the same list where there are none. */
function withCells<C extends { readonly column: number }>(
  cells: readonly C[],
  columns: ReadonlySet<number>,
  make: (column: number) => C | undefined,
): readonly C[] {
  let now: C[] | undefined;
  for (const column of columns) {
    if (column < 0) continue;
    const made = make(column);
    const there = now ?? cells;
    const at = 1 + lastUpTo(there.length, (place) => (there[place] as C).column, column - 1);
    const known = there[at]?.column === column;
    if (!made && !known) continue;
    now ??= cells.slice();
    now.splice(at, known ? 1 : 0, ...(made ? [made] : []));
  }
  return now ?? cells;
}
