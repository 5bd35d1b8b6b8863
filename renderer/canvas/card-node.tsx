import { type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { Box, CardBox } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { SmallPart } from '../app/bug-boundary.tsx';

export type CardNode = Node<{ text: string }, 'card'>;

const known = new WeakMap<CardBox, CardNode>();

const handle = (position: Position, x: number, y: number) => ({
  type: 'source' as const,
  id: position,
  position,
  x,
  y,
  width: 1,
  height: 1,
});

const handlesOf = ({ width, height }: Box) => [
  handle(Position.Top, width / 2, 0),
  handle(Position.Right, width, height / 2),
  handle(Position.Bottom, width / 2, height),
  handle(Position.Left, 0, height / 2),
];

/** The node of a card: the same object as long as the card is, with everything given so that nothing is measured. */
export function nodeOf(card: CardBox, textOf: (id: RecordId) => string): CardNode {
  const there = known.get(card);
  if (there) return there;
  const { x, y, width, height } = card.box;
  const node: CardNode = {
    id: card.id,
    type: 'card',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(card.box),
    data: { text: textOf(card.id) },
    draggable: false,
    // React Flow's own word for it is English; the grid beside the canvas is what is read out.
    domAttributes: { 'aria-roledescription': undefined },
  };
  known.set(card, node);
  return node;
}

/**
 * A card's place for pointer, editor and focus. Its looks are drawn by the canvas beneath, marks over its edge included,
 * so the text here is there to be found, selected and tested, not to be seen.
 */
const CardNodeView = memo(({ data }: NodeProps<CardNode>) => (
  <SmallPart standIn={<div className="card-node" />}>
    <div className="card-node">{data.text}</div>
  </SmallPart>
));

export const nodeTypes = { card: CardNodeView };
