import type { RecordId } from '../model/fields.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import { curveHeight } from './derived.ts';
import type { Places } from './place.ts';
import type { EmotionCurve, Guide } from './scene.ts';

/** Room between the extremes of the scale and the edges of the curve's part of the lane, in px. */
const inset = 8;

/** How far apart two neighbouring whole values of the scale stand on the curve, in px of the sheet. */
export const emotionUnit = (curveHeight / 2 - inset) / 2;

/** The curves of customer and staff in each emotion lane, with the guide at zero. Values run from −2 to +2. */
export function placeCurves(
  rows: readonly Row[],
  columns: readonly Column[],
  places: Places,
  gridLeft: number,
): { curves: EmotionCurve[]; guides: Guide[] } {
  const curves: EmotionCurve[] = [];
  const guides: Guide[] = [];
  rows.forEach((row, at) => {
    const { lane } = row;
    if (lane.role !== 'emotion' || (!row.flow && row.collapsed)) return;
    const zero = (places.bodyTop[at] ?? 0) + curveHeight / 2;
    guides.push({ kind: 'guide', lane: lane.id, from: { x: gridLeft, y: zero }, to: { x: places.right, y: zero } });
    for (const who of ['staff', 'customer'] as const) {
      const points = pointsOf(who, columns, places, zero);
      if (points.length > 0) curves.push({ kind: 'curve', lane: lane.id, who, points });
    }
  });
  return { curves, guides };
}

function pointsOf(who: EmotionCurve['who'], columns: readonly Column[], places: Places, zero: number) {
  const points: { x: number; y: number; step: RecordId; value: number }[] = [];
  columns.forEach(({ step, width }, column) => {
    const value = who === 'customer' ? step?.emotion : step?.staffEmotion;
    if (!step || value === undefined) return;
    const x = (places.columnX[column] ?? 0) + width / 2;
    points.push({ x, y: zero - value * emotionUnit, step: step.id, value });
  });
  return points;
}
