import { type JourneyRow, laneOfRow, rowOfLane } from '#shared/layout/journey/rows.ts';
import type { Box, LaneBand, Scene, SceneElement, StepHead } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';

/** One thing in a cell that the keyboard can be on. */
export type Entry = {
  /** The record's id; in the row of feelings whose feeling it is, which is no record of its own. */
  readonly id: RecordId;
  /** Where it is drawn, in px of the grid: its upper left corner, where the heads meet, is 0, 0. */
  readonly box: Box;
};

/** Where the keyboard is: a cell, and what of it; the cell alone is where something new is written. */
export type JourneyPlace = { readonly row: JourneyRow; readonly step: RecordId; readonly entry?: RecordId };

/** A journey map as it is drawn, looked up by cell. */
export type JourneySheet = {
  readonly scene: Scene;
  readonly rows: readonly (LaneBand & { readonly row: JourneyRow })[];
  readonly steps: readonly StepHead[];
  readonly entries: (row: JourneyRow, step: RecordId) => readonly Entry[];
  /** What is drawn in the cells of a step. */
  readonly drawn: (step: RecordId) => readonly SceneElement[];
  readonly cell: (row: JourneyRow, step: RecordId) => Box | undefined;
};

const none: readonly never[] = [];
/** Half the side of the square around a point of a curve that can be hit, in px. */
const reach = 14;

export function journeySheet(scene: Scene): JourneySheet {
  const entries = new Map<string, Entry[]>();
  const drawn = new Map<RecordId, SceneElement[]>();
  const inGrid = (box: Box): Box => ({ ...box, x: box.x - scene.grid.x, y: box.y - scene.grid.y });
  const enter = (lane: RecordId, step: RecordId, id: RecordId, box: Box) =>
    push(entries, `${lane} ${step}`, { id, box: inGrid(box) });

  for (const cell of scene.cells) {
    push(drawn, cell.step, cell);
    if (cell.bubble !== undefined) enter(cell.lane, cell.step, cell.step, cell.box);
  }
  for (const card of scene.cards) {
    push(drawn, card.step, card);
    enter(card.lane, card.step, card.id, card.box);
  }
  for (const tag of scene.tags) {
    if (!tag.cell) continue;
    push(drawn, tag.cell.step, tag);
    enter(tag.cell.lane, tag.cell.step, tag.id, tag.box);
  }
  const rows = scene.lanes.flatMap((lane) => {
    const row = rowOfLane(lane.id);
    return row ? [{ ...lane, row }] : [];
  });
  const felt = rows.find(({ row }) => row === 'feelings');
  if (felt)
    for (const [at, who] of (['customer', 'staff'] as const).entries()) {
      const curve = scene.curves.find((one) => one.who === who);
      const points = new Map(curve?.points.map((point) => [point.step, point]));
      for (const { id, column } of scene.steps) {
        const point = points.get(id);
        const half = felt.box.height / 2;
        const box = point
          ? { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
          : { x: column.x + 2, width: column.width - 4, y: felt.box.y + at * half + 2, height: half - 4 };
        enter(felt.id, id, who, box);
      }
    }
  const steps = new Map(scene.steps.map((step) => [step.id, step]));
  const bands = new Map(rows.map((lane) => [lane.row, lane]));
  return {
    scene,
    rows,
    steps: scene.steps,
    entries: (row, step) => entries.get(`${laneOfRow(row)} ${step}`) ?? none,
    drawn: (step) => drawn.get(step) ?? none,
    cell: (row, step) => {
      const band = bands.get(row);
      const column = steps.get(step)?.column;
      return band && column && inGrid({ x: column.x, width: column.width, y: band.box.y, height: band.box.height });
    },
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
