import type { Card } from '../model/card.ts';
import { cardPadding } from './card-padding.ts';
import type { CardFace } from './faces.ts';
import { setOnCard } from './text-on-card.ts';
import { heightOf, onOneLine, spokenWord, type Tongue, wrapped } from './texts.ts';
import type { Metrics } from './theme.ts';

/** How far the text of a tile stands to the right of where a card's text begins: beside the sign. */
const besideSign = 24;

/**
 * What stands for a card that could not be laid out because of a mistake in the program: a tile that says so, where the
 * card would be. Nothing of the card is asked for but its place, so that the tile cannot break as the card did.
 * @param bug what was thrown; it goes with the tile to whoever can report it
 */
export function brokenFace(card: Card, width: number, bug: unknown, tongue: Tongue, metrics: Metrics): CardFace {
  const room = width - cardPadding.left - besideSign - cardPadding.right;
  const text = wrapped(onOneLine(spokenWord('sheet.brokenCard', tongue)), {
    width: room,
    size: metrics.smallSize,
    weight: 400,
  });
  const textHeight = heightOf(text.lines.length, metrics.smallSize, metrics.lineHeight);
  return {
    card,
    width,
    height: Math.max(metrics.cardHeight, cardPadding.top + textHeight + cardPadding.bottom),
    text: setOnCard(
      text,
      { x: cardPadding.left + besideSign, y: cardPadding.top },
      { size: metrics.smallSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'muted' },
    ),
    tags: [],
    above: 0,
    freeTop: [0, width],
    broken: { bug },
  };
}
