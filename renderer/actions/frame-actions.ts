import { editLanes, editPhases, editSteps } from '#shared/commands/edit.ts';
import { moveSteps } from '#shared/commands/move-siblings.ts';
import { resizeLanes } from '#shared/commands/resize-lane.ts';
import { resizeSteps } from '#shared/commands/resize-step.ts';
import { themes } from '#shared/layout/themes.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { laneHeightRange, laneRoles } from '#shared/model/lane.ts';
import { phaseKinds } from '#shared/model/phase.ts';
import { phasesOf } from '#shared/model/queries.ts';
import { stepWidthRange } from '#shared/model/step.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { edit } from '../editing/edit.ts';
import { heightOf } from '../gestures/lane-height.ts';
import { stage } from '../gestures/stage.ts';
import { type Action, type Choice, type Situation, situation } from './action.ts';
import { asking } from './asking.ts';
import { named } from './named.ts';

/** What lanes, steps and phases are, how wide and how tall: what else only the inspector or a drag alters. */
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
  asking('step.toPhase', 'action.stepToPhase', [], function* (at) {
    const [first, ...others] = selectedOf(at, 'step');
    const step = first === undefined || others.length > 0 ? undefined : find(at.document, 'step', first);
    if (!step) return;
    for (const { id } of phasesOf(at.document, step.blueprint))
      yield {
        id,
        name: named(at.document, id),
        checked: id === step.phase,
        run: () => id !== step.phase && edit(moveSteps, { ids: [step.id], phase: id, before: null }),
      };
  }),
  width('step.wider', 'action.wider', (now) => now + sizeStep),
  width('step.narrower', 'action.narrower', (now) => now - sizeStep),
  width('step.ownWidth', 'action.ownWidth', () => null),
  height('lane.taller', 'action.taller', ({ height }) =>
    height < laneHeightRange.most ? height + sizeStep : undefined,
  ),
  height('lane.shorter', 'action.shorter', ({ height, asked }) =>
    asked && height > laneHeightRange.least ? height - sizeStep : undefined,
  ),
  height('lane.ownHeight', 'action.ownHeight', () => null),
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

/** How much a column or a lane grows or shrinks at a time, in px of the sheet. */
const sizeStep = 40;

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
        return width >= stepWidthRange.least - sizeStep / 2 && width <= stepWidthRange.most + sizeStep / 2;
      }),
    run: () => {
      const at = situation();
      const ids = selectedOf(at, 'step');
      const [first] = ids;
      if (first !== undefined) edit(resizeSteps, { ids, width: next(widthNow(at, first)) });
    },
  };
}

/** @param next the height after the one drawn; null is what the cells need, and undefined nothing that would be seen */
function height(
  id: string,
  word: Action['word'],
  next: (now: { height: number; asked: boolean }) => number | null | undefined,
): Action {
  const nextOf = (lane: RecordId): number | null | undefined => {
    const scene = stage()?.screen.sheet.scene;
    const now = scene && heightOf(scene, lane);
    return now && next(now);
  };
  const alters = ({ document }: Situation, lane: RecordId): boolean => {
    const height = nextOf(lane);
    return height === null ? find(document, 'lane', lane)?.height !== undefined : height !== undefined;
  };
  return {
    id,
    word,
    keys: [],
    onCanvas: true,
    enabled: (at) => selectedOf(at, 'lane').some((lane) => alters(at, lane)),
    run: () => {
      const at = situation();
      const ids = selectedOf(at, 'lane');
      const first = ids.find((lane) => alters(at, lane));
      const height = first === undefined ? undefined : nextOf(first);
      if (height !== undefined) edit(resizeLanes, { ids, height });
    },
  };
}
