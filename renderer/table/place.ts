/** Where a cell stands in a table's contents, in px; a frozen one keeps its place at the edge whatever is scrolled. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly frozenX?: boolean;
  readonly frozenY?: boolean;
};

/** What the frozen heads cover of the frame, in px. */
export type Covered = { readonly left: number; readonly top: number };

type Scrolled = Pick<HTMLElement, 'scrollLeft' | 'scrollTop' | 'clientWidth' | 'clientHeight'>;

/** Where a cell stands in the frame of the table. */
export const inFrame = ({ x, y, frozenX, frozenY }: Place, { scrollLeft, scrollTop }: Scrolled) => ({
  left: frozenX ? x : x - scrollLeft,
  top: frozenY ? y : y - scrollTop,
});

/** Where a menu opens that a key asked for: under a cell, as far as that is in sight; in px of the window. */
export function under(place: Place, frame: Element): { readonly x: number; readonly y: number } {
  const corner = frame.getBoundingClientRect();
  const { left, top } = inFrame(place, frame);
  return { x: corner.left + left + 8, y: Math.min(corner.top + top + place.height, corner.bottom - 8) };
}

/** Scrolls as little as is needed to see a cell beside the heads; its beginning, if it is larger than the frame. */
export function reveal(frame: Scrolled, place: Place, covered: Covered): void {
  if (!place.frozenX) frame.scrollLeft = moved(frame.scrollLeft, frame.clientWidth, place.x, place.width, covered.left);
  if (!place.frozenY) frame.scrollTop = moved(frame.scrollTop, frame.clientHeight, place.y, place.height, covered.top);
}

function moved(scrolled: number, room: number, at: number, length: number, covered: number): number {
  if (at < scrolled + covered) return at - covered;
  return at + length > scrolled + room ? Math.min(at + length - room, at - covered) : scrolled;
}
