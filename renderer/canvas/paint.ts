import { overlaps } from '#shared/layout/overlaps.ts';
import type { Box, CardBox, DividingLine, EmotionCurve, Guide, SceneElement, Tag } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { paintFoldControls } from '../folding/paint-controls.ts';
import { type Pen, styled } from './brush.ts';
import { type Detail, detailAt, markScale } from './detail.ts';
import type { LastPicture } from './last-picture.ts';
import { middleOf } from './mark-stamps.ts';
import type { Marked } from './marked.ts';
import { type Badges, paintBadges } from './paint-badges.ts';
import { paintFrozenHeads } from './paint-heads.ts';
import { type OverlayPaint, paintOverlay, paintOverlayBlocks, paintOverlayWords } from './paint-overlay.ts';
import { keptIn, paintDistances, paintVeil, paintWays, type RipplePaint } from './paint-ripple.ts';
import { paintSelectedHeads, paintSelection } from './paint-selection.ts';
import type { Sheet } from './sheet.ts';
import { type Size, type View, visibleBox } from './view.ts';

/** What the window shows beside the sheet itself. */
export type Highlights = {
  readonly focus?: Box | undefined;
  readonly selected: Marked;
  readonly focusColour: string;
  /** Cards on which the method's rules find something. */
  readonly badges?: Badges;
  /** What is laid over the cards. */
  readonly overlay?: OverlayPaint | undefined;
  /** What the rest of the sheet steps back behind. */
  readonly ripple?: RipplePaint | undefined;
  /** Whether heads show how they are collapsed and expanded. */
  readonly folds?: boolean;
  /** The scale that pinned heads shrink to, if not 100 %. */
  readonly leastHeads?: number;
};

/** Cards that are drawn lower than they stand, while something is dragged to where they are; px of the sheet. */
export type Aside = { readonly cards: readonly RecordId[]; readonly by: number };

/**
 * Draws what the window shows of a sheet: everything that has no DOM node and everything that has one (those are
 * transparent), so that screen and files agree. Costs what is in view, not what there is.
 *
 * @param ratio device px per CSS px
 * @param aside what makes room for something that is dragged
 * @param last what was shown last, if nothing else has altered since than where the window is
 */
export function paint(
  pen: Pen,
  sheet: Sheet,
  view: View,
  size: Size,
  ratio: number,
  highlights: Highlights,
  aside?: Aside,
  last?: LastPicture,
): void {
  // On whole device px, so that lines that lie on px of the sheet stay sharp while panning at 100 %.
  const snapped = {
    zoom: view.zoom,
    x: Math.round(view.x * ratio) / ratio,
    y: Math.round(view.y * ratio) / ratio,
  };
  const detail = detailAt(view.zoom);
  const crowded = detail.blocks && !aside && sheet.cards.within(visibleBox(snapped, size)).length >= crowdedFrom;
  if (last?.isPanned(snapped) && crowded) {
    last.paint(pen, snapped, size, ratio, (kept, part) => {
      const seen = visibleBox(
        { ...snapped, x: snapped.x - part.x / ratio, y: snapped.y - part.y / ratio },
        {
          width: part.width / ratio,
          height: part.height / ratio,
        },
      );
      paintGround(kept, sheet, size, ratio);
      onSheet(kept, snapped, ratio);
      paintBody(kept, sheet, snapped, widened(seen, overhang / snapped.zoom), detail, highlights, aside);
    });
    styled(pen);
  } else {
    paintGround(pen, sheet, size, ratio);
    onSheet(pen, snapped, ratio);
    paintBody(pen, sheet, snapped, visibleBox(snapped, size), detail, highlights, aside);
  }
  paintFrozenHeads(pen, sheet, snapped, size, ratio, highlights.leastHeads);
  if (highlights.folds) paintFoldControls(pen, sheet, snapped, ratio);
  paintSelectedHeads(pen, sheet, highlights.selected, snapped, ratio, highlights.focusColour);
}

/** With so many cards in view, drawing them all for every step of a pan would be felt. */
const crowdedFrom = 300;
/** How far rings and marks may reach beyond what they belong to, in CSS px. */
const overhang = 24;

const widened = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function paintGround(pen: Pen, sheet: Sheet, size: Size, ratio: number): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  styled(pen);
  pen.fillStyle = sheet.theme.palette.sheet;
  pen.fillRect(0, 0, size.width, size.height);
}

function onSheet(pen: Pen, view: View, ratio: number): void {
  pen.setTransform(view.zoom * ratio, 0, 0, view.zoom * ratio, view.x * ratio, view.y * ratio);
}

