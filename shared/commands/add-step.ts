import { nextCode } from '../model/codes.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { stepsOfPhase } from '../model/queries.ts';
import type { Step } from '../model/step.ts';
import { placed } from './arrange.ts';
import { command, putting } from './command.ts';
import { newcomer } from './newcomer.ts';
import { type Typed, typed } from './typed.ts';

/** Adds a step to a phase before another of its steps; at its end when `before` is null. */
export const addStep = command<{
  readonly id: RecordId;
  readonly phase: RecordId;
  readonly title: Typed;
  readonly before: RecordId | null;
}>('command.addStep', (document, { id, phase, title, before }) => {
  const { blueprint } = get(document, 'phase', phase);
  const code = nextCode(document, blueprint, 'step');
  const step: Step = { ...newcomer(document, id), type: 'step', blueprint, code, phase, title: '' };
  return putting(document, placed(stepsOfPhase(document, phase), [typed(document, step, 'title', title)], before));
});
