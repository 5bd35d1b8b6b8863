import type { Box } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { covered } from '../canvas/frozen-heads.ts';
import { markedOf } from '../canvas/marked.ts';
import { reveal } from '../canvas/view.ts';
import { stage } from '../gestures/stage.ts';

const gap = 12;

/** Moves the sheet as little as is needed to see a record that was just added. */
export function bringIntoSight([id]: readonly RecordId[]): void {
  // The new record is drawn with the next frame at the latest.
  if (id !== undefined) window.requestAnimationFrame(() => reach(id));
}

function reach(id: RecordId): void {
  const here = stage();
  if (!here) return;
  const { view, size, sheet } = here.screen;
  const { scene } = sheet;
  const { cards, tags, lanes, steps, phases } = markedOf(scene, [id]);
  const { left, top } = covered(scene, view.zoom);
  const insets = { left: left + gap, top: top + gap, right: gap, bottom: gap };
  const to = (box: Box) => reveal(view, box, size, insets);
  const [head] = [...steps, ...phases];
  const [lane] = lanes;
  const [thing] = [...cards, ...tags];
  // Lanes are as wide as the sheet, columns as high: along themselves they need not move.
  const next = thing ? to(thing.box) : head ? { ...to(head.box), y: view.y } : lane && { ...to(lane.box), x: view.x };
  if (next && (next.x !== view.x || next.y !== view.y)) here.panBy({ x: next.x - view.x, y: next.y - view.y });
}
