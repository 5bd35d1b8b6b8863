import { editSteps } from '#shared/commands/edit.ts';
import { emotionUnit } from '#shared/layout/curves.ts';
import type { EmotionCurve, Point, Scene } from '#shared/layout/scene.ts';
import { set } from '../app/window-state.ts';
import { edit } from '../editing/edit.ts';
import type { Gesture } from './gesture.ts';
import type { Hit } from './hit.ts';
import type { Press } from './presses.ts';
import { preview } from './preview.ts';
import { lastFrom } from './sorted.ts';
import { stage } from './stage.ts';

/** How near to a point of a curve takes hold of it, in CSS px. */
const reach = 9;
/** Values are drawn to halves. */
const grain = 0.5;
const extreme = 2;

type MoodPoint = { readonly curve: EmotionCurve; readonly index: number };

/** The point of an emotion curve at a point of the sheet: the customer's where both curves have one. */
export function moodPointAt(scene: Scene, hit: Hit, at: Point, zoom: number): MoodPoint | undefined {
  if (hit.kind !== 'cell' || hit.lane.role !== 'emotion') return undefined;
  const near = reach / zoom;
  const found = scene.curves.flatMap((curve): MoodPoint[] => {
    if (curve.lane !== hit.lane.id) return [];
    const index = lastFrom(curve.points, ({ x }) => x, at.x + near);
    const point = curve.points[index];
    return point && Math.hypot(point.x - at.x, point.y - at.y) <= near ? [{ curve, index }] : [];
  });
  return found.find(({ curve }) => curve.who === 'customer') ?? found[0];
}

/** A press on a point of an emotion curve draws it up or down. */
export const moodPress: Press = ({ hit, sheet: at }) => {
  const screen = stage()?.screen;
  if (!screen) return undefined;
  const { scene } = screen.sheet;
  const point = moodPointAt(scene, hit, at, screen.view.zoom);
  return point && moodDrag(point);
};

function moodDrag({ curve, index }: MoodPoint): Gesture | undefined {
  const point = curve.points[index];
  if (!point) return undefined;
  const zero = point.y + point.value * emotionUnit;
  const valueAt = (y: number) => {
    const value = Math.round((zero - y) / emotionUnit / grain) * grain;
    return Math.min(Math.max(value, -extreme), extreme);
  };
  return {
    pans: 'none',
    move({ sheet }) {
      const moved = { x: point.x, y: zero - valueAt(sheet.y) * emotionUnit };
      const rubber = [curve.points[index - 1], moved, curve.points[index + 1]].filter((part) => part !== undefined);
      preview({ rubber, ghosts: [{ box: { x: moved.x - 6, y: moved.y - 6, width: 12, height: 12 } }] });
    },
    drop({ sheet }) {
      const value = valueAt(sheet.y);
      const edits = curve.who === 'customer' ? { emotion: value } : { staffEmotion: value };
      if (edit(editSteps, { ids: [point.step], edits })) set({ selection: [point.step], focus: undefined });
    },
    cancel() {},
  };
}
