import { addLane } from '#shared/commands/add-lane.ts';
import { addPhase } from '#shared/commands/add-phase.ts';
import { addStep } from '#shared/commands/add-step.ts';
import type { Command } from '#shared/commands/command.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { laneRoles } from '#shared/model/lane.ts';
import { lanesOf, phasesOf, stepsOfPhase } from '#shared/model/queries.ts';
import { set } from '../app/window-state.ts';
import { edit, newId } from '../editing/edit.ts';
import { bringIntoSight } from '../palette/sight.ts';
import { startEditing } from '../text-editor/editing.ts';
import { type Action, type Choice, type Situation, situation } from './action.ts';
import { asking } from './asking.ts';

/** Steps, phases and lanes beside where a person is, as a spreadsheet inserts columns and rows. */
export const insertActions: readonly Action[] = [
  inserting('step.insertBefore', 'action.insertStepBefore', 'Mod+Shift+ArrowLeft', (at) => insertStep(at, 0)),
  inserting('step.insertAfter', 'action.insertStepAfter', 'Mod+Shift+ArrowRight', (at) => insertStep(at, 1)),
  inserting('phase.insertBefore', 'action.insertPhaseBefore', undefined, (at) => insertPhase(at, 0)),
  inserting('phase.insertAfter', 'action.insertPhaseAfter', 'Mod+Shift+Enter', (at) => insertPhase(at, 1)),
  asking('lane.insertAbove', 'action.insertLaneAbove', ['Mod+Shift+ArrowUp'], (at) => lanesToInsert(at, 0)),
  asking('lane.insertBelow', 'action.insertLaneBelow', ['Mod+Shift+ArrowDown'], (at) => lanesToInsert(at, 1)),
];

function inserting(id: string, word: Action['word'], key: string | undefined, run: (at: Situation) => void): Action {
  return {
    id,
    word,
    keys: key === undefined ? [] : [key],
    onCanvas: true,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: () => run(situation()),
  };
}

/** The step, lane or phase where a person is: selected, or where the keyboard or a selected card is. */
function here({ document, selection, focus }: Situation, type: 'step' | 'lane'): RecordId | undefined {
  const own = selection.findLast((id) => document.get(id)?.type === type);
  if (own !== undefined) return own;
  if (focus) return focus[type];
  const card = selection.map((id) => find(document, 'card', id)).findLast((card) => card !== undefined);
  return card?.[type];
}

const following = (list: readonly { readonly id: RecordId }[], id: RecordId | undefined, by: 0 | 1) => {
  const at = list.findIndex((one) => one.id === id);
  return at < 0 ? null : (list[at + by]?.id ?? null);
};

function insertStep(at: Situation, by: 0 | 1): void {
  const { document, blueprint, selection } = at;
  if (blueprint === undefined) return;
  const step = here(at, 'step');
  const chosen = selection.findLast((id) => find(document, 'phase', id));
  const phase =
    chosen ??
    (step === undefined ? undefined : find(document, 'step', step)?.phase) ??
    phasesOf(document, blueprint).at(-1)?.id;
  if (phase === undefined) return;
  const steps = stepsOfPhase(document, phase);
  const before = chosen === undefined ? following(steps, step, by) : by === 0 ? (steps[0]?.id ?? null) : null;
  const id = newId();
  insert(addStep, { id, phase, before, title: '' });
}

function insertPhase(at: Situation, by: 0 | 1): void {
  const { document, blueprint, selection } = at;
  if (blueprint === undefined) return;
  const step = here(at, 'step');
  const phase =
    selection.findLast((id) => find(document, 'phase', id)) ??
    (step === undefined ? undefined : find(document, 'step', step)?.phase);
  const before = following(phasesOf(document, blueprint), phase, by);
  insert(addPhase, { id: newId(), blueprint, before, title: '' });
}

function lanesToInsert(at: Situation, by: 0 | 1): readonly Choice[] {
  const { document, blueprint } = at;
  const lane = here(at, 'lane');
  if (blueprint === undefined || lane === undefined) return [];
  const before = following(lanesOf(document, blueprint), lane, by);
  return laneRoles.map((role) => ({
    id: role,
    name: { word: `role.${role}` },
    run: () => insert(addLane, { id: newId(), blueprint, role, before }),
  }));
}

/** Adds it, selects it, shows it, and begins to write its title. */
function insert<A extends { readonly id: RecordId }>(command: Command<A>, args: A): void {
  if (!edit(command, args)) return;
  set({ selection: [args.id], focus: undefined });
  bringIntoSight([args.id]);
  startEditing({ kind: 'record', id: args.id, added: true });
}
