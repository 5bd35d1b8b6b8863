import type { RecordId } from '../model/fields.ts';
import type { SeatedStandIn } from './board.ts';
import { cardPadding } from './card-padding.ts';
import { placeNotes } from './cell-notes.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import { type DerivedCell, textBesideShape } from './derived.ts';
import type { CardFace } from './faces.ts';
import { MadeLater } from './made-later.ts';
import type { PictureFace } from './picture-face.ts';
import type { Places } from './place.ts';
import type { Box, CardBox, CellText, PictureBox, StandInBox, Tag } from './scene.ts';
import { cellBefore, type Seated, type SeatedCell, type SeatedRow } from './seats.ts';
import { tagAt } from './tags.ts';
import { setCentred, setLines } from './texts.ts';
import type { Metrics } from './theme.ts';
import { boxAt } from './whole.ts';

/** A card with its tags where it stands. */
type PlacedCard = { card: CardBox; tags: readonly Tag[] };

/** Where each face was last placed: a card that did not move stays the same object. */
const placed = new WeakMap<CardFace, PlacedCard>();

function placeCard(
  { face, seat }: Seated,
  role: CardBox['role'],
  x: number,
  top: number,
  metrics: Metrics,
): PlacedCard {
  const y = top + seat.top;
  const known = placed.get(face);
  const before = known?.card.role === role ? known.card : undefined;
  if (known && before && before.box.x === x && before.box.y === y && before.box.height === seat.height) return known;
  const card = cardAt(face, role, boxAt(x, y, seat.width, seat.height), before);
  const tags =
    face.tags.length === 0
      ? none
      : face.tags.map((tag) => tagAt(tag.face, face.card.id, x + tag.x, y + tag.y, metrics));
  const now = known ?? { card, tags };
  now.card = card;
  now.tags = tags;
  if (!known) placed.set(face, now);
  return now;
}

/** @param before the same card where it stood, which most often only moves: thousands do when a row grows */
function cardAt(face: CardFace, role: CardBox['role'], box: Box, before: CardBox | undefined): CardBox {
  const { card, broken, picture, text, translation } = face;
  if (before && !picture) return { ...before, box };
  const made: { -readonly [part in keyof CardBox]: CardBox[part] } = {
    kind: 'card',
    id: card.id,
    code: card.code,
    box,
    step: card.step,
    lane: card.lane,
    role,
    decision: card.kind === 'decision',
    alternative: card.alternative === true,
    text,
  };
  if (card.colour) made.colour = card.colour;
  if (broken) made.broken = broken;
  if (picture) made.picture = pictureAt(picture, box.x + cardPadding.left, box.y);
  if (translation) made.translation = translation;
  return made;
}

const pictureAt = ({ asset, alt, top, bottom, width }: PictureFace, x: number, y: number): PictureBox => ({
  asset,
  alt,
  box: { x, y: y + top, width, height: bottom - top },
});

/** What stands in a cell where it stands. */
export type PlacedCell = {
  readonly cell: SeatedCell;
  readonly cards: readonly CardBox[];
  readonly tags: readonly Tag[];
  readonly texts: readonly CellText[];
};

/** A row, and what it was made of. What stands in its cells is placed when it is first asked for. */
export type PlacedRow = {
  readonly row: SeatedRow;
  readonly columns: readonly Column[];
  readonly columnX: readonly number[];
  readonly top: number;
  readonly cells: MadeLater<PlacedCell>;
};

const none: readonly never[] = [];

/**
 * The rows where they stand.
 * @param before the same before an edit: what did not change and did not move are the same objects, as far as they were made
 */
export const placeBodies = (
  rows: readonly SeatedRow[],
  columns: readonly Column[],
  places: Places,
  metrics: Metrics,
  before: readonly PlacedRow[] = [],
): PlacedRow[] =>
  rows.map((row, at) => placeRow(row, columns, places.columnX, places.bodyTop[at] ?? 0, metrics, before[at]));

function placeRow(
  row: SeatedRow,
  columns: readonly Column[],
  columnX: readonly number[],
  top: number,
  metrics: Metrics,
  before: PlacedRow | undefined,
): PlacedRow {
  const inPlace = before?.top === top && before.row.row.lane.id === row.row.lane.id ? before : undefined;
  if (inPlace?.row === row && inPlace.columns === columns && inPlace.columnX === columnX) return inPlace;
  const lastOf = inPlace && cellsBefore(inPlace);
  const cells = new MadeLater(row.cells.length, (at): PlacedCell => {
    const cell = row.cells[at] as SeatedCell;
    const { column } = cell.cell;
    const { width } = columns[column] as Column;
    const x = columnX[column] ?? 0;
    return lastOf?.(cell, x, width) ?? placeCell(cell, row.row, columns[column] as Column, x, top, metrics);
  });
  return { row, columns, columnX, top, cells };
}

