import type { CardBox, LaneBand, PhaseHead, Scene, StepHead, Tag, TextBlock } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Say } from '../app/use-words.ts';
import { idsOf } from './by-id.ts';
import { cellGrid } from './cell-walk.ts';
import type { Sheet } from './sheet.ts';

/** What the grid beside the canvas says of a sheet, as sentences of names. */
export type Reader = {
  readonly words: Say;
  /** A record's own text, as a person wrote it; empty where there is none. */
  readonly textOf: (id: RecordId) => string;
};

/** What stands on a sheet beside its cards, by where it is read out. */
type Asides = {
  readonly tagsOn: ReadonlyMap<RecordId, readonly Tag[]>;
  /** What stands in a cell by itself, lane by lane: tags in lanes of their own, minutes, points of an emotion curve. */
  readonly inCells: ReadonlyMap<RecordId, ReadonlyMap<RecordId, readonly Aside[]>>;
};
type Aside =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'text'; readonly text: TextBlock }
  | { readonly kind: 'emotion'; readonly who: 'customer' | 'staff'; readonly value: number };

type Told = Pick<Scene, 'cells' | 'curves'> & { readonly asides: Asides };
const known = new WeakMap<Scene['tags'], Told>();

/** Made anew only where an edit touched any of it. */
function asidesOf(scene: Scene): Asides {
  const there = known.get(scene.tags);
  if (there?.cells === scene.cells && there.curves === scene.curves) return there.asides;
  const tagsOn = new Map<RecordId, Tag[]>();
  const inCells = new Map<RecordId, Map<RecordId, Aside[]>>();
  const put = <V>(map: Map<RecordId, V[]>, key: RecordId, value: V) => {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  };
  const inLane = (lane: RecordId) => {
    const steps = inCells.get(lane) ?? new Map<RecordId, Aside[]>();
    inCells.set(lane, steps);
    return steps;
  };
  for (const tag of scene.tags)
    if (tag.cell) put(inLane(tag.cell.lane), tag.cell.step, { kind: 'tag', tag });
    else put(tagsOn, tag.on, tag);
  for (const { lane, step, text } of scene.cells) put(inLane(lane), step, { kind: 'text', text });
  for (const { lane, who, points } of scene.curves)
    for (const { step, value } of points) put(inLane(lane), step, { kind: 'emotion', who, value });
  const asides = { tagsOn, inCells };
  known.set(scene.tags, { cells: scene.cells, curves: scene.curves, asides });
  return asides;
}

/** A text as one line: its lines were broken for the eye. */
const asOneLine = ({ lines }: TextBlock): string => lines.map(({ text }) => text).join(' ');

const nameOfTag = ({ words, textOf }: Reader, tag: Tag): string => {
  // A decision or a moment of truth is the card itself.
  const says = (tag.id === tag.on ? '' : textOf(tag.id)) || (tag.text ? asOneLine(tag.text) : '');
  const kind = words(`tag.${tag.tag}`);
  return says === '' || says === kind ? kind : words('canvas.markSaying', { kind, says });
};

/** A head's name, and the marks that stand on it. */
export const nameOfHead = (reader: Reader, scene: Scene, head: LaneBand | StepHead | PhaseHead): string =>
  [asOneLine(head.text), ...marksOn(reader, scene, head.id)].join(reader.words('canvas.comma'));

/** The marks on a card, a step, a lane, a phase or the blueprint itself. */
export const marksOn = (reader: Reader, scene: Scene, id: RecordId): readonly string[] =>
  (asidesOf(scene).tagsOn.get(id) ?? []).map((tag) => nameOfTag(reader, tag));

/** A card's text, its lane, its step and which of how many that is, its place in the stack, its marks, its connectors. */
export function nameOfCard(reader: Reader, sheet: Sheet, card: CardBox): string {
  const { words, textOf } = reader;
  const { scene } = sheet;
  const { lanes, steps } = idsOf(scene);
  const lane = lanes.get(card.lane);
  const step = steps.get(card.step);
  const others = cellGrid(scene).stack(card.lane, card.step);
  const count = connectionsOf(sheet, card);
  return [
    textOf(card.id) || words('canvas.noText'),
    ...(card.picture ? [pictureSaying(words, card.picture.alt)] : []),
    ...(lane ? [asOneLine(lane.text)] : []),
    ...(step ? [asOneLine(step.text)] : []),
    words('canvas.stepOf', { n: (steps.place(card.step) ?? -1) + 1, of: scene.steps.length }),
    ...(others.length > 1 ? [words('canvas.position', { n: others.indexOf(card) + 1, of: others.length })] : []),
    ...(card.alternative ? [words('sheet.alternative')] : []),
    ...marksOn(reader, scene, card.id),
    ...(count > 0 ? [words('canvas.connections', { count })] : []),
  ].join(words('canvas.comma'));
}

/** How many connectors begin or end at a card: each that does touches it. */
function connectionsOf({ connectors }: Sheet, { id, box: { x, y, width, height } }: CardBox): number {
  const around = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
  const ends = connectors.within(around).flatMap(({ from, to }) => [from.id, to.id]);
  return ends.filter((end) => end === id).length;
}

/** A picture by what it shows, where somebody wrote that. */
export const pictureSaying = (words: Say, alt: string): string =>
  alt === '' || alt === words('picture.one') ? words('picture.one') : words('picture.saying', { alt });

/** What else stands in a cell. */
export const othersInCell = (reader: Reader, scene: Scene, lane: RecordId, step: RecordId): readonly string[] =>
  (asidesOf(scene).inCells.get(lane)?.get(step) ?? []).map((aside) => {
    if (aside.kind === 'tag') return nameOfTag(reader, aside.tag);
    if (aside.kind === 'text') return asOneLine(aside.text);
    const { words } = reader;
    return words('canvas.markSaying', { kind: words(`sheet.curve.${aside.who}`), says: signed(aside.value) });
  });

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));
