import type { RecordId } from '../model/fields.ts';
import type { Phase } from '../model/phase.ts';
import type { Step } from '../model/step.ts';
import type { Column } from './columns.ts';
import type { Contents } from './contents.ts';
import { betweenTextAndTags, type HeadFace, headStyle, translated, translationHeight } from './head-style.ts';
import type { Places } from './place.ts';
import type { PhaseHead, StepHead, Tag } from './scene.ts';
import { lineUp, type OwnLanes, tagAt, tagsOnStep } from './tags.ts';
import { heightOf, onOneLine, type Spoken, setLines, spoken, spokenWord, type Tongue, wrappedOf } from './texts.ts';
import type { Metrics } from './theme.ts';
import { boxAt } from './whole.ts';

const padding = { phase: { x: 12, y: 7 }, step: 8 };

/** How a number in place of a title looks. */
const quiet = { weight: 400, ink: 'muted' } as const;

type Title = { readonly said: Spoken; readonly numbered: boolean };

/** The title of the phase or step of a number (from 1) among its kind; the number where it has none and numbers are shown. */
function titleOf(rec: Phase | Step, number: number, tongue: Tongue): Title {
  const said = spoken(rec, 'title', rec.title, tongue);
  if (!tongue.numbered || said[0].trim() !== '') return { said, numbered: false };
  return { said: spokenWord(`sheet.numbered.${rec.type}`, tongue, { number }), numbered: true };
}

/**
 * The heads of the steps, column by column; nothing for an empty column.
 * @param before the heads before an edit, and of which steps they differ after it
 */
export function stepFaces(
  contents: Contents,
  columns: readonly Column[],
  ownLanes: OwnLanes,
  tongue: Tongue,
  metrics: Metrics,
  before?: { readonly faces: readonly (HeadFace | undefined)[]; readonly touched: ReadonlySet<RecordId> },
): readonly (HeadFace | undefined)[] {
  if (before?.touched.size === 0) return before.faces;
  let number = 0;
  return columns.map(({ step, width, hidden = 0 }, at) => {
    if (!step) {
      number += hidden;
      return undefined;
    }
    number += 1;
    if (before && !before.touched.has(step.id)) return before.faces[at];
    return stepFace(step, number, width, contents, ownLanes, tongue, metrics);
  });
}

function stepFace(
  step: Step,
  number: number,
  width: number,
  contents: Contents,
  ownLanes: OwnLanes,
  tongue: Tongue,
  metrics: Metrics,
): HeadFace {
  const {
    said: [main, second],
    numbered,
  } = titleOf(step, number, tongue);
  const text = wrappedOf(step, main, { width, size: metrics.cardSize, weight: 400 });
  const translation = wrappedOf(step, second ?? '', { width, size: metrics.smallSize, weight: 400 });
  const textHeight =
    heightOf(text.lines.length, metrics.cardSize, metrics.lineHeight) + translationHeight(translation, metrics);
  const faces = tagsOnStep(contents.attachedTo(step.id), ownLanes);
  const { places, rows } = lineUp(faces, width, [width, width], metrics);
  const tagsHeight = rows > 0 ? rows * (metrics.tagSize + 4) - 4 + betweenTextAndTags : 0;
  const height = textHeight + tagsHeight + 2 * padding.step;
  return { text, translation, numbered, tags: places, textHeight, height };
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
    } = titleOf(phase, index + 1, tongue);
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
      box: boxAt(left, at.top, right - left, height),
      text: setLines(text, { x: textX, y }, { ...headStyle(metrics), ...(numbered && quiet) }),
      ...translated(translation, textX, y + textHeight, 'start', metrics),
    };
  });
  return { heads, height };
}

/** A step's head with its tags where they stand, and what that was made of. */
export type PlacedHead = {
  readonly face: HeadFace;
  readonly step: Step;
  readonly edges: Edges;
  readonly head: StepHead;
  readonly tags: readonly Tag[];
};

/** Where a step's head stands: its column with its share of the gutters, its cards, and its own height. */
type Edges = {
  readonly left: number;
  readonly right: number;
  readonly cardX: number;
  readonly top: number;
  readonly height: number;
};

/** The heads of the steps in their places; those of before that did not change and did not move are the same objects. */
export function placeSteps(
  columns: readonly Column[],
  faces: readonly (HeadFace | undefined)[],
  places: Places,
  { left: gridLeft, top, height }: { left: number; top: number; height: number },
  metrics: Metrics,
  before: readonly (PlacedHead | undefined)[] = [],
): readonly (PlacedHead | undefined)[] {
  return columns.map((column, at) => {
    const { step } = column;
    const face = faces[at];
    if (!step || !face) return undefined;
    const { left, right } = columnEdges(at, columns.length, places, gridLeft);
    const cardX = places.columnX[at] ?? 0;
    const was = before[at];
    const isInPlace =
      was?.face === face &&
      was.step === step &&
      was.edges.left === left &&
      was.edges.right === right &&
      was.edges.cardX === cardX &&
      was.edges.top === top &&
      was.edges.height === height;
    if (isInPlace) return withBottom(was, places.bottom);
    return placeStep(column, step, face, { left, right, cardX, top, height }, places.bottom, metrics);
  });
}

function placeStep(
  { phase, width }: Column,
  step: Step,
  face: HeadFace,
  edges: Edges,
  bottom: number,
  metrics: Metrics,
): PlacedHead {
  const { left, right, cardX, top, height } = edges;
  const middle = cardX + width / 2;
  const y = top + (height - face.height) / 2 + padding.step;
  const mainHeight = heightOf(face.text.lines.length, metrics.cardSize, metrics.lineHeight);
  const style = { size: metrics.cardSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'text' } as const;
  const head: StepHead = {
    kind: 'step',
    id: step.id,
    code: step.code,
    phase: phase.id,
    box: boxAt(left, top, right - left, height),
    column: boxAt(left, top, right - left, bottom - top),
    text: setLines(face.text, { x: middle, y, anchor: 'middle' }, { ...style, ...(face.numbered && quiet) }),
    ...translated(face.translation, middle, y + mainHeight, 'middle', metrics),
  };
  const tagsY = y + face.textHeight + betweenTextAndTags;
  // The row of tags stands in the middle under the title.
  const leftmost = Math.min(...face.tags.map((tag) => tag.x));
  const shift = face.tags.length > 0 ? Math.floor(leftmost / 2) : 0;
  const tags = face.tags.map((tag) => tagAt(tag.face, step.id, cardX + tag.x - shift, tagsY + tag.y, metrics));
  return { face, step, edges, head, tags };
}

/** The same with its column down to another place: where a row grows, every column does, and nothing else of its head. */
function withBottom(was: PlacedHead, bottom: number): PlacedHead {
  const { face, step, edges, head, tags } = was;
  const { x, y, width, height } = head.column;
  if (height === bottom - y) return was;
  return { face, step, edges, head: { ...head, column: boxAt(x, y, width, bottom - y) }, tags };
}
