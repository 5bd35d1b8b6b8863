import type { CardColour } from '../../model/card.ts';
import type { Box, CardBox, CellText, PictureBox } from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import { textAt } from '../text-on-card.ts';
import type { Theme } from '../theme.ts';
import { brokenShapes } from './broken.ts';
import { addText, textShapes } from './text.ts';

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

/** How the pattern of each colour goes on along the edge: no colour is told by its hue alone. */
const patterns: { readonly [colour in CardColour]: readonly number[] } = {
  red: [],
  orange: [14, 4],
  yellow: [7, 4],
  green: [3, 3],
  blue: [12, 3, 3, 3],
  purple: [8, 3, 2, 3, 2, 3],
};

/** The pattern of a colour inside the right edge of a box. */
export function colourEdge(colour: CardColour, { x, y, width, height }: Box, inset: number, theme: Theme): Shape {
  const right = x + width - 3.5;
  const dash = patterns[colour];
  return {
    shape: 'path',
    commands: [
      ['M', right, y + inset],
      ['V', y + height - inset],
    ],
    stroke: theme.palette.colour[colour].accent,
    strokeWidth: 3,
    ...(dash.length > 0 && { dash }),
  };
}

export function cardShapes(card: CardBox, theme: Theme): Shape[] {
  if (card.broken) return [...brokenShapes(card.box, theme), ...textShapes(textAt(card.text, card.box), theme)];
  const { palette, metrics } = theme;
  const { accent } = palette.lane[card.role];
  const shapes: Shape[] = [
    edgeOf(card, theme),
    { shape: 'path', commands: accentOf(card, metrics.cardRadius), fill: accent },
  ];
  if (card.colour) shapes.push(colourEdge(card.colour, card.box, metrics.cardRadius, theme));
  if (card.picture) shapes.push(...pictureShapes(card.picture, theme));
  addText(shapes, textAt(card.text, card.box), theme);
  if (card.translation) addText(shapes, textAt(card.translation, card.box), theme);
  return shapes;
}

/** The ground of a card and its edge. */
function edgeOf({ box, colour, alternative }: CardBox, { palette, metrics }: Theme): Shape {
  const { x, y, width, height } = box;
  const radius = metrics.cardRadius;
  const fill = colour ? palette.colour[colour].tint : palette.card;
  return alternative
    ? { shape: 'rect', x, y, width, height, radius, fill, stroke: palette.connector, strokeWidth: 1.25, dash: [5, 3] }
    : { shape: 'rect', x, y, width, height, radius, fill, stroke: palette.cardBorder, strokeWidth: 1 };
}

const pictureRadius = 4;

/** So much smaller than the picture is its ground at each side, so that no fringe of it shows along the edge. */
const groundInset = 0.5;

/** A picture on its ground: what it lets through is seen against the same colour in every theme. */
function pictureShapes({ box, asset, alt }: PictureBox, { palette }: Theme): Shape[] {
  const ground = {
    x: box.x + groundInset,
    y: box.y + groundInset,
    width: Math.max(0, box.width - 2 * groundInset),
    height: Math.max(0, box.height - 2 * groundInset),
  };
  return [
    { shape: 'rect', ...ground, radius: pictureRadius, fill: palette.picture },
    { shape: 'image', ...box, radius: pictureRadius, asset, alt },
  ];
}

export const cellShapes = ({ box, text, translation, bubble }: CellText, theme: Theme): Shape[] => [
  ...(bubble === undefined ? [] : [bubbleShape(box, bubble, theme)]),
  ...textShapes(text, theme),
  ...textShapes(translation, theme),
];

/** What somebody thinks: a bubble with its tail at the lower left. */
function bubbleShape({ x, y, width, height }: Box, tail: number, { palette, metrics }: Theme): Shape {
  const r = metrics.cardRadius + 2;
  const right = x + width;
  const bottom = y + height - tail;
  return {
    shape: 'path',
    commands: [
      ['M', x + r, y],
      ['H', right - r],
      ['Q', right, y, right, y + r],
      ['V', bottom - r],
      ['Q', right, bottom, right - r, bottom],
      ['H', x + r + 2 * tail],
      ['L', x + r, bottom + tail],
      ['V', bottom],
      ['Q', x, bottom, x, bottom - r],
      ['V', y + r],
      ['Q', x, y, x + r, y],
      ['Z'],
    ],
    fill: palette.card,
    stroke: palette.cardBorder,
    strokeWidth: 1,
  };
}
