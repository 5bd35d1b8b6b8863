/** What is drawn at a zoom; the bounds are where each thing stops being of use to the eye. */
export type Detail = {
  /** Cards are blocks in their lane's colour, connectors are hairlines, marks grow so that they can still be read. */
  readonly blocks: boolean;
  readonly text: boolean;
  /** Whether cards in view get a DOM node. */
  readonly nodes: boolean;
};

const blocksBelow = 0.12;
const nodesFrom = 0.3;
/** Text of fewer px on the screen is not drawn. */
export const leastTextSize = 2.5;

export const detailAt = (zoom: number): Detail => ({
  blocks: zoom < blocksBelow,
  text: zoom >= blocksBelow,
  nodes: zoom >= nodesFrom,
});

/** Marks can be read as they are from this zoom on. */
const marksReadableFrom = 0.5;

/**
 * How much larger than in the sheet a mark is drawn, so that it stays readable far out without covering its
 * neighbours' columns.
 * @param side the mark's own side in px of the sheet
 * @param column the width of a column in px of the sheet
 */
export function markScale(zoom: number, side: number, column: number): number {
  if (zoom >= marksReadableFrom) return 1;
  const readable = 11;
  const least = 4;
  const room = (column * zoom) / 2;
  return Math.max(1, Math.max(least, Math.min(readable, room)) / (side * zoom));
}
