import type { Phase } from '../model/phase.ts';
import type { Step } from '../model/step.ts';
import type { Contents } from './contents.ts';
import type { Metrics } from './theme.ts';

/** A column of the grid: a step's, or the empty one of a phase without steps. `width` is that of its cards, in px. */
export type Column = {
  readonly phase: Phase;
  readonly step: Step | undefined;
  readonly width: number;
};

export function columnsOf(contents: Contents, metrics: Metrics): Column[] {
  return contents.phases.flatMap(({ phase, steps }): Column[] =>
    steps.length === 0
      ? [{ phase, step: undefined, width: metrics.columnWidth }]
      : steps.map((step) => ({ phase, step, width: Math.round(step.width ?? metrics.columnWidth) })),
  );
}
