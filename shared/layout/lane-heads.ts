import { type Lane, type LineKind, linesUnder } from '../model/lane.ts';
import type { WordKey } from '../words/words.ts';
import type { Row } from './cells.ts';
import type { Contents } from './contents.ts';
import { betweenTextAndTags, type HeadFace, headStyle, translated, translationHeight } from './head-style.ts';
import { betweenLines, type Places } from './place.ts';
import type { Box, DividingLine, LaneBand, Tag } from './scene.ts';
import { lineUp, noteFace, tagAt } from './tags.ts';
import { advance } from './text/measure.ts';
import {
  heightOf,
  onOneLine,
  type Spoken,
  setCentred,
  setLines,
  spoken,
  spokenWord,
  type Tongue,
  wrappedOf,
} from './texts.ts';
import type { Metrics } from './theme.ts';

const padding = { left: 18, right: 10, top: 14, bottom: 12 };
/** Width of the strip of a lane's accent at the left of its head. */
export const accentWidth = 4;

/** How the name of a collapsed lane looks. */
const small = ({ smallSize }: Metrics) => ({ size: smallSize, ink: 'muted' }) as const;

/** A lane's head before it has a place; lines with their labels that fall on its edges keep room free. */
type LaneFace = HeadFace & { readonly above: number };

/** Width of the lanes' heads: the theme's, or what the names of the dividing lines need. */
export function laneHeadWidth(rows: readonly Row[], tongue: Tongue, metrics: Metrics): number {
  const names = linesUnder(rows.map(({ lane }) => lane.role)).map(({ kind }) => lineLabelWidth(kind, tongue, metrics));
  return Math.max(metrics.laneHeadWidth, ...names.map((width) => width + padding.left));
}

export function laneFaces(
  contents: Contents,
  rows: readonly Row[],
  headWidth: number,
  tongue: Tongue,
  metrics: Metrics,
): LaneFace[] {
  const lines = linesUnder(rows.map(({ lane }) => lane.role));
  const labelHeight = heightOf(1, metrics.smallSize, metrics.lineHeight);
  const room = headWidth - padding.left - padding.right;
  return rows.map(({ lane }, at) => {
    const name =
      lane.title === undefined && lane.translations?.title === undefined
        ? spokenWord(`role.${lane.role}`, tongue)
        : spoken(lane, 'title', lane.title, tongue);
    if (contents.collapsed.has(lane.id)) return bandFace(contents, lane, name, at, lines, room, tongue, metrics);
    const [main, second] = name;
    const text = wrappedOf(lane, main, { width: room, size: metrics.headSize, weight: 700 });
    const translation = wrappedOf(lane, second ?? '', { width: room, size: metrics.smallSize, weight: 400 });
    const textHeight =
      heightOf(text.lines.length, metrics.headSize, metrics.lineHeight) + translationHeight(translation, metrics);
    const { places, rows: tagRows } = lineUp(
      contents.attachedTo(lane.id).notes.map(noteFace),
      room,
      [room, room],
      metrics,
    );
    const tagsHeight = tagRows > 0 ? tagRows * (metrics.tagSize + 4) - 4 + betweenTextAndTags : 0;
    const linesAbove = lines.filter(({ under }) => under === at - 1).length;
    const linesBelow = lines.filter(({ under }) => under === at).length;
    // One label stands on its line; of several, the last stands below its line and the others above theirs.
    const above = linesAbove === 0 ? 0 : linesAbove === 1 ? labelHeight / 2 : labelHeight + 2;
    const below = linesBelow === 0 ? 0 : linesBelow === 1 ? labelHeight / 2 : (linesBelow - 1) * labelHeight + 2;
    const height = padding.top + Math.max(0, above - 4) + textHeight + tagsHeight + padding.bottom + below;
    return { text, translation, numbered: false, tags: places, textHeight, height, above: Math.max(0, above - 4) };
  });
}

