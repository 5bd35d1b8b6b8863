import { type Lane, type LineKind, linesUnder } from '../model/lane.ts';
import type { Phase } from '../model/phase.ts';
import type { Step } from '../model/step.ts';
import type { WordKey } from '../words/words.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import type { Contents } from './contents.ts';
import { betweenLines, type Places } from './place.ts';
import type { Box, DividingLine, LaneBand, PhaseHead, StepHead, Tag, TextBlock } from './scene.ts';
import { lineUp, noteFace, type OwnLanes, type PlacedTag, tagAt, tagsOnStep } from './tags.ts';
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
  type Wrapped,
  wrappedOf,
} from './texts.ts';
import type { Metrics } from './theme.ts';

/** A head's text, its translation and its tags, before it has a place. */
type HeadFace = {
  readonly text: Wrapped;
  readonly translation: Wrapped;
  /** Whether the text is only the number of something without a title. */
  readonly numbered: boolean;
  readonly tags: readonly PlacedTag[];
  readonly textHeight: number;
  readonly height: number;
};

const padding = { phase: { x: 12, y: 7 }, step: 8, lane: { left: 18, right: 10, top: 14, bottom: 12 } };
const betweenTextAndTags = 4;
/** Width of the strip of a lane's accent at the left of its head. */
export const accentWidth = 4;

function translationHeight(translation: Wrapped, metrics: Metrics): number {
  return heightOf(translation.lines.length, metrics.smallSize, metrics.lineHeight);
}

type Title = { readonly said: Spoken; readonly numbered: boolean };

/** The title of the phase or step at a place (from 0) among its kind; its number where it has none and numbers are shown. */
function titleOf(rec: Phase | Step, at: number, tongue: Tongue): Title {
  const said = spoken(rec, 'title', rec.title, tongue);
  if (!tongue.numbered || said[0].trim() !== '') return { said, numbered: false };
  return { said: spokenWord(`sheet.numbered.${rec.type}`, tongue, { number: at + 1 }), numbered: true };
}

/** The heads of the steps, column by column; nothing for an empty column. */
export function stepFaces(
  contents: Contents,
  columns: readonly Column[],
  ownLanes: OwnLanes,
  tongue: Tongue,
  metrics: Metrics,
): (HeadFace | undefined)[] {
  let before = 0;
  return columns.map(({ step, width, hidden = 0 }) => {
    if (!step) {
      before += hidden;
      return undefined;
    }
    const {
      said: [main, second],
      numbered,
    } = titleOf(step, before++, tongue);
    const text = wrappedOf(step, main, { width, size: metrics.cardSize, weight: 400 });
    const translation = wrappedOf(step, second ?? '', { width, size: metrics.smallSize, weight: 400 });
    const textHeight =
      heightOf(text.lines.length, metrics.cardSize, metrics.lineHeight) + translationHeight(translation, metrics);
    const faces = tagsOnStep(contents.attachedTo(step.id), ownLanes);
    const { places, rows } = lineUp(faces, width, [width, width], metrics);
    const tagsHeight = rows > 0 ? rows * (metrics.tagSize + 4) - 4 + betweenTextAndTags : 0;
    return {
      text,
      translation,
      numbered,
      tags: places,
      textHeight,
      height: textHeight + tagsHeight + 2 * padding.step,
    };
  });
}

/** Which columns each phase spans. */
function spansOf(contents: Contents): { first: number; last: number }[] {
  let next = 0;
  return contents.phases.map(({ steps }) => {
    const first = next;
    next += Math.max(1, steps.length);
    return { first, last: next - 1 };
  });
}

/** The left and right edges of a column with its share of the gutters; the first and the last reach the grid's edges. */
function columnEdges(column: number, columns: number, places: Places, left: number) {
  const middle = (gutter: number) => {
    const from = places.gutterX[gutter] ?? 0;
    const to = places.columnX[gutter] ?? places.right;
    return Math.round((from + to) / 2);
  };
  return {
    left: column === 0 ? left : middle(column),
    right: column === columns - 1 ? places.right : middle(column + 1),
  };
}

/** How much a collapsed phase hides. */
function sizeOf(hidden: readonly Step[], contents: Contents, tongue: Tongue): Spoken {
  const cards = hidden.flatMap(({ id }) => contents.lanes.map((lane) => contents.stack(id, lane.id).length));
  const params = { steps: hidden.length, cards: cards.reduce((sum, count) => sum + count, 0) };
  return spokenWord('sheet.collapsed', tongue, params);
}

