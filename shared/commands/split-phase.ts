import { nextCode } from '../model/codes.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { Phase } from '../model/phase.ts';
import { phasesOf, stepsOfPhase } from '../model/queries.ts';
import { placed } from './arrange.ts';
import { command, putting } from './command.ts';
import { newcomer } from './newcomer.ts';

/**
 * Divides a phase before one of its steps: that step and those after it, with all that stands in them, go into a new
 * phase, without a title yet, that follows. Before the first step there is nothing to divide.
 * @param args.id of the new phase
 */
export const splitPhase = command<{ readonly id: RecordId; readonly step: RecordId }>(
  'command.splitPhase',
  (document, { id, step }) => {
    const { phase, blueprint } = get(document, 'step', step);
    const steps = stepsOfPhase(document, phase);
    const at = steps.findIndex((one) => one.id === step);
    if (at === 0) return {};
    const divided = get(document, 'phase', phase);
    const second: Phase = {
      ...newcomer(document, id),
      type: 'phase',
      blueprint,
      code: nextCode(document, blueprint, 'phase'),
      title: '',
      ...(divided.kind && { kind: divided.kind }),
    };
    const phases = phasesOf(document, blueprint);
    const before = phases[phases.findIndex((one) => one.id === phase) + 1]?.id ?? null;
    const moved = steps.slice(at).map((one) => ({ ...one, phase: id }));
    return putting(document, [...placed(phases, [second], before), ...moved]);
  },
);