/** The head of a collapsed lane: its name on as few lines as can be, and how many cards it hides. */
function bandFace(
  contents: Contents,
  lane: Lane,
  name: Spoken,
  at: number,
  lines: ReturnType<typeof linesUnder>,
  room: number,
  tongue: Tongue,
  metrics: Metrics,
): LaneFace {
  const steps = contents.phases.flatMap(({ steps, hidden = [] }) => [...steps, ...hidden]);
  const cards = steps.reduce((sum, { id }) => sum + contents.stack(id, lane.id).length, 0);
  const size = cards > 0 ? onOneLine(spokenWord('sheet.collapsedLane', tongue, { cards })) : '';
  const text = wrappedOf(lane, onOneLine(name), { width: room, size: metrics.smallSize, weight: 700 });
  const translation = wrappedOf(lane, size, { width: room, size: metrics.smallSize, weight: 400 });
  const textHeight =
    heightOf(text.lines.length, metrics.smallSize, metrics.lineHeight) + translationHeight(translation, metrics);
  const labels = lines.filter(({ under }) => under === at - 1 || under === at).length;
  const label = labels > 0 ? heightOf(1, metrics.smallSize, metrics.lineHeight) / 2 : 0;
  const above = Math.ceil(label) - padding.top + 7;
  const height = textHeight + 2 * (Math.ceil(label) + 7);
  return { text, translation, numbered: false, tags: [], textHeight, height, above };
}

export function placeLanes(
  rows: readonly Row[],
  faces: readonly LaneFace[],
  places: Places,
  left: number,
  headWidth: number,
  metrics: Metrics,
): { bands: LaneBand[]; tags: Tag[] } {
  const tags: Tag[] = [];
  const bands = rows.map((row, at): LaneBand => {
    const { lane } = row;
    const collapsed = row.flow ? undefined : row.collapsed;
    const face = faces[at] as LaneFace;
    const top = places.laneTop[at] ?? 0;
    const height = (places.laneBottom[at] ?? 0) - top;
    const x = left + padding.left;
    const y = top + padding.top + face.above;
    const size = collapsed ? metrics.smallSize : metrics.headSize;
    const mainHeight = heightOf(face.text.lines.length, size, metrics.lineHeight);
    for (const tag of face.tags) {
      tags.push(
        tagAt(
          tag.face,
          lane.id,
          x + tag.x - Math.min(...face.tags.map((other) => other.x)),
          y + face.textHeight + betweenTextAndTags + tag.y,
          metrics,
        ),
      );
    }
    return {
      kind: 'lane',
      id: lane.id,
      code: lane.code,
      role: lane.role,
      box: { x: left, y: top, width: places.right - left, height },
      head: { x: left, y: top, width: headWidth, height },
      ...(collapsed && { collapsed }),
      text: setLines(face.text, { x, y }, { ...headStyle(metrics), ...(collapsed && small(metrics)) }),
      ...translated(face.translation, x, y + mainHeight, 'start', metrics),
    };
  });
  return { bands, tags };
}

/** The dividing lines, each with its name at the left; lines that coincide lie `betweenLines` apart. */
export function placeLines(
  rows: readonly Row[],
  places: Places,
  left: number,
  tongue: Tongue,
  metrics: Metrics,
): DividingLine[] {
  const lines = linesUnder(rows.map(({ lane }) => lane.role));
  return lines.map(({ kind, under }): DividingLine => {
    const here = lines.filter((line) => line.under === under);
    const index = here.findIndex((line) => line.kind === kind);
    const y = (places.laneBottom[under] ?? 0) + index * betweenLines;
    const box = lineLabelBox(kind, y, index, here.length, left, tongue, metrics);
    const middle = box.y + box.height / 2;
    return {
      kind: 'line',
      line: kind,
      from: { x: left, y },
      to: { x: places.right, y },
      label: setCentred(lineName(kind, tongue), box.x + 4, middle, {
        size: metrics.smallSize,
        weight: 700,
        ink: kind,
        anchor: 'start',
      }),
      labelBox: box,
    };
  });
}

const lineName = (kind: LineKind, tongue: Tongue): string =>
  onOneLine(spokenWord(`line.${kind}` satisfies WordKey, tongue));

const lineLabelWidth = (kind: LineKind, tongue: Tongue, metrics: Metrics): number =>
  Math.ceil(advance(lineName(kind, tongue), metrics.smallSize, 700)) + 8;

function lineLabelBox(
  kind: LineKind,
  y: number,
  index: number,
  count: number,
  left: number,
  tongue: Tongue,
  metrics: Metrics,
): Box {
  const height = heightOf(1, metrics.smallSize, metrics.lineHeight);
  const width = lineLabelWidth(kind, tongue, metrics);
  const x = left + padding.left - 4;
  if (count === 1) return { x, y: y - height / 2, width, height };
  if (index === count - 1) return { x, y: y + 1, width, height };
  const rowsAbove = count - 1 - index;
  return { x, y: y - index * betweenLines - rowsAbove * height, width, height };
}
