import type { Card } from '../model/card.ts';
import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { hasFlow } from '../model/lane.ts';
import { byOrder } from '../model/order.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import type { Contents } from './contents.ts';
import type { Touched } from './touched.ts';

/** What stands for the cards of a cell that a collapsed phase or lane hides: the place where their connectors end. */
export type StandIn = { readonly row: number; readonly column: number; readonly cards: readonly Card[] };

/** A connector as it is drawn, with the cards it joins; `from` and `to` may be hidden behind a stand-in. */
export type Drawable = {
  readonly connector: Connector;
  readonly from: Card;
  readonly to: Card;
  /** Whether it leaves a stand-in: a label would stand beside that, and may be one of many. */
  readonly fromStandIn: boolean;
};

/** The stand-ins of a sheet, row by row; none where nothing is collapsed. */
export function standInsOf(contents: Contents, rows: readonly Row[], columns: readonly Column[]): readonly StandIn[] {
  if (contents.collapsed.size === 0) return [];
  const hiddenSteps = new Map(contents.phases.map(({ phase, hidden = [] }) => [phase.id, hidden]));
  return rows.flatMap((row, at) => {
    const shut = !row.flow && row.collapsed;
    if (!row.flow && !shut) return [];
    return columns.flatMap(({ phase, step, hidden }, column): StandIn[] => {
      const steps = hidden === undefined ? (shut && step ? [step] : []) : (hiddenSteps.get(phase.id) ?? []);
      const cards = steps.flatMap(({ id }) => contents.stack(id, row.lane.id));
      return cards.length > 0 ? [{ row: at, column, cards }] : [];
    });
  });
}

/**
 * The connectors that are drawn, in their order: those of which both cards are on the sheet or behind a stand-in. What
 * runs within one band is hidden with it, and several of a kind between the same two are drawn as one.
 */
export function drawablesOf(
  contents: Contents,
  rows: readonly Row[],
  columns: readonly Column[],
  standIns: readonly StandIn[],
): readonly Drawable[] {
  const cards = new Map<RecordId, Card>();
  for (const row of rows) {
    if (row.flow) for (const cell of row.cells) for (const { card } of cell.cards) cards.set(card.id, card);
  }
  const behind = new Map<RecordId, StandIn>();
  for (const standIn of standIns) {
    for (const card of standIn.cards) {
      cards.set(card.id, card);
      behind.set(card.id, standIn);
    }
  }
  const inOneBand = (a: StandIn | undefined, b: StandIn | undefined): boolean => {
    if (!a || !b) return false;
    const row = rows[a.row];
    return (
      (a.column === b.column && columns[a.column]?.hidden !== undefined) || (a.row === b.row && row?.flow === false)
    );
  };
  const seen = new Set<string>();
  return contents.connectors.flatMap((connector): Drawable[] => {
    const from = cards.get(connector.from);
    const to = cards.get(connector.to);
    if (!from || !to) return [];
    const ends = [behind.get(from.id), behind.get(to.id)] as const;
    if (inOneBand(...ends)) return [];
    if (ends[0] || ends[1]) {
      const name = (end: StandIn | undefined, card: Card) => (end ? `${end.row} ${end.column}` : card.id);
      const key = `${name(ends[0], from)} ${name(ends[1], to)} ${connector.kind}`;
      if (seen.has(key)) return [];
      seen.add(key);
    }
    return [{ connector, from, to, fromStandIn: ends[0] !== undefined }];
  });
}

/** What is drawn after an edit, in the same order as by `drawablesOf`, where nothing is collapsed. */
export function drawablesAfter(
  before: readonly Drawable[],
  touched: Touched['connectors'],
  document: Document,
  contents: Contents,
): readonly Drawable[] {
  if (touched.size === 0) return before;
  const lanes = new Set(contents.lanes.flatMap(({ id, role }) => (hasFlow(role) ? [id] : [])));
  const onSheet = (id: RecordId) => {
    const card = find(document, 'card', id);
    return card?.blueprint === contents.blueprint.id && lanes.has(card.lane) ? card : undefined;
  };
  const drawables = [...before];
  for (const { before: was } of touched.values()) {
    const at = was ? placeIn(drawables, was) : 0;
    if (was && drawables[at]?.connector.id === was.id) drawables.splice(at, 1);
  }
  for (const { after: connector } of touched.values()) {
    const [from, to] = connector ? [onSheet(connector.from), onSheet(connector.to)] : [];
    if (!connector || !from || !to) continue;
    drawables.splice(placeIn(drawables, connector), 0, { connector, from, to, fromStandIn: false });
  }
  return drawables;
}

/** Where a connector is among those in order, or would be. */
function placeIn(drawables: readonly Drawable[], connector: Connector): number {
  let [low, high] = [0, drawables.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byOrder((drawables[middle] as Drawable).connector, connector) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
