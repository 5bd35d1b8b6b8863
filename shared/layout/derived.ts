import type { RecordId } from '../model/fields.ts';
import type { Lane } from '../model/lane.ts';
import type { Mark } from '../model/mark.ts';
import type { Metric } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { Rec } from '../model/record.ts';
import type { Column } from './columns.ts';
import type { Contents } from './contents.ts';
import { minutesText } from './minutes.ts';
import { laneFace, laneOfMark, laneText, noteFace, shapeWidth, type TagFace } from './tags.ts';
import { heightOf, leading, type Tongue, type Wrapped, wrapped, wrappedOf } from './texts.ts';
import type { Metrics } from './theme.ts';

/** Something in a cell of a derived lane, its top relative to the lane's contents. */
type DerivedItem =
  | {
      readonly kind: 'tag';
      readonly face: TagFace;
      readonly top: number;
      readonly height: number;
      readonly text: Wrapped;
    }
  | {
      readonly kind: 'text';
      readonly top: number;
      readonly height: number;
      readonly text: Wrapped;
      readonly muted: boolean;
    };

export type DerivedCell = { readonly column: number; readonly items: readonly DerivedItem[] };

/** Height of an emotion lane's curve between +2 and −2, in px. */
export const curveHeight = 96;

const between = 6;
const besideShape = 6;

/**
 * What a lane without flow shows in a column, if anything.
 * @param owns whether this lane shows the records of its role: the first lane of a role does
 */
export function derivedCell(
  lane: Lane,
  owns: boolean,
  contents: Contents,
  columns: readonly Column[],
  index: number,
  tongue: Tongue,
  metrics: Metrics,
): DerivedCell | undefined {
  const { step, width } = columns[index] as Column;
  if (!step) return undefined;
  const items: DerivedItem[] = [];
  let top = lane.role === 'emotion' ? curveHeight + between : 0;
  const add = (item: DerivedItem) => {
    items.push(item);
    top += item.height + between;
  };
  if (lane.role === 'time') {
    for (const { text, muted } of minutesText(contents, step.id, leading(tongue))) {
      const size = muted ? metrics.smallSize : metrics.cardSize;
      const lines = wrapped(text, { width, size, weight: muted ? 400 : 700 });
      const item = {
        kind: 'text',
        top,
        text: lines,
        muted,
        height: heightOf(lines.lines.length, size, metrics.lineHeight),
      } as const;
      items.push(item);
      top += item.height + 2;
    }
  }
  const tags = owns ? recordsOfStep(lane.role, contents, step.id) : [];
  for (const record of tags) add(tagItem(laneFace(record), laneText(record, tongue), record, width, top, metrics));
  for (const note of contents.notesOfCell(step.id, lane.id))
    add(tagItem(noteFace(note), '', note, width, top, metrics));
  return items.length === 0 ? undefined : { column: index, items };
}

/** The height that a lane without flow needs for its cells. */
export function heightOfDerived(lane: Lane, cells: readonly DerivedCell[]): number {
  let height = lane.role === 'emotion' ? curveHeight : 0;
  for (const { items } of cells) {
    const last = items[items.length - 1];
    if (last) height = Math.max(height, last.top + last.height);
  }
  return height;
}

function tagItem(face: TagFace, text: string, record: Rec, width: number, top: number, metrics: Metrics): DerivedItem {
  const room = width - shapeWidth(face.tag, metrics) - besideShape;
  const lines = wrappedOf(record, text, { width: room, size: metrics.cardSize, weight: 400 });
  const textHeight = heightOf(lines.lines.length, metrics.cardSize, metrics.lineHeight);
  return { kind: 'tag', face, top, text: lines, height: Math.max(metrics.tagSize, textHeight + 2) };
}

/** Left edge of the text beside a tag's shape, from the tag's left. */
export const textBesideShape = (face: TagFace, metrics: Metrics): number => shapeWidth(face.tag, metrics) + besideShape;

/** The records of a derived lane in a step: the step's own, then those of its cards, lane by lane. */
export function recordsOfStep(role: Lane['role'], contents: Contents, step: RecordId): (Mark | Policy | Metric)[] {
  if (role === 'emotion' || role === 'time') return [];
  const owners = [step, ...contents.lanes.flatMap((lane) => contents.stack(step, lane.id).map((card) => card.id))];
  return owners.flatMap((owner): (Mark | Policy | Metric)[] => {
    const attached = contents.attachedTo(owner);
    if (role === 'policy') return attached.policies;
    if (role === 'metric') return attached.metrics;
    return attached.marks.filter((mark) => laneOfMark(mark) === role);
  });
}
