import type { Card } from '../model/card.ts';
import type { RecordId } from '../model/fields.ts';
import type { Mark } from '../model/mark.ts';
import type { Metric } from '../model/metric.ts';
import type { Coded, Rec } from '../model/record.ts';
import { say } from '../words/words.ts';
import type { Attached } from './contents.ts';
import { durationText } from './minutes.ts';
import type { Tag, TagKind } from './scene.ts';
import { advance } from './text/measure.ts';
import { leading, onOneLine, setCentred, spoken, type Tongue } from './texts.ts';
import type { Metrics } from './theme.ts';

/** The letter of each mark: never colour alone, never shape alone. */
export const tagLetters: { readonly [kind in TagKind]: string } = {
  failure: 'F',
  wait: 'W',
  moment: 'M',
  decision: 'D',
  pain: 'P',
  'staff-pain': 'p',
  opportunity: 'O',
  question: '?',
  policy: '§',
  metric: '#',
  note: 'N',
};

/** A tag before it has a place. */
export type TagFace = {
  readonly id: RecordId;
  readonly code: string;
  readonly tag: TagKind;
  readonly record: Rec;
  /** A short text beside the letter, on one line. */
  readonly text: string | undefined;
};

/** A tag's place relative to its card's or head's top left. */
export type PlacedTag = {
  readonly face: TagFace;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const wide: ReadonlySet<TagKind> = new Set(['wait', 'moment', 'decision', 'policy', 'metric']);

/** Width of a tag's shape, in px; its height is `metrics.tagSize`. */
export const shapeWidth = (tag: TagKind, { tagSize }: Metrics): number =>
  wide.has(tag) ? Math.round(tagSize * 1.2) : tagSize;

const textPadding = { before: 4, after: 6 };

function tagWidth(face: TagFace, metrics: Metrics): number {
  const shape = shapeWidth(face.tag, metrics);
  if (face.text === undefined) return shape;
  return Math.ceil(shape + textPadding.before + advance(face.text, metrics.smallSize, 700) + textPadding.after);
}

/** The element of a placed tag on the sheet; (x, y) is its own top left. */
export function tagAt(face: TagFace, on: RecordId, x: number, y: number, metrics: Metrics): Tag {
  const shape = { x, y, width: shapeWidth(face.tag, metrics), height: metrics.tagSize };
  const width = tagWidth(face, metrics);
  const middle = y + metrics.tagSize / 2;
  const textStyle = { size: metrics.smallSize, weight: 700, ink: 'text', anchor: 'start' } as const;
  return {
    kind: 'tag',
    id: face.id,
    code: face.code,
    tag: face.tag,
    on,
    box: { x, y, width, height: metrics.tagSize },
    shape,
    letter: letterIn(face.tag, shape.x, shape.y, metrics),
    ...(face.text === undefined
      ? {}
      : { text: setCentred(face.text, x + shape.width + textPadding.before, middle, textStyle) }),
  };
}

/** The letter of a tag whose shape stands at (x, y): in the middle of what the shape encloses. */
export function letterIn(tag: TagKind, x: number, y: number, metrics: Metrics) {
  const lower =
    tag === 'wait' ? 0.16 : tag === 'opportunity' ? -0.08 : tag === 'metric' ? 0.08 : tag === 'moment' ? 0.04 : 0;
  return setCentred(tagLetters[tag], x + shapeWidth(tag, metrics) / 2, y + metrics.tagSize * (0.5 + lower), {
    size: metrics.smallSize,
    weight: 700,
    ink: 'onMark',
  });
}

/** Which kinds have a lane of their own in this blueprint and so are not drawn as tags on cards and heads. */
export type OwnLanes = ReadonlySet<'pain' | 'opportunity' | 'question' | 'policy' | 'metric'>;

export const laneOfMark = (mark: Mark): 'pain' | 'opportunity' | 'question' =>
  mark.kind === 'staff-pain' ? 'pain' : mark.kind;

const face = (record: Coded, tag: TagKind, text?: string): TagFace => ({
  id: record.id,
  code: record.code,
  tag,
  record,
  text,
});

/** The tags that stand on a card, left to right. */
export function tagsOnCard(card: Card, attached: Attached, ownLanes: OwnLanes, tongue: Tongue): TagFace[] {
  const language = leading(tongue);
  return [
    ...(card.kind === 'decision' ? [face(card, 'decision')] : []),
    ...(card.momentOfTruth ? [face(card, 'moment')] : []),
    ...attached.failures.map((failure) => face(failure, 'failure')),
    ...attached.waits.map((wait) =>
      face(wait, 'wait', wait.typicalMinutes === undefined ? undefined : durationText(wait.typicalMinutes, language)),
    ),
    ...tagsOnStep(attached, ownLanes),
  ];
}

/** The tags of what may hang on a step as well as on a card. */
export function tagsOnStep(attached: Attached, ownLanes: OwnLanes): TagFace[] {
  return [
    ...attached.marks.filter((mark) => !ownLanes.has(laneOfMark(mark))).map((mark) => face(mark, mark.kind)),
    ...(ownLanes.has('policy') ? [] : attached.policies.map((policy) => face(policy, 'policy'))),
    ...(ownLanes.has('metric') ? [] : attached.metrics.map((metric) => face(metric, 'metric'))),
    ...attached.notes.map(noteFace),
  ];
}

export const noteFace = (note: Attached['notes'][number]): TagFace => face(note, 'note');

/** What stands in a lane of its own kind beside its letter. */
export function laneText(record: Rec, tongue: Tongue): string {
  if (record.type === 'mark' || record.type === 'policy') return onOneLine(spoken(record, 'text', record.text, tongue));
  if (record.type === 'metric') return metricText(record, tongue);
  return '';
}

function metricText(metric: Metric, tongue: Tongue): string {
  const language = leading(tongue);
  const unit = metric.unit === undefined ? '' : ` ${onOneLine(spoken(metric, 'unit', metric.unit, tongue))}`;
  const name = onOneLine(spoken(metric, 'name', metric.name, tongue));
  // A measure may be a text, which may be translated.
  const measure = (field: 'value' | 'target', own: string | number) =>
    `${typeof own === 'number' ? own : onOneLine(spoken(metric, field, own, tongue))}${unit}`;
  const valued =
    metric.value === undefined
      ? name
      : say(language, 'sheet.metricValue', { name, value: measure('value', metric.value) });
  if (metric.target === undefined) return valued;
  return say(language, 'sheet.metricTarget', { name: valued, target: measure('target', metric.target) });
}

/** A face for a record in a lane of its own kind. */
export const laneFace = (record: Mark | Metric | Attached['policies'][number]): TagFace =>
  face(record, record.type === 'mark' ? record.kind : record.type);

const gap = 4;

/**
 * Lines tags up in rows from the right.
 * @param right where a row ends, and `rooms` how wide the first row and the others may be, in px
 * @returns places with the first row's top at 0, and the left end of the first row
 */
export function lineUp(
  faces: readonly TagFace[],
  right: number,
  rooms: readonly [first: number, others: number],
  metrics: Metrics,
): { places: PlacedTag[]; rows: number; firstRowLeft: number } {
  const rows: TagFace[][] = [];
  let room = 0;
  for (const given of faces) {
    // A text that no row could hold is left to the inspector.
    const tag = tagWidth(given, metrics) > rooms[1] ? { ...given, text: undefined } : given;
    const width = tagWidth(tag, metrics);
    if (rows.length === 0 || room < width) {
      rows.push([]);
      room = rooms[rows.length === 1 ? 0 : 1];
    }
    rows[rows.length - 1]?.push(tag);
    room -= width + gap;
  }
  let firstRowLeft = right;
  const places: PlacedTag[] = [];
  rows.forEach((row, at) => {
    let x = right;
    for (const tag of [...row].reverse()) {
      const width = tagWidth(tag, metrics);
      x -= width;
      places.push({ face: tag, x, y: at * (metrics.tagSize + gap), width, height: metrics.tagSize });
      x -= gap;
    }
    if (at === 0) firstRowLeft = x + gap;
  });
  return { places, rows: rows.length, firstRowLeft };
}
