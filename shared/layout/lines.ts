import type { SheetBoard } from './board.ts';
import { Crossings } from './bridges.ts';
import { type Ends, labelBoxOf, lineOf } from './connector-line.ts';
import { pointsOf } from './connector-points.ts';
import type { DrawnLater } from './drawn-later.ts';
import { MadeLater } from './made-later.ts';
import { overlaps } from './overlaps.ts';
import { OwnParts } from './own-parts.ts';
import type { Places } from './place.ts';
import type { Routed } from './routed.ts';
import type { Link, Seat } from './routing/board.ts';
import type { Route } from './routing/route.ts';
import type { Box, ConnectorLine, Point } from './scene.ts';
import { Spans } from './spans.ts';
import type { Drawable } from './stand-ins.ts';
import type { Metrics } from './theme.ts';

/** What the lines of a sheet are drawn from. */
export type Led = {
  readonly drawables: readonly Drawable[];
  readonly sheet: SheetBoard;
  readonly routed: Pick<Routed, 'routes' | 'ports' | 'gutters'>;
  readonly places: Places;
  readonly metrics: Metrics;
};

/**
 * The lines drawn before an edit, as far as they were, and where each line stood among them, or -1; nothing where each
 * stands where it stood.
 */
export type LinesBefore = {
  readonly lines: readonly (ConnectorLine | undefined)[];
  readonly drawables: readonly Drawable[];
  readonly labels: SheetBoard['labels'];
  readonly was: Int32Array | undefined;
};

/**
 * The lines of a sheet. Each is drawn when it is first asked for: when half of a big sheet moves, hardly any of them is
 * in sight. One that says the same as before an edit is the same object, if it was drawn then.
 */
export class Lines implements DrawnLater<ConnectorLine> {
  readonly #lines: MadeLater<ConnectorLine>;
  readonly #drawables: readonly Drawable[];
  readonly #spans: Spans;
  readonly #places: Places;

  constructor(led: Led, before: LinesBefore | undefined) {
    this.#drawables = led.drawables;
    this.#places = led.places;
    this.#spans = new Spans(led.sheet.board, led.routed.routes);
    this.#lines = new MadeLater(led.drawables.length, drawing(led, this.#spans, before));
  }

  get length(): number {
    return this.#lines.length;
  }

  /** The id of the connector at a place, which is not drawn for it. */
  idAt(place: number): string {
    return (this.#drawables[place] as Drawable).connector.id;
  }

  placeOf(id: string): number {
    return this.#drawables.findIndex(({ connector }) => connector.id === id);
  }

  at(place: number): ConnectorLine {
    return this.#lines.at(place);
  }

  /** Those drawn so far, by place. */
  get soFar(): readonly (ConnectorLine | undefined)[] {
    return this.#lines.soFar;
  }

  all(): readonly ConnectorLine[] {
    return this.#lines.all();
  }

  /** The lines whose box overlaps a box, in their order. */
  within(box: Box): ConnectorLine[] {
    const found: ConnectorLine[] = [];
    for (const place of this.#spans.within(box, this.#places)) {
      const line = this.at(place);
      if (overlaps(line.box, box)) found.push(line);
    }
    return found;
  }
}

/** Draws the line at a place. */
function drawing(led: Led, spans: Spans, before: LinesBefore | undefined): (at: number) => ConnectorLine {
  const { drawables, sheet, routed, places, metrics } = led;
  const ends: Ends = new Map();
  const placeBefore = (at: number): number => (before?.was ? (before.was[at] as number) : at);
  const lastOf = (at: number) => before?.lines[placeBefore(at)];
  const ways = new MadeLater(drawables.length, (at) => wayOf(at, led, lastOf(at)));
  const crossings = new Crossings(spans, (at) => ways.at(at));
  const ownParts = new OwnParts(routed.ports, drawables.length, (at) => ways.at(at));
  return (at) => {
    const drawable = drawables[at] as Drawable;
    const route = routed.routes[at] as Route;
    const face = sheet.labels[at];
    const last = lastOf(at);
    const points = ways.at(at);
    const bridges = kept(last?.bridges, crossings.of(at)) as readonly Point[];
    const ownPart = kept(last?.ownPart, ownParts.of(at));
    const box = face && labelBoxOf(at, sheet, route, points[0] as Point, places);
    const isSame =
      before &&
      last &&
      last.points === points &&
      last.bridges === bridges &&
      last.ownPart === ownPart &&
      (last.joinedAtEnd ?? false) === route.joinedAtEnd &&
      sameDrawable(before.drawables[placeBefore(at)] as Drawable, drawable) &&
      before.labels[placeBefore(at)]?.text === face?.text &&
      sameBox(last.label?.box, box);
    if (isSame) return last;
    const way = { points, bridges, ownPart };
    return lineOf(drawable, way, face && box && { face, box }, route.joinedAtEnd, metrics, last, ends);
  };
}

function wayOf(at: number, { sheet, routed, places }: Led, last: ConnectorLine | undefined): readonly Point[] {
  const { seats, links } = sheet.board;
  const { from, to } = links[at] as Link;
  const tracks = routed.gutters.tracks[at] as readonly number[];
  const route = routed.routes[at] as Route;
  return pointsOf(seats[from] as Seat, seats[to] as Seat, route, tracks, routed.gutters, places, last?.points);
}

const sameDrawable = (a: Drawable, b: Drawable): boolean =>
  a === b ||
  (a.connector === b.connector &&
    a.from.id === b.from.id &&
    a.to.id === b.to.id &&
    a.from.code === b.from.code &&
    a.to.code === b.to.code);

const sameBox = (a: Box | undefined, b: Box | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/** What was, where it is the same as what is now. */
const kept = (was: readonly Point[] | undefined, is: readonly Point[] | undefined): readonly Point[] | undefined =>
  was && is && samePoints(was, is) ? was : is;

const samePoints = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y);
