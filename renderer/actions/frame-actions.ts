import { editLanes, editPhases, editSteps } from '#shared/commands/edit.ts';
import { moveSteps } from '#shared/commands/move-siblings.ts';
import { resizeSteps } from '#shared/commands/resize-step.ts';
import { themes } from '#shared/layout/themes.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { laneRoles } from '#shared/model/lane.ts';
import { phaseKinds } from '#shared/model/phase.ts';
import { phasesOf } from '#shared/model/queries.ts';
import { stepWidthRange } from '#shared/model/step.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { edit } from '../editing/edit.ts';
import { type Action, type Choice, type Situation, situation } from './action.ts';
import { asking } from './asking.ts';
import { named } from './named.ts';

/** What lanes, steps and phases are and how wide: what else only the inspector or a drag alters. */
export const frameActions: readonly Action[] = [
  asking('lane.role', 'action.laneRole', [], (at) => {
    const lanes = selectedOf(at, 'lane');
    if (lanes.length === 0) return [];
    return laneRoles.map((role) => ({
      id: role,
      name: { word: `role.${role}` },
      checked: lanes.every((id) => find(at.document, 'lane', id)?.role === role),
      run: () => edit(editLanes, { ids: lanes, edits: { role } }),
    }));
  }),
  asking('phase.kind', 'action.phaseKind', [], (at) => {
    const phases = selectedOf(at, 'phase');
    if (phases.length === 0) return [];
    return [...phaseKinds, null].map((kind) => ({
      id: kind ?? 'none',
      name: { word: kind === null ? 'action.phaseKindNone' : `inspector.phaseKind.${kind}` },
      checked: phases.every((id) => (find(at.document, 'phase', id)?.kind ?? null) === kind),
      run: () => edit(editPhases, { ids: phases, edits: { kind } }),
    }));
  }),
  asking('step.emotion', 'action.emotion', [], (at) => emotions(at, 'emotion')),
  asking('step.staffEmotion', 'action.staffEmotion', [], (at) => emotions(at, 'staffEmotion')),
  asking('step.toPhase', 'action.stepToPhase', [], (at) => {
    const [first, ...others] = selectedOf(at, 'step');
    const step = first === undefined || others.length > 0 ? undefined : find(at.document, 'step', first);
    if (!step) return [];
    return phasesOf(at.document, step.blueprint).map((phase) => ({
      id: phase.id,
      name: named(at.document, phase.id),
      checked: phase.id === step.phase,
      run: () => phase.id !== step.phase && edit(moveSteps, { ids: [step.id], phase: phase.id, before: null }),
    }));
  }),
  width('step.wider', 'action.wider', (now) => now + widthStep),
  width('step.narrower', 'action.narrower', (now) => now - widthStep),
  width('step.ownWidth', 'action.ownWidth', () => null),
];

const selectedOf = ({ document, selection }: Situation, type: 'lane' | 'phase' | 'step'): readonly RecordId[] =>
  selection.filter((id) => document.get(id)?.type === type);

const values = [
  ['+2', 2],
  ['+1', 1],
  ['0', 0],
  ['-1', -1],
  ['-2', -2],
  ['none', null],
] as const;

function emotions(at: Situation, field: 'emotion' | 'staffEmotion'): readonly Choice[] {
  const steps = selectedOf(at, 'step');
  if (steps.length === 0) return [];
  return values.map(([id, value]) => ({
    id,
    name: { word: `emotion.${id}` },
    checked: steps.every((step) => (find(at.document, 'step', step)?.[field] ?? null) === value),
    run: () => edit(editSteps, { ids: steps, edits: { [field]: value } }),
  }));
}

/** How much wider or narrower a column gets at a time, in px of the sheet. */
const widthStep = 40;

function width(id: string, word: Action['word'], next: (now: number) => number | null): Action {
  const widthNow = ({ document }: Situation, step: RecordId): number =>
    find(document, 'step', step)?.width ?? themes[themeOf(useWindow.getState())].metrics.columnWidth;
  return {
    id,
    word,
    keys: [],
    onCanvas: true,
    enabled: (at) =>
      selectedOf(at, 'step').some((step) => {
        const width = next(widthNow(at, step));
        if (width === null) return find(at.document, 'step', step)?.width !== undefined;
        return width >= stepWidthRange.least - widthStep / 2 && width <= stepWidthRange.most + widthStep / 2;
      }),
    run: () => {
      const at = situation();
      const ids = selectedOf(at, 'step');
      const [first] = ids;
      if (first !== undefined) edit(resizeSteps, { ids, width: next(widthNow(at, first)) });
    },
  };
}
