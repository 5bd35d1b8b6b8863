import { overlaps } from '#shared/layout/overlaps.ts';
import type { LaneBand, PhaseHead, Scene, StepHead } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { lastFrom } from '../gestures/sorted.ts';
import { idsOf } from './by-id.ts';
import type { Spot } from './cell-walk.ts';
import { cardsIn } from './listed.ts';
import type { Sheet } from './sheet.ts';
import { type Size, type View, visibleBox } from './view.ts';

/** A column of the grid that is read out: a step, or the empty column of a phase without steps. */
export type Column = { readonly index: number; readonly phase: PhaseHead; readonly step?: StepHead };

/** Up to so many cells and cards a grid that is read out holds them all; beyond, what is around what is looked at. */
const wholeUpTo = 600;
export const isWhole = (cells: number, cards: number): boolean => cells + cards <= wholeUpTo;

/** The most lanes and columns in view that it then holds at a time, and about how many cells: to make more is felt. */
const mostLanes = 24;
const mostColumns = 12;
const mostCells = 144;

type Columns = { readonly phases: readonly PhaseHead[]; readonly columns: readonly Column[] };
const columnsOfSteps = new WeakMap<Scene['steps'], Columns>();

/** Every column of a sheet, phase by phase, as its steps stand; made anew only where heads are others. */
export function columnsOf({ steps, phases }: Scene): readonly Column[] {
  const known = columnsOfSteps.get(steps);
  const isSame = known?.phases.length === phases.length && phases.every((phase, at) => phase === known.phases[at]);
  if (known && isSame) return known.columns;
  const columns: Column[] = [];
  let next = 0;
  for (const phase of phases) {
    const first = next;
    for (; steps[next]?.phase === phase.id; next++)
      columns.push({ index: columns.length, phase, step: steps[next] as StepHead });
    if (next === first) columns.push({ index: columns.length, phase });
  }
  columnsOfSteps.set(steps, { phases, columns });
  return columns;
}

/** The place of a step among the columns: as many behind its place among the steps as phases before it have none. */
function columnOf(scene: Scene, step: RecordId | undefined): number {
  const place = step === undefined ? undefined : idsOf(scene).steps.place(step);
  if (place === undefined) return -1;
  const columns = columnsOf(scene);
  let at = place;
  while (at < columns.length && columns[at]?.step?.id !== step) at++;
  return at < columns.length ? at : -1;
}

/** A row of the grid that is read out. */
export type Row = { readonly index: number; readonly lane: LaneBand };

const rowsOfScenes = new WeakMap<Scene, readonly Row[]>();

function rowsOf(scene: Scene): readonly Row[] {
  const rows = rowsOfScenes.get(scene) ?? scene.lanes.map((lane, index) => ({ index, lane }));
  rowsOfScenes.set(scene, rows);
  return rows;
}

const holdsAll = (scene: Scene): boolean =>
  isWhole(columnsOf(scene).length * scene.lanes.length, cardsIn(scene).length);

/** The rows to hold now: all of a usual blueprint; of a big one the lanes in view and those beside the keyboard. */
export function rowsAround({ scene }: Sheet, view: View, size: Size, focus: Spot | undefined): readonly Row[] {
  const all = rowsOf(scene);
  if (holdsAll(scene)) return all;
  const seen = visibleBox(view, size);
  const shown = all.filter(({ lane: { box } }) => box.y < seen.y + seen.height && box.y + box.height > seen.y);
  const at = all.findIndex(({ lane }) => lane.id === focus?.lane);
  return together(shown.slice(0, mostLanes), all, at);
}

/**
 * The columns to hold now: all of a usual blueprint; of a big one those in view and those beside the keyboard.
 * @param rows in how many rows
 */
export function columnsAround(
  sheet: Sheet,
  view: View,
  size: Size,
  focus: Spot | undefined,
  rows: number,
): readonly Column[] {
  const { scene } = sheet;
  const all = columnsOf(scene);
  if (holdsAll(scene)) return all;
  const seen = visibleBox(view, size);
  const begin = ({ phase, step }: Column) => step?.column.x ?? phase.box.x;
  const first = Math.max(0, lastFrom(all, begin, seen.x));
  const most = Math.min(mostColumns, Math.ceil(mostCells / rows));
  const shown: Column[] = [];
  for (let at = first; at < all.length && shown.length < most; at++) {
    const column = all[at] as Column;
    if (begin(column) >= seen.x + seen.width) break;
    if (column.step && overlaps(column.step.column, seen)) shown.push(column);
  }
  return together(shown, all, columnOf(scene, focus?.step));
}

/** What is in view, with what the keyboard is on and its neighbours, in order. @param at where the keyboard is, or -1 */
function together<T extends { readonly index: number }>(
  shown: readonly T[],
  all: readonly T[],
  at: number,
): readonly T[] {
  if (at < 0) return shown;
  const around = all.slice(Math.max(0, at - 1), at + 2);
  const held = new Map([...shown, ...around].map((one) => [one.index, one]));
  return [...held.values()].sort((a, b) => a.index - b.index);
}

/** Neighbouring columns of one phase, as its head spans them. */
export function spansOf(
  columns: readonly Column[],
): { readonly phase: PhaseHead; readonly columns: readonly Column[] }[] {
  const spans: { phase: PhaseHead; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    const before = last?.columns.at(-1)?.index;
    if (last?.phase.id === column.phase.id && before === column.index - 1) last.columns.push(column);
    else spans.push({ phase: column.phase, columns: [column] });
  }
  return spans;
}
