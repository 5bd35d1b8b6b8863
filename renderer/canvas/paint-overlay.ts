import type { CardBox } from '#shared/layout/scene.ts';
import type { Theme } from '#shared/layout/theme.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Look } from '../overlays/overlay-looks.ts';
import type { Said } from '../overlays/overlay-of.ts';
import type { Pen } from './brush.ts';
import { paintChips } from './paint-chip.ts';

/** What is laid over the cards, and how each class of it looks. */
export type OverlayPaint = {
  readonly byCard: ReadonlyMap<RecordId, Said>;
  readonly looks: readonly Look[];
};

/** The cards of each class, and those of none. */
function sorted(cards: readonly CardBox[], { byCard, looks }: OverlayPaint) {
  const classes = looks.map((): CardBox[] => []);
  const rest: CardBox[] = [];
  for (const card of cards) (classes[byCard.get(card.id)?.class ?? -1] ?? rest).push(card);
  return { classes, rest };
}

const trace = (pen: Pen, cards: readonly CardBox[], radius: number) => {
  pen.beginPath();
  for (const { box } of cards) pen.roundRect(box.x, box.y, box.width, box.height, radius);
};

/** Tints and frames cards by their class; those of none step back. The pen is in px of the sheet. */
export function paintOverlay(
  pen: Pen,
  cards: readonly CardBox[],
  overlay: OverlayPaint,
  { name, metrics, palette }: Theme,
): void {
  const { classes, rest } = sorted(cards, overlay);
  pen.save();
  pen.setLineDash([]);
  if (rest.length > 0) {
    pen.globalAlpha = 0.35;
    pen.fillStyle = palette.sheet;
    trace(pen, rest, metrics.cardRadius);
    pen.fill();
    pen.globalAlpha = 1;
  }
  for (const [at, look] of overlay.looks.entries()) {
    const alike = classes[at] ?? [];
    if (alike.length === 0) continue;
    trace(pen, alike, metrics.cardRadius);
    pen.globalCompositeOperation = name === 'dark' ? 'screen' : 'multiply';
    pen.fillStyle = look.tint;
    pen.fill();
    pen.globalCompositeOperation = 'source-over';
    pen.strokeStyle = look.strong;
    pen.lineWidth = 2.5;
    pen.setLineDash(look.dash as number[]);
    pen.stroke();
  }
  pen.restore();
}

/** The words of the classes, over everything else of a card. */
export function paintOverlayWords(
  pen: Pen,
  cards: readonly CardBox[],
  { byCard, looks }: OverlayPaint,
  theme: Theme,
  zoom: number,
): void {
  const chips = cards.flatMap(({ id, box }) => {
    const said = byCard.get(id);
    const look = looks[said?.class ?? -1];
    return said && look ? [{ box, word: said.word, ground: look.strong, ink: look.ink, corner: 'right' as const }] : [];
  });
  paintChips(pen, chips, theme, zoom);
}

/** Far out each card is a vessel in the colour of its class, filled to its level. */
export function paintOverlayBlocks(
  pen: Pen,
  cards: readonly CardBox[],
  overlay: OverlayPaint,
  { palette }: Theme,
): void {
  const { classes } = sorted(cards, overlay);
  pen.save();
  pen.globalAlpha = 0.7;
  pen.fillStyle = palette.card;
  pen.beginPath();
  for (const { box } of cards) pen.rect(box.x, box.y, box.width, box.height);
  pen.fill();
  pen.globalAlpha = 1;
  for (const [at, { strong, level }] of overlay.looks.entries()) {
    const alike = classes[at] ?? [];
    if (alike.length === 0) continue;
    pen.fillStyle = strong;
    pen.beginPath();
    for (const { box } of alike) pen.rect(box.x, box.y + box.height * (1 - level), box.width, box.height * level);
    pen.fill();
  }
  pen.restore();
}