/** Rings lie over the cards and under their marks. */
function paintRings(
  pen: Pen,
  { theme }: Sheet,
  view: View,
  seen: Box,
  { focus, selected, focusColour }: Highlights,
): void {
  paintSelection(pen, selected, { view, seen, theme, colour: focusColour });
  if (focus) paintFocus(pen, focus, view.zoom, focusColour);
}

function paintBody(
  pen: Pen,
  sheet: Sheet,
  view: View,
  seen: Box,
  detail: Detail,
  highlights: Highlights,
  aside: Aside | undefined,
): void {
  const { scene } = sheet;
  const inView = <T extends SceneElement & { box: Box }>(things: readonly T[]) =>
    things.filter(({ box }) => overlaps(box, seen));
  const draw = (elements: readonly SceneElement[]) => sheet.paint(pen, elements, detail.text ? view.zoom : 0);

  draw(inView(scene.lanes));
  draw(scene.phases.filter(({ box, collapsed }) => overlaps(box, seen) || (collapsed && overlaps(collapsed, seen))));
  draw(sheet.stepsWithin(seen));
  if (detail.blocks) {
    paintHairlines(pen, sheet, seen, view.zoom);
    paintLineHairs(pen, sheet, seen, view.zoom);
    paintBlocks(pen, sheet, sheet.cards.within(seen));
    if (highlights.overlay) paintOverlayBlocks(pen, sheet.cards.within(seen), highlights.overlay, sheet.theme);
    if (highlights.ripple) paintKeptBlocks(pen, sheet, seen, highlights.ripple);
    paintRings(pen, sheet, view, seen, highlights);
    paintStamps(pen, sheet, sheet.tags.within(seen), view.zoom);
  } else {
    sheet.paintOnce(
      pen,
      scene.guides.map((guide) => cut(guide, seen)),
      view.zoom,
    );
    sheet.paintOnce(
      pen,
      scene.lines.map((line) => cut(line, seen)),
      view.zoom,
    );
    draw(sheet.connectors.within(seen));
    draw(inView(scene.standIns));
    drawAside(pen, sheet.cards.within(seen), ({ id }) => id, aside, draw);
    if (highlights.overlay && !aside) paintOverlay(pen, sheet.cards.within(seen), highlights.overlay, sheet.theme);
    paintRings(pen, sheet, view, seen, highlights);
    draw(sheet.cells.within(seen));
    sheet.paintOnce(
      pen,
      scene.curves.map((curve) => nearby(curve, seen)),
      view.zoom,
    );
    if (growthOf(sheet, view.zoom) > 1) paintGrownMarks(pen, sheet, sheet.tags.within(seen), view.zoom);
    else drawAside(pen, sheet.tags.within(seen), ({ on }) => on, aside, draw);
    if (highlights.overlay && !aside) {
      paintOverlayWords(pen, sheet.cards.within(seen), highlights.overlay, sheet.theme, view.zoom);
    }
    if (highlights.ripple) paintKept(pen, sheet, view, seen, highlights, highlights.ripple, draw);
    else if (highlights.badges && !aside) {
      paintBadges(pen, sheet.cards.within(seen), highlights.badges, sheet.theme.palette);
    }
  }
  draw(inView(scene.legend));
  draw(inView([scene.title]));
}

/** Draws what a ripple keeps once more, over the veil behind which all else steps back. */
function paintKept(
  pen: Pen,
  sheet: Sheet,
  view: View,
  seen: Box,
  highlights: Highlights,
  ripple: RipplePaint,
  draw: (elements: readonly SceneElement[]) => void,
): void {
  const { cards, connectors, tags } = keptIn(sheet, seen, ripple);
  const { focusColour, overlay } = highlights;
  paintVeil(pen, sheet);
  paintWays(pen, connectors, sheet, focusColour);
  sheet.paintWhole(pen, connectors, view.zoom);
  draw(cards);
  if (overlay) paintOverlay(pen, cards, overlay, sheet.theme);
  paintRings(pen, sheet, view, seen, highlights);
  if (growthOf(sheet, view.zoom) > 1) paintGrownMarks(pen, sheet, tags, view.zoom);
  else draw(tags);
  if (overlay) paintOverlayWords(pen, cards, overlay, sheet.theme, view.zoom);
  paintDistances(pen, cards, ripple, sheet, view.zoom, focusColour);
}

/** The same far out. */
function paintKeptBlocks(pen: Pen, sheet: Sheet, seen: Box, ripple: RipplePaint): void {
  const { cards, connectors } = keptIn(sheet, seen, ripple);
  paintVeil(pen, sheet);
  paintWays(pen, connectors, sheet, sheet.theme.palette.connector);
  paintBlocks(pen, sheet, cards);
}

