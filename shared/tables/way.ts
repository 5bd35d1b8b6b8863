import type { Draft, Part } from './draft.ts';
import type { TableLayout } from './mapping.ts';

/** The customer's way in the making: its phases and steps, in the order in which a table names them. */
export function wayOf(draft: Draft, layout: TableLayout) {
  const phases = new Map<string, Part>();
  const steps = new Map<string, Part>();
  let phase: Part | undefined;
  let step: Part | undefined;
  let stepKey = '';

  const newStep = (title: string): Part => {
    phase ??= draft.add('phase', { title: '' });
    step = draft.add('step', { phase: phase.id, title });
    stepKey = '';
    return step;
  };
  return {
    step: (): Part | undefined => step,
    /** @returns whether the way goes on in another phase than before */
    enter(title: string): boolean {
      const before = phase;
      // A phase that comes again in a matrix is another stretch of the way; in a list its rows may lie apart.
      const found = layout === 'matrix' ? (phase?.title === title ? phase : undefined) : phases.get(title);
      phase = found ?? draft.add('phase', { title });
      phases.set(title, phase);
      return phase !== before;
    },
    newStep,
    /** The step of this title: in a list the one there is, in a journey that of the row before, else a new one. */
    stepNamed(title: string): Part {
      const key = `${phase?.id ?? ''}/${title}`;
      const same = layout === 'list' ? steps.get(key) : layout === 'journey' && stepKey === key ? step : undefined;
      step = same ?? newStep(title);
      steps.set(`${step.phase}/${title}`, step);
      stepKey = `${step.phase}/${title}`;
      return step;
    },
  };
}
