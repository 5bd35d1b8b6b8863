import type { Box, CardBox } from '#shared/layout/scene.ts';

/** The most cards that have a DOM node at a time. */
export const mostNodes = 110;
/** How many cards get a node in one frame. */
export const nodesPerFrame = 12;
/** How long the view has to stand still, in ms, before cards get nodes. */
export const restTime = 120;
/** How far beyond the window cards get nodes, in window lengths. */
export const margin = 0.25;

/** The cards that shall have nodes: those found, nearest to the middle of `box` first, never above the most. */
export function wanted(found: readonly CardBox[], box: Box, most = mostNodes): CardBox[] {
  if (found.length <= most) return [...found];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const distance = ({ box }: CardBox) =>
    Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y);
  return found
    .map((card) => [distance(card), card] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, card]) => card);
}

/**
 * The cards to have nodes one frame later: what is no longer wanted goes at once, of what is missing a dozen come.
 * @returns the same array when nothing is left to do
 */
export function nextFrame(
  mounted: readonly CardBox[],
  target: readonly CardBox[],
  most = nodesPerFrame,
): readonly CardBox[] {
  const goal = new Set(target);
  const kept = mounted.filter((card) => goal.has(card));
  const there = new Set(kept);
  const coming = target.filter((card) => !there.has(card)).slice(0, most);
  return kept.length === mounted.length && coming.length === 0 ? mounted : [...kept, ...coming];
}
