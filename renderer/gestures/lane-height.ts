import { resizeLanes } from '#shared/commands/resize-lane.ts';
import type { LaneBand, Scene } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import { laneHeightRange } from '#shared/model/lane.ts';
import { documentStore } from '../document/document-store.ts';
import { edit } from '../editing/edit.ts';
import type { Gesture } from './gesture.ts';
import type { Press } from './presses.ts';
import { preview } from './preview.ts';
import { stage } from './stage.ts';

/** A press on the lower edge of a lane's head draws the lane taller, or less so. */
export const lanePress: Press = ({ hit, sheet }) => {
  const scene = stage()?.screen.sheet.scene;
  return scene && hit.kind === 'lane-head' && hit.edge && !hit.fold ? laneDrag(scene, hit.lane, sheet.y) : undefined;
};

/** The lane becomes as high as its cells need again. */
export const resetHeight = (lane: LaneBand): boolean => edit(resizeLanes, { ids: [lane.id], height: null });

/** How high a lane is drawn, and whether that is because it was asked to be: else its cells need as much. */
export function heightOf(scene: Scene, id: LaneBand['id']): { height: number; asked: boolean } | undefined {
  const lane = scene.lanes.find((lane) => lane.id === id);
  if (!lane || lane.collapsed) return undefined;
  const { height } = lane.box;
  const own = find(documentStore.current(), 'lane', id)?.height ?? 0;
  return { height: Math.round(height), asked: own > height - 1 };
}

function laneDrag(scene: Scene, lane: LaneBand, from: number): Gesture | undefined {
  const now = heightOf(scene, lane.id);
  if (!now) return undefined;
  const edge = lane.box.y + lane.box.height;
  const least = now.asked ? laneHeightRange.least : now.height;
  const drawn = (y: number) => Math.round(Math.max(Math.min(now.height + y - from, laneHeightRange.most), least));
  return {
    pans: 'y',
    move({ sheet }) {
      const y = edge + drawn(sheet.y) - now.height;
      const { grid } = scene;
      preview({ insertion: { kind: 'line', from: { x: grid.x, y }, to: { x: grid.x + grid.width, y } } });
    },
    drop({ sheet }) {
      const height = drawn(sheet.y);
      if (height !== now.height) edit(resizeLanes, { ids: [lane.id], height });
    },
    cancel() {},
  };
}