/** Finds cells that were made before an edit, in a row that stays where it stood. */
function cellsBefore({ row, columns, columnX, cells }: PlacedRow) {
  const made = cells.soFar;
  return (cell: SeatedCell, x: number, width: number): PlacedCell | undefined => {
    const { column } = cell.cell;
    if (columnX[column] !== x || columns[column]?.width !== width) return undefined;
    const last = made[cellBefore(row.cells, column + 1)];
    return last?.cell === cell ? last : undefined;
  };
}

function placeCell(
  seated: SeatedCell,
  { lane }: Row,
  { step, width }: Column,
  x: number,
  top: number,
  metrics: Metrics,
): PlacedCell {
  const { cell, cards } = seated;
  if (!step) return { cell: seated, cards: none, tags: none, texts: none };
  if (cards.length > 0) return placeStack(seated, lane.role, x, top, metrics);
  const own = { step: step.id, lane: lane.id };
  if ('items' in cell) {
    const { tags, texts } = placeItems(cell, own, x, top, width, metrics);
    return { cell: seated, cards: none, tags, texts };
  }
  return { cell: seated, cards: none, tags: placeNotes(cell.notes, own, x, top, width, metrics), texts: none };
}

/** The cards of a cell with their tags: made for thousands where all of a sheet is drawn, so nothing is made beside them. */
function placeStack(seated: SeatedCell, role: CardBox['role'], x: number, top: number, metrics: Metrics): PlacedCell {
  const cards = new Array<CardBox>(seated.cards.length);
  let tags: readonly Tag[] = none;
  for (let at = 0; at < cards.length; at += 1) {
    const placed = placeCard(seated.cards[at] as Seated, role, x, top, metrics);
    cards[at] = placed.card;
    if (placed.tags.length > 0) tags = tags.length === 0 ? placed.tags : [...tags, ...placed.tags];
  }
  return { cell: seated, cards, tags, texts: none };
}

/** What stands in a cell of a lane without flow. */
function placeItems(
  { items }: DerivedCell,
  own: { readonly step: RecordId; readonly lane: RecordId },
  x: number,
  bodyTop: number,
  width: number,
  metrics: Metrics,
): { texts: CellText[]; tags: Tag[] } {
  const tags: Tag[] = [];
  const texts: CellText[] = [];
  for (const item of items) {
    const y = bodyTop + item.top;
    const box = { x, y, width, height: item.height };
    if (item.kind === 'text') {
      const style = item.muted
        ? ({ size: metrics.smallSize, weight: 400, ink: 'muted' } as const)
        : ({ size: metrics.cardSize, weight: 700, ink: 'text' } as const);
      const place = { x: x + width / 2, y, anchor: 'middle' } as const;
      const text = setLines(item.text, place, { ...style, lineHeight: metrics.lineHeight });
      texts.push({ kind: 'cell', ...own, box, text });
      continue;
    }
    const tag = { ...tagAt(item.face, item.face.id, x, y, metrics), cell: own };
    const text = setLines(
      item.text,
      { x: x + textBesideShape(item.face, metrics), y: y + 1 },
      { size: metrics.cardSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'text' },
    );
    tags.push(item.text.lines.length === 0 ? tag : { ...tag, box, text });
  }
  return { texts, tags };
}

/** What stands for the cards of hidden cells, with how many they are. */
export const placeStandIns = (
  seated: readonly SeatedStandIn[],
  rows: readonly Row[],
  columns: readonly Column[],
  places: Places,
  metrics: Metrics,
): StandInBox[] =>
  seated.map(({ standIn, seat }) => {
    const x = places.columnX[seat.column] ?? 0;
    const y = (places.bodyTop[seat.row] ?? 0) + seat.top;
    const lane = (rows[seat.row] as Row).lane;
    const column = columns[seat.column] as Column;
    const box = boxAt(x, y, seat.width, seat.height);
    const text = setCentred(String(standIn.cards.length), x + seat.width / 2, y + seat.height / 2, {
      size: metrics.smallSize,
      weight: 700,
      ink: 'muted',
      anchor: 'middle',
    });
    return { kind: 'stand-in', lane: lane.id, role: lane.role, phase: column.phase.id, box, text };
  });
