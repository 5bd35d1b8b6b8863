import type { LaneBand, PhaseHead, Point, Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { detailAt } from '../canvas/detail.ts';
import { frozenHeads, laneInStrip, phaseInStrip } from '../canvas/frozen-heads.ts';
import type { View } from '../canvas/view.ts';

/** The small triangle before the name of a phase or lane, which collapses and expands it. */
export type FoldControl = {
  readonly id: RecordId;
  readonly collapsed: boolean;
  /** Its middle, in CSS px from the canvas's corner. */
  readonly at: Point;
  /** How large it is drawn: 1 beside texts of their own size. */
  readonly scale: number;
};

/** From its middle to the left edge of the name, in px of the head. */
const beforeName = 9;
/** The least that can be pressed, in CSS px. */
const target = 24;

/** The controls that are in sight where the heads stand now; none far out, where names cannot be read. */
export function foldControls(scene: Scene, view: View): readonly FoldControl[] {
  const { side, top } = frozenHeads(scene, view);
  const above = Math.max(0, top.at + top.length);
  const left = Math.max(0, side.at + side.length);
  const lanes = !detailAt(side.scale).nodes
    ? []
    : canFold(scene.lanes).flatMap((lane) => {
        const axis = { scale: side.scale, zoom: view.zoom, offset: view.y };
        const { text } = laneInStrip(lane, scene, axis, side.pinned ? above / side.scale : Number.NEGATIVE_INFINITY);
        const [line] = text.lines;
        if (!line) return [];
        const at = {
          x: side.at + (line.x - beforeName) * side.scale,
          y: (line.y - text.size * 0.36) * side.scale,
        };
        return at.y > above ? [control(lane, at, side.scale)] : [];
      });
  const phases = !detailAt(top.scale).nodes
    ? []
    : canFold(scene.phases).flatMap((phase) => {
        const axis = { scale: top.scale, zoom: view.zoom, offset: view.x };
        const { text } = phaseInStrip(phase, scene, axis, top.pinned ? left / top.scale : Number.NEGATIVE_INFINITY);
        const [line] = text.lines;
        if (!line) return [];
        const at = {
          x: (line.x - beforeName) * top.scale,
          y: top.at + (line.y - text.size * 0.36) * top.scale,
        };
        return at.x > left - beforeName ? [control(phase, at, top.scale)] : [];
      });
  return [...lanes, ...phases];
}

/** Whether a point of the window is on the control of this phase or lane. */
export const onFoldControl = (scene: Scene, view: View, { x, y }: Point, id: RecordId): boolean =>
  foldControls(scene, view).some(
    (one) => one.id === id && Math.abs(one.at.x - x) <= target / 2 && Math.abs(one.at.y - y) <= target / 2,
  );

const control = (head: LaneBand | PhaseHead, at: Point, scale: number): FoldControl => ({
  id: head.id,
  collapsed: head.collapsed !== undefined,
  at,
  scale,
});

/** The last that is open stays so. */
function canFold<T extends LaneBand | PhaseHead>(heads: readonly T[]): readonly T[] {
  const open = heads.filter(({ collapsed }) => collapsed === undefined).length;
  return heads.filter(({ collapsed }) => collapsed !== undefined || open > 1);
}
