import { nextCode } from '../model/codes.ts';
import type { RecordId } from '../model/fields.ts';
import type { Phase } from '../model/phase.ts';
import { phasesOf } from '../model/queries.ts';
import { placed } from './arrange.ts';
import { command, putting } from './command.ts';
import { newcomer } from './newcomer.ts';
import { type Typed, typed } from './typed.ts';

/** Adds a phase before another; at the end when `before` is null. It has no step yet. */
export const addPhase = command<{
  readonly id: RecordId;
  readonly blueprint: RecordId;
  readonly title: Typed;
  readonly kind?: Phase['kind'];
  readonly before: RecordId | null;
}>('command.addPhase', (document, { id, blueprint, title, kind, before }) => {
  const code = nextCode(document, blueprint, 'phase');
  const phase: Phase = { ...newcomer(document, id), type: 'phase', blueprint, code, title: '', ...(kind && { kind }) };
  const titled = typed(document, phase, 'title', title);
  return putting(document, placed(phasesOf(document, blueprint), [titled], before));
});
