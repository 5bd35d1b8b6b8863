import type { Asset } from '../model/asset.ts';
import type { Card } from '../model/card.ts';
import { onOneLine, spoken, spokenWord, type Tongue } from './texts.ts';

/** A card's picture before the card has a place: `top` and `bottom` from the card's upper edge, in px. */
export type PictureFace = {
  readonly asset: Asset;
  readonly alt: string;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
};

/**
 * How large a picture is drawn: as wide as there is room, its shape kept, no pixel wider than a px (a small picture
 * would blur), and never higher than the room is wide (a tall one would push its row apart).
 */
function sizeIn(room: number, { width, height }: Asset): { width: number; height: number } {
  const scale = Math.min(1, room / width, room / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture of a card as it is drawn; undefined for a card without one. @param room how wide it may be, in px */
export function pictureFace(
  card: Card,
  asset: Asset | undefined,
  { top, room }: { readonly top: number; readonly room: number },
  tongue: Tongue,
): PictureFace | undefined {
  if (!asset || !card.picture) return undefined;
  const { width, height } = sizeIn(room, asset);
  const alt =
    onOneLine(spoken(card, 'picture.alt', card.picture.alt, tongue)) || onOneLine(spokenWord('picture.one', tongue));
  return { asset, alt, top, bottom: top + height, width };
}