/** Draws what belongs to cards, lower where they stand aside. */
function drawAside<T extends SceneElement>(
  pen: Pen,
  elements: readonly T[],
  cardOf: (element: T) => RecordId,
  aside: Aside | undefined,
  draw: (elements: readonly SceneElement[]) => void,
): void {
  if (!aside) {
    draw(elements);
    return;
  }
  const moved = new Set(aside.cards);
  draw(elements.filter((element) => !moved.has(cardOf(element))));
  pen.translate(0, aside.by);
  draw(elements.filter((element) => moved.has(cardOf(element))));
  pen.translate(0, -aside.by);
}

/** The part of a line that is in view, begun at a multiple of every dash so that dashes stand still while panning. */
function cut<T extends DividingLine | Guide>(line: T, seen: Box): T {
  const dashes = 240;
  const from = line.from.x + Math.max(0, Math.floor((seen.x - line.from.x) / dashes) * dashes);
  const to = Math.min(line.to.x, seen.x + seen.width + dashes);
  return from === line.from.x && to === line.to.x
    ? line
    : { ...line, from: { ...line.from, x: from }, to: { ...line.to, x: Math.max(from, to) } };
}

/** The points of a curve in view, with two beyond on each side that still bend it. */
function nearby(curve: EmotionCurve, seen: Box): EmotionCurve {
  const beyond = 2;
  const first = curve.points.findIndex((point) => point.x >= seen.x);
  if (first < 0) return { ...curve, points: curve.points.slice(-beyond) };
  const last = curve.points.findLastIndex((point) => point.x <= seen.x + seen.width);
  return { ...curve, points: curve.points.slice(Math.max(0, first - beyond), last + 1 + beyond) };
}

function paintHairlines(pen: Pen, sheet: Sheet, seen: Box, zoom: number): void {
  pen.strokeStyle = sheet.theme.palette.connector;
  pen.lineWidth = 1 / zoom;
  pen.setLineDash([]);
  pen.beginPath();
  for (const { points, ownPart = points } of sheet.connectors.within(seen))
    for (let at = 0; at < ownPart.length; at++) {
      const point = ownPart[at];
      if (!point) continue;
      if (at === 0) pen.moveTo(point.x, point.y);
      else pen.lineTo(point.x, point.y);
    }
  pen.stroke();
}

function paintLineHairs(pen: Pen, sheet: Sheet, seen: Box, zoom: number): void {
  pen.lineWidth = 1.5 / zoom;
  for (const { line, from, to } of sheet.scene.lines) {
    pen.strokeStyle = sheet.theme.palette.line[line];
    pen.beginPath();
    pen.moveTo(Math.max(from.x, seen.x), from.y);
    pen.lineTo(Math.min(to.x, seen.x + seen.width), to.y);
    pen.stroke();
  }
}

function paintBlocks(pen: Pen, sheet: Sheet, cards: readonly CardBox[]): void {
  const byColour = new Map<string, CardBox[]>();
  for (const card of cards) {
    const colour = sheet.theme.palette.lane[card.role].accent;
    const alike = byColour.get(colour);
    if (alike) alike.push(card);
    else byColour.set(colour, [card]);
  }
  for (const [colour, alike] of byColour) {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const { box } of alike) pen.rect(box.x, box.y, box.width, box.height);
    pen.fill();
  }
}

/** How much larger marks are drawn than they are, so that they can be read. */
const growthOf = ({ theme: { metrics } }: Sheet, zoom: number): number =>
  markScale(zoom, metrics.tagSize, metrics.columnWidth);

/** Marks larger than in the sheet, each about its own middle, without the text beside the letter. */
function paintGrownMarks(pen: Pen, sheet: Sheet, tags: readonly Tag[], zoom: number): void {
  const scale = growthOf(sheet, zoom);
  const before = pen.getTransform();
  for (const tag of tags) {
    const { x, y } = middleOf(tag);
    pen.translate(x, y);
    pen.scale(scale, scale);
    pen.translate(-x, -y);
    sheet.paintLetter(pen, tag, zoom * scale);
    pen.setTransform(before);
  }
}

/** The same where there may be thousands of them. */
function paintStamps(pen: Pen, sheet: Sheet, tags: readonly Tag[], zoom: number): void {
  const scale = growthOf(sheet, zoom);
  sheet.stamps.paint(pen, tags, scale, (stamp, tag) => sheet.paintLetter(stamp, tag, zoom * scale));
}

/** A ring of 2 px at a distance of 2 px, whatever the zoom. */
function paintFocus(pen: Pen, box: Box, zoom: number, colour: string): void {
  const away = 3 / zoom;
  pen.strokeStyle = colour;
  pen.lineWidth = 2 / zoom;
  pen.setLineDash([]);
  pen.beginPath();
  pen.roundRect(box.x - away, box.y - away, box.width + 2 * away, box.height + 2 * away, 8 + away);
  pen.stroke();
}
