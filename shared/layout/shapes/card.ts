import type { CardBox, CellText } from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { textShapes } from './text.ts';

const accentWidth = 4;

/** The accent of the lane along the card's left edge, inside its rounded corners. */
function accentOf({ box }: Pick<CardBox, 'box'>, radius: number): PathCommand[] {
  const { x, y, height } = box;
  const r = Math.min(radius, height / 2);
  return [
    ['M', x + r, y],
    ['Q', x, y, x, y + r],
    ['V', y + height - r],
    ['Q', x, y + height, x + r, y + height],
    ['Q', x + accentWidth, y + height - r * 0.35, x + accentWidth, y + height - r],
    ['V', y + r],
    ['Q', x + accentWidth, y + r * 0.35, x + r, y],
    ['Z'],
  ];
}

export function cardShapes(card: CardBox, theme: Theme): Shape[] {
  const { palette, metrics } = theme;
  const { accent } = palette.lane[card.role];
  return [
    {
      shape: 'rect',
      ...card.box,
      radius: metrics.cardRadius,
      fill: palette.card,
      stroke: card.alternative ? palette.connector : palette.cardBorder,
      strokeWidth: card.alternative ? 1.25 : 1,
      ...(card.alternative ? { dash: [5, 3] } : {}),
    },
    { shape: 'path', commands: accentOf(card, metrics.cardRadius), fill: accent },
    ...textShapes(card.text, theme),
    ...textShapes(card.translation, theme),
  ];
}

export const cellShapes = (cell: CellText, theme: Theme): Shape[] => textShapes(cell.text, theme);
