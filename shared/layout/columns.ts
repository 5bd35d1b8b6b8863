import type { Phase } from '../model/phase.ts';
import type { Step } from '../model/step.ts';
import type { Contents } from './contents.ts';
import type { Metrics } from './theme.ts';

/** A column of the grid: a step's, or the empty one of a phase without steps. `width` is that of its cards, in px. */
export type Column = {
  readonly phase: Phase;
  readonly step: Step | undefined;
  readonly width: number;
  /** How many steps of a collapsed phase it stands for. */
  readonly hidden?: number;
};

/** Width of the column of a collapsed phase, in px. */
const collapsedWidth = 88;

export function columnsOf(contents: Contents, metrics: Metrics): Column[] {
  return contents.phases.flatMap(({ phase, steps, hidden }): Column[] => {
    if (hidden) return [{ phase, step: undefined, width: collapsedWidth, hidden: hidden.length }];
    if (steps.length === 0) return [{ phase, step: undefined, width: metrics.columnWidth }];
    return steps.map((step) => ({ phase, step, width: Math.round(step.width ?? metrics.columnWidth) }));
  });
}

/** The columns after an edit: the same objects where nothing differs, and the same list where nothing does anywhere. */
export function columnsAfter(before: readonly Column[], contents: Contents, metrics: Metrics): readonly Column[] {
  const now = columnsOf(contents, metrics);
  const columns = now.map((column, at) => {
    const was = before[at];
    return was?.phase === column.phase && was.step === column.step && was.width === column.width ? was : column;
  });
  return columns.length === before.length && columns.every((column, at) => column === before[at]) ? before : columns;
}
