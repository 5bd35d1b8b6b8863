import type { Card } from '../model/card.ts';
import type { Contents } from './contents.ts';
import { lineUp, type OwnLanes, type PlacedTag, type TagFace, tagsOnCard } from './tags.ts';
import { heightOf, spoken, type Tongue, type Wrapped, wrappedOf } from './texts.ts';
import type { Metrics } from './theme.ts';

/** Room inside a card around its text, in px; the accent of its lane stands at its left. */
export const cardPadding = { left: 13, right: 10, top: 13, bottom: 9, betweenLanguages: 2 };

/** A card as it looks, before it has a place: places are relative to its top left. */
export type CardFace = {
  readonly card: Card;
  readonly width: number;
  readonly height: number;
  readonly textTop: number;
  readonly text: Wrapped;
  readonly translation: Wrapped;
  readonly translationTop: number;
  readonly tags: readonly PlacedTag[];
  /** How far tags stand above the upper edge. */
  readonly above: number;
  readonly freeTop: readonly [from: number, to: number];
};

/** Tags of the first row may take this share of a card's width: what is left of them is for connectors. */
const firstRowShare = 0.62;

export function faceOfCard(
  card: Card,
  width: number,
  contents: Contents,
  ownLanes: OwnLanes,
  extraTags: readonly TagFace[],
  tongue: Tongue,
  metrics: Metrics,
): CardFace {
  const faces = [...tagsOnCard(card, contents.attachedTo(card.id), ownLanes, tongue), ...extraTags];
  const right = width - 8;
  const { places, rows, firstRowLeft } = lineUp(faces, right, [width * firstRowShare, width - 20], metrics);
  const above = rows > 0 ? Math.round(metrics.tagSize * 0.55) : 0;
  const inside = rows > 0 ? rows * (metrics.tagSize + 4) - 4 - above : 0;
  const textTop = Math.max(cardPadding.top, inside + 3);

  const room = width - cardPadding.left - cardPadding.right;
  const [main, second] = spoken(card, 'text', card.text, tongue);
  const text = wrappedOf(card, main, { width: room, size: metrics.cardSize, weight: 400 });
  const translation = wrappedOf(card, second ?? '', { width: room, size: metrics.smallSize, weight: 400 });
  const textHeight = heightOf(text.lines.length, metrics.cardSize, metrics.lineHeight);
  const translationTop = textTop + textHeight + cardPadding.betweenLanguages;
  const bottom =
    translation.lines.length > 0
      ? translationTop + heightOf(translation.lines.length, metrics.smallSize, metrics.lineHeight)
      : textTop + textHeight;
  return {
    card,
    width,
    height: Math.max(metrics.cardHeight, bottom + cardPadding.bottom),
    textTop,
    text,
    translation,
    translationTop,
    tags: places.map((place) => ({ ...place, y: place.y - above })),
    above,
    freeTop: [0, rows > 0 ? firstRowLeft - 6 : width],
  };
}
