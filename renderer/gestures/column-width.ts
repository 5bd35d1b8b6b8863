import { resizeSteps } from '#shared/commands/resize-step.ts';
import type { Scene, StepHead } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import { find } from '#shared/model/document.ts';
import { stepWidthRange } from '#shared/model/step.ts';
import { documentStore } from '../document/document-store.ts';
import { edit } from '../editing/edit.ts';
import type { Gesture } from './gesture.ts';
import type { Press } from './presses.ts';
import { preview } from './preview.ts';
import { stage } from './stage.ts';

/** A press on the right edge of a step's head draws the column wider or narrower. */
export const columnPress: Press = ({ hit, sheet }) => {
  const scene = stage()?.screen.sheet.scene;
  return scene && hit.kind === 'column-edge' ? columnDrag(scene, hit.step, sheet.x) : undefined;
};

/** The column's width becomes the theme's own again. */
export const resetWidth = (step: StepHead): boolean => edit(resizeSteps, { ids: [step.id], width: null });

function columnDrag(scene: Scene, step: StepHead, from: number): Gesture {
  const own = themes[scene.theme].metrics.columnWidth;
  const width = Math.round(find(documentStore.current(), 'step', step.id)?.width ?? own);
  const edge = step.column.x + step.column.width;
  const drawn = (x: number) =>
    Math.round(Math.min(Math.max(width + x - from, stepWidthRange.least), stepWidthRange.most));
  return {
    pans: 'x',
    move({ sheet }) {
      const x = edge + drawn(sheet.x) - width;
      const { grid } = scene;
      preview({ insertion: { kind: 'line', from: { x, y: step.box.y }, to: { x, y: grid.y + grid.height } } });
    },
    drop({ sheet }) {
      edit(resizeSteps, { ids: [step.id], width: drawn(sheet.x) });
    },
    cancel() {},
  };
}
