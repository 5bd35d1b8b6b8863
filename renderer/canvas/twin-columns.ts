import type { PhaseHead, Scene, StepHead } from '#shared/layout/scene.ts';
import type { Spot } from './cell-walk.ts';
import type { Sheet } from './sheet.ts';
import { type Size, type View, visibleBox } from './view.ts';

/** A column of the grid that is read out: a step, or the empty column of a phase without steps. */
export type Column = { readonly index: number; readonly phase: PhaseHead; readonly step?: StepHead };

/** Up to so many cells and cards the grid holds them all; beyond, the columns around what is looked at. */
const wholeUpTo = 600;
/** The most columns in view that it then holds at a time. */
const mostColumns = 12;

const columnsOfScenes = new WeakMap<Scene, readonly Column[]>();

/** Every column of a sheet, phase by phase. */
export function columnsOf(scene: Scene): readonly Column[] {
  const known = columnsOfScenes.get(scene);
  if (known) return known;
  const columns = scene.phases
    .flatMap((phase): Omit<Column, 'index'>[] => {
      const steps = scene.steps.filter((step) => step.phase === phase.id);
      return steps.length > 0 ? steps.map((step) => ({ phase, step })) : [{ phase }];
    })
    .map((column, index) => ({ ...column, index }));
  columnsOfScenes.set(scene, columns);
  return columns;
}

/** The columns to hold now: all of a usual blueprint; of a big one those in view and those beside the keyboard. */
export function columnsAround(sheet: Sheet, view: View, size: Size, focus: Spot | undefined): readonly Column[] {
  const { scene } = sheet;
  const all = columnsOf(scene);
  if (all.length * scene.lanes.length + scene.cards.length <= wholeUpTo) return all;
  const inView = new Set(sheet.steps.within(visibleBox(view, size)).map(({ step }) => step.id));
  const shown = all.filter(({ step }) => step && inView.has(step.id)).slice(0, mostColumns);
  const at = all.findIndex(({ step }) => step && step.id === focus?.step);
  if (at < 0) return shown;
  const around = all.slice(Math.max(0, at - 1), at + 2);
  const together = new Map([...shown, ...around].map((column) => [column.index, column]));
  return [...together.values()].sort((a, b) => a.index - b.index);
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
