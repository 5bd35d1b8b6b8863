import { moveLanes, movePhases, moveSteps } from '#shared/commands/move-siblings.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { lanesOf, phasesOf, stepsOfPhase } from '#shared/model/queries.ts';
import type { Direction } from '../canvas/cell-walk.ts';
import { edit } from '../editing/edit.ts';
import type { Situation } from './action.ts';

/** The lane, step or phase that is selected alone: Alt and an arrow move it among its kind. */
export function headChosen({ document, selection }: Situation): RecordId | undefined {
  const [only, ...others] = selection;
  const type = only === undefined ? undefined : document.get(only)?.type;
  return others.length === 0 && (type === 'lane' || type === 'step' || type === 'phase') ? only : undefined;
}

/** Moves a head one place on, with all that stands under it; a step goes over into the next phase. */
export function moveHead({ document }: Situation, id: RecordId, direction: Direction): void {
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const upright = direction === 'up' || direction === 'down';
  const rec = document.get(id);
  if (rec?.type === 'lane' && upright) {
    const before = placeBefore(lanesOf(document, rec.blueprint), id, by);
    if (before !== undefined) edit(moveLanes, { ids: [id], before });
  } else if (rec?.type === 'phase' && !upright) {
    const before = placeBefore(phasesOf(document, rec.blueprint), id, by);
    if (before !== undefined) edit(movePhases, { ids: [id], before });
  } else if (rec?.type === 'step' && !upright) {
    const before = placeBefore(stepsOfPhase(document, rec.phase), id, by);
    if (before !== undefined) {
      edit(moveSteps, { ids: [id], phase: rec.phase, before });
      return;
    }
    const phases = phasesOf(document, rec.blueprint);
    const phase = phases[phases.findIndex((one) => one.id === rec.phase) + by];
    if (!phase || !find(document, 'phase', phase.id)) return;
    const first = stepsOfPhase(document, phase.id)[0]?.id ?? null;
    edit(moveSteps, { ids: [id], phase: phase.id, before: by > 0 ? first : null });
  }
}

/** What follows a thing once it has gone one place on; null is the end, undefined that it cannot go there. */
function placeBefore(siblings: readonly { readonly id: RecordId }[], id: RecordId, by: 1 | -1) {
  const at = siblings.findIndex((one) => one.id === id);
  if (!siblings[at + by]) return undefined;
  return by < 0 ? siblings[at - 1]?.id : (siblings[at + 2]?.id ?? null);
}
