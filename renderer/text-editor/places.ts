import { cardPadding } from '#shared/layout/card-padding.ts';
import type { Box, CardBox, LaneBand, PhaseHead, Scene, StepHead, TextBlock } from '#shared/layout/scene.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import type { Palette } from '#shared/layout/theme.ts';
import { themes } from '#shared/layout/themes.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { frozenHeads, laneInStrip, phaseInStrip, stepInStrip } from '../canvas/frozen-heads.ts';
import { type Size, toWindow, type View } from '../canvas/view.ts';
import type { Target } from './target.ts';

/** Where the editor stands over the canvas, in CSS px from its corner, and how it looks: as the text under it. */
export type EditorPlace = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly minHeight: number;
  readonly padding: readonly [top: number, right: number, bottom: number, left: number];
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly weight: 400 | 700;
  readonly align: 'left' | 'center';
  readonly ground: string;
  readonly ink: string;
};

/** The same in px of the sheet, or of a strip of heads, before it is scaled. */
type Face = {
  readonly box: Box;
  readonly padding: EditorPlace['padding'];
  readonly size: number;
  readonly weight: 400 | 700;
  readonly align: 'left' | 'center';
  readonly ground: string;
};

/** Below this size on the screen a text is edited at its own size, larger than it is drawn. */
const leastReadable = 11;

/** The layout sets a baseline 0.36 sizes below the middle of its line; Noto Sans SC in a line of CSS, 0.436. */
const baselineShift = 0.436 - 0.36;

export function placeOf(scene: Scene, view: View, size: Size, target: Target): EditorPlace | undefined {
  const { metrics, palette } = themes[scene.theme];
  const put = (face: Face, scale: number, corner: { x: number; y: number }): EditorPlace => {
    const readable = face.size * scale >= leastReadable ? scale : 1;
    const width = face.box.width * readable;
    const height = face.box.height * readable;
    const middle = { x: corner.x + (face.box.width * scale) / 2, y: corner.y + (face.box.height * scale) / 2 };
    const free = readable === scale ? corner : { x: middle.x - width / 2, y: middle.y - height / 2 };
    const within = (at: number, length: number, room: number) => Math.max(2, Math.min(at, room - length - 2));
    const [top, right, bottom, left] = face.padding;
    return {
      left: readable === scale ? free.x : within(free.x, width, size.width),
      top: readable === scale ? free.y : within(free.y, height, size.height),
      width,
      minHeight: height,
      padding: [
        Math.max(0, top - baselineShift * face.size) * readable,
        right * readable,
        bottom * readable,
        left * readable,
      ],
      fontSize: face.size * readable,
      lineHeight: Math.round(face.size * metrics.lineHeight) * readable,
      weight: face.weight,
      align: face.align,
      ground: face.ground,
      ink: palette.ink.text,
    };
  };
  const onSheet = (face: Face) => put(face, view.zoom, toWindow(view, face.box));

  const card = cellGrid(scene).card(target.id ?? '');
  if (card) return onSheet(cardFace(card.box, card, palette, metrics.cardSize, metrics.lineHeight));
  if (target.kind === 'newCard') {
    const box = newCardBox(scene, target);
    return box && onSheet(cardFace(box, undefined, palette, metrics.cardSize, metrics.lineHeight));
  }
  const { id } = target;
  const { side, top } = frozenHeads(scene, view);
  const unpinned = Number.NEGATIVE_INFINITY;
  const lane = scene.lanes.find((one) => one.id === id);
  if (lane) {
    if (!side.pinned) return onSheet(laneFace(lane, palette, metrics.lineHeight));
    const edge = top.pinned ? Math.max(0, top.at + top.length) / side.scale : unpinned;
    const axis = { scale: side.scale, zoom: view.zoom, offset: view.y };
    const face = laneFace(laneInStrip(lane, scene, axis, edge), palette, metrics.lineHeight);
    return put(face, side.scale, { x: side.at + face.box.x * side.scale, y: face.box.y * side.scale });
  }
  const head = scene.steps.find((one) => one.id === id) ?? scene.phases.find((one) => one.id === id);
  if (!head) return undefined;
  const faceOf = (one: StepHead | PhaseHead) => headFace(one, palette, metrics.lineHeight);
  if (!top.pinned) return onSheet(faceOf(head));
  const axis = { scale: top.scale, zoom: view.zoom, offset: view.x };
  const edge = Math.max(0, side.at + side.length) / top.scale;
  const moved = head.kind === 'step' ? stepInStrip(head, scene, axis, edge) : phaseInStrip(head, scene, axis, edge);
  const face = faceOf(moved);
  return put(face, top.scale, { x: face.box.x * top.scale, y: top.at + face.box.y * top.scale });
}

