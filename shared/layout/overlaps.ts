import type { Box } from './scene.ts';

/** Whether two boxes have more than an edge in common. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
