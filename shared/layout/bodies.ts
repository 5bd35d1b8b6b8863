import type { Seated, SeatedStandIn } from './board.ts';
import { besideSign } from './broken.ts';
import { cardPadding } from './card-padding.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import { textBesideShape } from './derived.ts';
import type { CardFace } from './faces.ts';
import type { PictureFace } from './picture-face.ts';
import type { Places } from './place.ts';
import type { CardBox, CellText, PictureBox, StandInBox, Tag } from './scene.ts';
import { tagAt } from './tags.ts';
import { setCentred, setLines } from './texts.ts';
import type { Metrics } from './theme.ts';

type Placed = {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly role: CardBox['role'];
  readonly card: CardBox;
  readonly tags: readonly Tag[];
};

/** Where each face was last placed: a card that did not move stays the same object. */
const placed = new WeakMap<CardFace, Placed>();

function placeCard({ face, seat }: Seated, role: CardBox['role'], places: Places, metrics: Metrics): Placed {
  const x = places.columnX[seat.column] ?? 0;
  const y = (places.bodyTop[seat.row] ?? 0) + seat.top;
  const before = placed.get(face);
  if (before && before.x === x && before.y === y && before.height === seat.height && before.role === role)
    return before;
  const { card } = face;
  const textX = x + cardPadding.left + (face.broken ? besideSign : 0);
  const style = { weight: 400, lineHeight: metrics.lineHeight } as const;
  const box: CardBox = {
    kind: 'card',
    id: card.id,
    code: card.code,
    box: { x, y, width: seat.width, height: seat.height },
    step: card.step,
    lane: card.lane,
    role,
    decision: card.kind === 'decision',
    alternative: card.alternative === true,
    ...(card.colour && { colour: card.colour }),
    ...(face.broken && { broken: face.broken }),
    ...(face.picture && { picture: pictureAt(face.picture, textX, y) }),
    text: setLines(
      face.text,
      { x: textX, y: y + face.textTop },
      face.broken
        ? { ...style, size: metrics.smallSize, ink: 'muted' }
        : { ...style, size: metrics.cardSize, ink: 'text' },
    ),
    ...(face.translation.lines.length === 0
      ? {}
      : {
          translation: setLines(
            face.translation,
            { x: textX, y: y + face.translationTop },
            { ...style, size: metrics.smallSize, ink: 'muted' },
          ),
        }),
  };
  const tags = face.tags.map((tag) => tagAt(tag.face, card.id, x + tag.x, y + tag.y, metrics));
  const now = { x, y, height: seat.height, role, card: box, tags };
  placed.set(face, now);
  return now;
}

const pictureAt = ({ asset, alt, top, bottom, width }: PictureFace, x: number, y: number): PictureBox => ({
  asset,
  alt,
  box: { x, y: y + top, width, height: bottom - top },
});

/** How many cards are placed between two yields. */
const atOnce = 200;

/**
 * Every card with its texts and its tags where it stands, and the notes of cells without cards; yields which share is done.
 */
export function* placeCards(
  rows: readonly Row[],
  columns: readonly Column[],
  seated: readonly Seated[],
  places: Places,
  metrics: Metrics,
): Generator<number, { cards: CardBox[]; tags: Tag[] }> {
  const tags: Tag[] = [];
  const cards: CardBox[] = [];
  for (const one of seated) {
    const { card, tags: own } = placeCard(one, rows[one.seat.row]?.lane.role ?? 'custom', places, metrics);
    for (const tag of own) tags.push(tag);
    cards.push(card);
    if (cards.length % atOnce === 0) yield cards.length / seated.length;
  }
  rows.forEach((row, at) => {
    if (!row.flow) return;
    for (const cell of row.cells) {
      const step = columns[cell.column]?.step;
      if (!step) continue;
      let x = places.columnX[cell.column] ?? 0;
      for (const note of cell.notes) {
        const tag = tagAt(note, note.id, x, places.bodyTop[at] ?? 0, metrics);
        tags.push({ ...tag, cell: { step: step.id, lane: row.lane.id } });
        x += metrics.tagSize + 4;
      }
    }
  });
  return { cards, tags };
}

/** What stands in the lanes without flow. */
export function placeDerived(
  rows: readonly Row[],
  columns: readonly Column[],
  places: Places,
  metrics: Metrics,
): { cells: CellText[]; tags: Tag[] } {
  const tags: Tag[] = [];
  const cells: CellText[] = [];
  rows.forEach((row, at) => {
    if (row.flow) return;
    for (const cell of row.cells) {
      const column = columns[cell.column];
      if (!column?.step) continue;
      const x = places.columnX[cell.column] ?? 0;
      for (const item of cell.items) {
        const y = (places.bodyTop[at] ?? 0) + item.top;
        const box = { x, y, width: column.width, height: item.height };
        if (item.kind === 'text') {
          const size = item.muted ? metrics.smallSize : metrics.cardSize;
          const text = setLines(
            item.text,
            { x: x + column.width / 2, y, anchor: 'middle' },
            {
              size,
              weight: item.muted ? 400 : 700,
              lineHeight: metrics.lineHeight,
              ink: item.muted ? 'muted' : 'text',
            },
          );
          cells.push({ kind: 'cell', lane: row.lane.id, step: column.step.id, box, text });
          continue;
        }
        const own = { step: column.step.id, lane: row.lane.id };
        const tag = { ...tagAt(item.face, item.face.id, x, y, metrics), cell: own };
        const text = setLines(
          item.text,
          { x: x + textBesideShape(item.face, metrics), y: y + 1 },
          { size: metrics.cardSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'text' },
        );
        tags.push(item.text.lines.length === 0 ? tag : { ...tag, box, text });
      }
    }
  });
  return { cells, tags };
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
    const box = { x, y, width: seat.width, height: seat.height };
    const text = setCentred(String(standIn.cards.length), x + seat.width / 2, y + seat.height / 2, {
      size: metrics.smallSize,
      weight: 700,
      ink: 'muted',
      anchor: 'middle',
    });
    return { kind: 'stand-in', lane: lane.id, role: lane.role, phase: column.phase.id, box, text };
  });