/** Where a text's first line begins, above its letters. */
function topOf({ lines, size }: TextBlock, lineHeight: number): number | undefined {
  const first = lines[0];
  return first && first.y - Math.round(size * lineHeight) / 2 - 0.36 * size;
}

/** A card's own picture stays in sight while its text is edited below it. */
function cardFace(whole: Box, card: CardBox | undefined, palette: Palette, size: number, lineHeight: number): Face {
  const top = card && topOf(textAt(card.text, card.box), lineHeight);
  const picture = card?.picture?.box;
  const from = picture ? picture.y + picture.height : whole.y;
  const box = { ...whole, y: from, height: whole.y + whole.height - from };
  return {
    box,
    padding: [
      top === undefined ? (picture ? cardPadding.belowPicture : cardPadding.top) : top - from,
      cardPadding.right - 2,
      cardPadding.bottom,
      cardPadding.left,
    ],
    size,
    weight: 400,
    align: 'left',
    ground: card?.colour ? palette.colour[card.colour].tint : palette.card,
  };
}

/** A lane's title with a little room around it, at the width it is wrapped at. */
function laneFace({ head, text }: LaneBand, palette: Palette, lineHeight: number): Face {
  const left = 18;
  const around = { x: 6, y: 4 };
  const top = topOf(text, lineHeight) ?? head.y + 14;
  const lines = Math.max(1, text.lines.length) * Math.round(text.size * lineHeight);
  return {
    box: {
      x: head.x + left - around.x,
      y: top - around.y,
      width: head.width - left - 10 + 2 * around.x,
      height: lines + 2 * around.y,
    },
    padding: [around.y, around.x - 1, around.y, around.x],
    size: text.size,
    weight: 700,
    align: 'left',
    ground: palette.laneHead,
  };
}

function headFace({ kind, box, text }: StepHead | PhaseHead, palette: Palette, lineHeight: number): Face {
  const top = (topOf(text, lineHeight) ?? box.y + 8) - box.y;
  if (kind === 'step')
    return { box, padding: [top, 4, 4, 4], size: text.size, weight: 400, align: 'center', ground: palette.sheet };
  const left = text.lines[0] ? text.lines[0].x - box.x : 12;
  return { box, padding: [top, 8, 4, left], size: text.size, weight: 700, align: 'left', ground: palette.head };
}

/** Where a card that is not there yet will stand: as wide as its neighbours, where the stack goes on. */
function newCardBox(scene: Scene, target: Extract<Target, { kind: 'newCard' }>): Box | undefined {
  const { metrics } = themes[scene.theme];
  const lane = scene.lanes.find(({ id }) => id === target.lane);
  const step = scene.steps.find(({ id }) => id === target.step);
  if (!lane || !step) return undefined;
  const { x, width } = columnOf(scene, step);
  const stack = cellGrid(scene).stack(lane.id, step.id);
  const next = stack.find(({ id }) => id === target.before);
  const last = stack.at(-1);
  const y = next?.box.y ?? (last ? last.box.y + last.box.height + metrics.stackGap : bodyTop(scene, lane));
  return { x, y, width, height: metrics.cardHeight };
}

/** The part of a column that cards fill. */
function columnOf(scene: Scene, step: StepHead): { x: number; width: number } {
  for (const lane of scene.lanes) {
    const card = cellGrid(scene).stack(lane.id, step.id)[0];
    if (card) return card.box;
  }
  const { columnWidth } = themes[scene.theme].metrics;
  const line = step.text.lines[0];
  const width = Math.min(columnWidth, step.column.width - 8);
  const middle = line?.x ?? step.column.x + step.column.width / 2;
  return { x: middle - width / 2, width };
}

/** Where the stacks of a lane begin. */
function bodyTop(scene: Scene, lane: LaneBand): number {
  const cards = cellGrid(scene).row(lane.id);
  const { cardHeight } = themes[scene.theme].metrics;
  if (cards.length === 0) return lane.box.y + Math.max(6, (lane.box.height - cardHeight) / 2);
  return cards.reduce((top, { box }) => Math.min(top, box.y), Number.POSITIVE_INFINITY);
}