/** The heads of the phases, with the height of their band. */
export function placePhases(
  contents: Contents,
  columns: readonly Column[],
  places: Places,
  at: { left: number; top: number },
  tongue: Tongue,
  metrics: Metrics,
): { heads: PhaseHead[]; height: number } {
  const spans = spansOf(contents);
  const faces = contents.phases.map(({ phase, hidden }, index) => {
    const span = spans[index] as { first: number; last: number };
    const left = columnEdges(span.first, columns.length, places, at.left).left;
    const right = columnEdges(span.last, columns.length, places, at.left).right;
    const textX = places.columnX[span.first] ?? left;
    const width = right - padding.phase.x - textX;
    const {
      said: [main, own],
      numbered,
    } = titleOf(phase, index, tongue);
    // Of a collapsed phase its size is what matters, not its name in the other language.
    const second = hidden ? onOneLine(sizeOf(hidden, contents, tongue)) : own;
    const text = wrappedOf(phase, main, { width, size: metrics.headSize, weight: 700 });
    const translation = wrappedOf(phase, second ?? '', { width, size: metrics.smallSize, weight: 400 });
    const textHeight = heightOf(text.lines.length, metrics.headSize, metrics.lineHeight);
    return { phase, left, right, textX, text, translation, numbered, textHeight };
  });
  const tallest = Math.max(
    heightOf(1, metrics.headSize, metrics.lineHeight),
    ...faces.map((face) => face.textHeight + translationHeight(face.translation, metrics)),
  );
  const height = tallest + 2 * padding.phase.y;
  const heads = faces.map(({ phase, left, right, textX, text, translation, numbered, textHeight }): PhaseHead => {
    const y = at.top + padding.phase.y;
    return {
      kind: 'phase',
      id: phase.id,
      code: phase.code,
      box: { x: left, y: at.top, width: right - left, height },
      text: setLines(text, { x: textX, y }, { ...headStyle(metrics), ...(numbered && quiet) }),
      ...translated(translation, textX, y + textHeight, 'start', metrics),
    };
  });
  return { heads, height };
}

/** How the name of a collapsed lane looks. */
const small = ({ smallSize }: Metrics) => ({ size: smallSize, ink: 'muted' }) as const;

/** How a number in place of a title looks. */
const quiet = { weight: 400, ink: 'muted' } as const;

const headStyle = (metrics: Metrics) =>
  ({ size: metrics.headSize, weight: 700, lineHeight: metrics.lineHeight, ink: 'text' }) as const;

function translated(
  translation: Wrapped,
  x: number,
  y: number,
  anchor: 'start' | 'middle',
  metrics: Metrics,
): { translation?: TextBlock } {
  if (translation.lines.length === 0) return {};
  const style = { size: metrics.smallSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'muted' } as const;
  return { translation: setLines(translation, { x, y, anchor }, style) };
}

export function placeSteps(
  columns: readonly Column[],
  faces: readonly (HeadFace | undefined)[],
  places: Places,
  at: { left: number; top: number; height: number },
  metrics: Metrics,
): { heads: StepHead[]; tags: Tag[] } {
  const heads: StepHead[] = [];
  const tags: Tag[] = [];
  columns.forEach(({ step, phase, width }, column) => {
    const face = faces[column];
    if (!step || !face) return;
    const { left, right } = columnEdges(column, columns.length, places, at.left);
    const cardX = places.columnX[column] ?? 0;
    const middle = cardX + width / 2;
    const y = at.top + (at.height - face.height) / 2 + padding.step;
    const mainHeight = heightOf(face.text.lines.length, metrics.cardSize, metrics.lineHeight);
    heads.push({
      kind: 'step',
      id: step.id,
      code: step.code,
      phase: phase.id,
      box: { x: left, y: at.top, width: right - left, height: at.height },
      column: { x: left, y: at.top, width: right - left, height: places.bottom - at.top },
      text: setLines(
        face.text,
        { x: middle, y, anchor: 'middle' },
        {
          size: metrics.cardSize,
          weight: 400,
          lineHeight: metrics.lineHeight,
          ink: 'text',
          ...(face.numbered && quiet),
        },
      ),
      ...translated(face.translation, middle, y + mainHeight, 'middle', metrics),
    });
    const tagsY = y + face.textHeight + betweenTextAndTags;
    // The row of tags stands in the middle under the title.
    const leftmost = Math.min(...face.tags.map((tag) => tag.x));
    const shift = face.tags.length > 0 ? Math.floor(leftmost / 2) : 0;
    for (const tag of face.tags) tags.push(tagAt(tag.face, step.id, cardX + tag.x - shift, tagsY + tag.y, metrics));
  });
  return { heads, tags };
}

/** A lane's head before it has a place; lines with their labels that fall on its edges keep room free. */
type LaneFace = HeadFace & { readonly above: number };

/** Width of the lanes' heads: the theme's, or what the names of the dividing lines need. */
export function laneHeadWidth(rows: readonly Row[], tongue: Tongue, metrics: Metrics): number {
  const names = linesUnder(rows.map(({ lane }) => lane.role)).map(({ kind }) => lineLabelWidth(kind, tongue, metrics));
  return Math.max(metrics.laneHeadWidth, ...names.map((width) => width + padding.lane.left));
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
  const room = headWidth - padding.lane.left - padding.lane.right;
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
    const height = padding.lane.top + Math.max(0, above - 4) + textHeight + tagsHeight + padding.lane.bottom + below;
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
  const above = Math.ceil(label) - padding.lane.top + 7;
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
    const x = left + padding.lane.left;
    const y = top + padding.lane.top + face.above;
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
  const x = left + padding.lane.left - 4;
  if (count === 1) return { x, y: y - height / 2, width, height };
  if (index === count - 1) return { x, y: y + 1, width, height };
  const rowsAbove = count - 1 - index;
  return { x, y: y - index * betweenLines - rowsAbove * height, width, height };
}
