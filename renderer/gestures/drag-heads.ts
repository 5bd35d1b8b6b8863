import { moveLanes, movePhases, moveSteps } from '#shared/commands/move-siblings.ts';
import type { Box, LaneBand, PhaseHead, Scene, StepHead } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { set, useWindow } from '../app/window-state.ts';
import { frozenHeads } from '../canvas/frozen-heads.ts';
import type { View } from '../canvas/view.ts';
import { deed } from './deed.ts';
import { dropping } from './dropping.ts';
import { lanePlace, phasePlace, stepPlace } from './places.ts';
import type { Press } from './presses.ts';
import type { Ghost } from './preview.ts';
import { stage } from './stage.ts';

type Head = LaneBand | StepHead | PhaseHead;

/** A press on a head drags its lane, step or phase among its kind, with others of the kind if they are selected too. */
export const headPress: Press = ({ hit, sheet: from }) => {
  const here = stage();
  if (!here) return undefined;
  const { view, sheet } = here.screen;
  const { scene } = sheet;
  switch (hit.kind) {
    case 'lane-head': {
      const heads = together(scene.lanes, hit.lane);
      const ids = idsOf(heads);
      return dropping({
        pans: 'y',
        from,
        ghosts: ghostsOf(heads, (lane) => atSide(scene, view, lane)),
        place: (at) => lanePlace(scene, at.sheet.y),
        key: ({ before }) => String(before),
        deed: ({ before }) => deed(moveLanes, { ids, before }),
        dropped: () => set({ selection: ids }),
      });
    }
    case 'step-head': {
      const heads = together(scene.steps, hit.step);
      const ids = idsOf(heads);
      return dropping({
        pans: 'x',
        from,
        ghosts: ghostsOf(heads, (step) => onTop(scene, view, step)),
        place: (at) => stepPlace(scene, at.sheet.x),
        key: ({ phase, before }) => `${phase} ${before}`,
        deed: ({ phase, before }) => deed(moveSteps, { ids, phase, before }),
        dropped: () => set({ selection: ids }),
      });
    }
    case 'phase-head': {
      const heads = together(scene.phases, hit.phase);
      const ids = idsOf(heads);
      return dropping({
        pans: 'x',
        from,
        ghosts: ghostsOf(heads, (phase) => onTop(scene, view, phase)),
        place: (at) => phasePlace(scene, at.sheet.x),
        key: ({ before }) => String(before),
        deed: ({ before }) => deed(movePhases, { ids, before }),
        dropped: () => set({ selection: ids }),
      });
    }
    default:
      return undefined;
  }
};

function together<T extends Head>(all: readonly T[], grabbed: T): readonly T[] {
  const selection = new Set(useWindow.getState().selection);
  return selection.has(grabbed.id) ? all.filter(({ id }) => selection.has(id)) : [grabbed];
}

const idsOf = (heads: readonly Head[]): RecordId[] => heads.map(({ id }) => id);

const ghostsOf = <T extends Head>(heads: readonly T[], boxOf: (head: T) => Box): Ghost[] =>
  heads.map((head) => ({ box: boxOf(head), label: head.text.lines.map(({ text }) => text).join(' ') }));

/** Where a lane's head is shown, in px of the sheet. */
function atSide(scene: Scene, view: View, { box }: LaneBand): Box {
  const { side } = frozenHeads(scene, view);
  return { x: (side.at - view.x) / view.zoom, y: box.y, width: side.length / view.zoom, height: box.height };
}

/** Where the head of a step or phase is shown, in px of the sheet. */
function onTop(scene: Scene, view: View, { box }: StepHead | PhaseHead): Box {
  const { top } = frozenHeads(scene, view);
  const y = (top.at - view.y + (box.y - scene.grid.y) * top.scale) / view.zoom;
  return { x: box.x, y, width: box.width, height: (box.height * top.scale) / view.zoom };
}
