import type { RecordId } from '../../model/fields.ts';
import type { CardBox, CellText, Tag, TextBlock } from '../scene.ts';
import { shapeWidth, tagAt } from '../tags.ts';
import { setOnCard } from '../text-on-card.ts';
import { heightOf, setLines } from '../texts.ts';
import type { Metrics } from '../theme.ts';
import { type JourneyItem, padding } from './cells.ts';

/** A cell with what stands in it and where its first thing stands. */
type PlacedCell = {
  readonly lane: RecordId;
  readonly step: RecordId;
  readonly items: readonly JourneyItem[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

type Placed = { readonly cards: CardBox[]; readonly cells: CellText[]; readonly tags: Tag[] };

/** Everything in the cells, one below the other. */
export function placeItems(cells: readonly PlacedCell[], between: number, metrics: Metrics): Placed {
  const placed: Placed = { cards: [], cells: [], tags: [] };
  for (const cell of cells) {
    let { y } = cell;
    for (const item of cell.items) {
      place(item, { ...cell, y }, metrics, placed);
      y += item.height + between;
    }
  }
  return placed;
}

type Texts = { readonly text: TextBlock; readonly translation?: TextBlock };

function place(item: JourneyItem, cell: PlacedCell, metrics: Metrics, placed: Placed): void {
  const { lane, step, x, y, width } = cell;
  const box = { x, y, width, height: item.height };
  const mainHeight = heightOf(item.text.lines.length, metrics.cardSize, metrics.lineHeight);
  const style = { weight: 400, lineHeight: metrics.lineHeight } as const;
  const first = { ...style, size: metrics.cardSize, ink: 'text' } as const;
  const second = { ...style, size: metrics.smallSize, ink: 'muted' } as const;
  const hasSecond = item.second.lines.length > 0;
  const texts = (left: number, top: number): Texts => ({
    text: setLines(item.text, { x: left, y: top }, first),
    ...(hasSecond && { translation: setLines(item.second, { x: left, y: top + mainHeight }, second) }),
  });
  switch (item.kind) {
    case 'card': {
      const { card, role } = item;
      const at = { x: padding.card.left, y: padding.card.y };
      placed.cards.push({
        kind: 'card',
        id: card.id,
        code: card.code,
        box,
        step,
        lane,
        role,
        decision: card.kind === 'decision',
        alternative: card.alternative === true,
        ...(card.colour && { colour: card.colour }),
        text: setOnCard(item.text, at, first),
        ...(hasSecond && { translation: setOnCard(item.second, { x: at.x, y: at.y + mainHeight }, second) }),
      });
      return;
    }
    case 'thought':
      placed.cells.push({
        kind: 'cell',
        lane,
        step,
        box,
        bubble: padding.thought.tail,
        ...texts(x + padding.thought.x, y + padding.thought.y),
      });
      return;
    case 'minutes':
      placed.cells.push({ kind: 'cell', lane, step, box, ...texts(x, y) });
      return;
    case 'tag': {
      const { face } = item;
      const beside = x + shapeWidth(face.tag, metrics) + padding.besideShape;
      const tag = tagAt(face, face.id, x, y, metrics);
      placed.tags.push({ ...tag, box, cell: { step, lane }, ...texts(beside, y + 1) });
      return;
    }
  }
}
