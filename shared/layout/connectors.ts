import { type Led, Lines } from './lines.ts';
import { whereBefore } from './matched.ts';
import type { Routed } from './routed.ts';
import { linksAt } from './routing/links-at.ts';

/** The lines last made of each sheet, with what they are drawn from. */
const drawn = new WeakMap<Routed['sheet'], Led & { readonly lines: Lines }>();

/** Gives every connector its points and its label's place; lines that an edit did not touch are the same objects. */
export function placeConnectors(led: Led & { readonly routed: Routed }): Lines {
  const before = drawn.get(led.routed.sheet);
  const lines = before && allStay(before, led) ? before.lines : linesAfter(before, led);
  drawn.set(led.routed.sheet, { ...led, lines });
  return lines;
}

function linesAfter(before: (Led & { readonly lines: Lines }) | undefined, led: Led): Lines {
  if (!before) return new Lines(led, undefined);
  const { drawables, sheet, lines } = before;
  const was =
    drawables === led.drawables ? undefined : whereBefore(drawables, led.drawables, ({ connector }) => connector.id);
  return new Lines(led, { lines: lines.soFar, drawables, labels: sheet.labels, was });
}

/** Whether an edit left every line as it was: the same connectors, led alike between cards that stayed where they were. */
function allStay(before: Led, now: Led): boolean {
  const { seats, links } = now.sheet.board;
  const linked = linksAt(now.sheet.board);
  return (
    now.places === before.places &&
    now.drawables === before.drawables &&
    now.sheet.labels === before.sheet.labels &&
    links === before.sheet.board.links &&
    now.routed.routes === before.routed.routes &&
    now.routed.ports === before.routed.ports &&
    now.routed.gutters === before.routed.gutters &&
    seats.every((seat, at) => seat === before.sheet.board.seats[at] || linked(at).length === 0)
  );
}
