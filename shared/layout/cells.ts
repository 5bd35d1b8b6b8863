import { hasFlow, type Lane } from '../model/lane.ts';
import type { Column } from './columns.ts';
import type { Contents } from './contents.ts';
import { type DerivedCell, derivedCells } from './derived.ts';
import { type CardFace, faceOfCard } from './faces.ts';
import { noteFace, type OwnLanes, type TagFace } from './tags.ts';
import type { Tongue } from './texts.ts';
import type { Metrics } from './theme.ts';

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

/** The rows of a sheet, lane by lane; yields which share is done. */
export function* rowsOf(
  contents: Contents,
  columns: readonly Column[],
  ownLanes: OwnLanes,
  tongue: Tongue,
  metrics: Metrics,
): Generator<number, Row[]> {
  const seen = new Set<string>();
  const rowOf = (lane: Lane): Row => {
    const first = !seen.has(lane.role);
    seen.add(lane.role);
    if (contents.collapsed.has(lane.id)) return { lane, flow: false, cells: [], height: 0, collapsed: true };
    if (!hasFlow(lane.role)) {
      return { lane, flow: false, ...derivedCells(lane, first, contents, columns, tongue, metrics) };
    }
    const cells: FlowCell[] = [];
    columns.forEach(({ step, width }, column) => {
      if (!step) return;
      const stack = contents.stack(step.id, lane.id);
      const notes = contents.notesOfCell(step.id, lane.id).map(noteFace);
      if (stack.length === 0 && notes.length === 0) return;
      const cards = stack.map((card, at) =>
        faceOfCard(card, width, contents, ownLanes, at === 0 ? notes : [], tongue, metrics),
      );
      cells.push({ column, cards, notes: stack.length === 0 ? notes : [] });
    });
    return { lane, flow: true, cells };
  };
  const rows: Row[] = [];
  for (const lane of contents.lanes) {
    rows.push(rowOf(lane));
    yield rows.length / contents.lanes.length;
  }
  return rows;
}
