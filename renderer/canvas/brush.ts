import type { Anchor, TextLine } from '#shared/layout/scene.ts';
import type { PathCommand, Shape } from '#shared/layout/shape.ts';
import { assertNever } from '#shared/model/assert-never.ts';
import { pixelsOf } from '../pictures/pixels.ts';
import { leastTextSize } from './detail.ts';

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
export const fontFamily = '"Noto Sans SC", "Noto Emoji", sans-serif';

/** How all texts of a sheet are set. */
export function styled(pen: Pen): void {
  pen.fontKerning = 'none';
  pen.textRendering = 'optimizeSpeed';
  pen.textBaseline = 'alphabetic';
}

type Image = Extract<Shape, { shape: 'image' }>;
type Figure = Exclude<Shape, { shape: 'text' | 'image' }>;
type FigureStyle = {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly waiting: Figure[];
};
type TextStyle = {
  readonly font: string;
  readonly size: number;
  readonly align: CanvasTextAlign;
  readonly fill: string;
  readonly waiting: TextLine[];
};
/** A shape with the style it shares with all that look the same. */
type Piece =
  | { readonly figure: Figure; readonly style: FigureStyle }
  | { readonly lines: readonly TextLine[]; readonly textStyle: TextStyle }
  | { readonly image: Image };
/** One element made ready to be drawn, back to front. */
export type Drawing = readonly Piece[];

const alignOf: Record<Anchor, CanvasTextAlign> = { start: 'left', middle: 'center', end: 'right' };

function trace(pen: Pen, figure: Figure): void {
  switch (figure.shape) {
    case 'rect':
      if (figure.radius) pen.roundRect(figure.x, figure.y, figure.width, figure.height, figure.radius);
      else pen.rect(figure.x, figure.y, figure.width, figure.height);
      return;
    case 'circle':
      pen.moveTo(figure.x + figure.r, figure.y);
      pen.arc(figure.x, figure.y, figure.r, 0, 2 * Math.PI);
      return;
    case 'path':
      tracePath(pen, figure);
      return;
    default:
      assertNever(figure);
  }
}

export function tracePath(pen: Pen, { commands }: { readonly commands: readonly PathCommand[] }): void {
  let x = 0;
  let y = 0;
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        [, x, y] = command;
        pen.moveTo(x, y);
        break;
      case 'L':
        [, x, y] = command;
        pen.lineTo(x, y);
        break;
      case 'H':
        [, x] = command;
        pen.lineTo(x, y);
        break;
      case 'V':
        [, y] = command;
        pen.lineTo(x, y);
        break;
      case 'Q':
        x = command[3];
        y = command[4];
        pen.quadraticCurveTo(command[1], command[2], x, y);
        break;
      case 'C':
        x = command[5];
        y = command[6];
        pen.bezierCurveTo(command[1], command[2], command[3], command[4], x, y);
        break;
      case 'Z':
        pen.closePath();
        break;
      default:
        assertNever(command);
    }
  }
}

function paintFigures(pen: Pen, style: FigureStyle): void {
  pen.beginPath();
  for (const figure of style.waiting) trace(pen, figure);
  style.waiting.length = 0;
  if (style.fill) {
    pen.fillStyle = style.fill;
    pen.fill();
  }
  if (style.stroke) {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = style.width;
    pen.setLineDash(style.dash as number[]);
    pen.lineDashOffset = style.dashOffset;
    pen.stroke();
  }
}

function paintTexts(pen: Pen, style: TextStyle): void {
  pen.font = style.font;
  pen.textAlign = style.align;
  pen.fillStyle = style.fill;
  for (const line of style.waiting) pen.fillText(line.text, line.x, line.y);
  style.waiting.length = 0;
}

/** A picture of fewer device px is left to the ground it stands on. */
const leastImage = 10;
/** Corners of fewer device px are left sharp: cutting them off costs more than the picture. */
const leastRadius = 2;

/** What is not decoded yet shows its ground. */
function paintImages(pen: Pen, images: readonly Image[]): void {
  const scale = pen.getTransform().a;
  pen.imageSmoothingQuality = 'high';
  for (const { x, y, width, height, radius, asset } of images) {
    const pixels = width * scale < leastImage ? undefined : pixelsOf(asset, width * scale);
    if (!pixels) continue;
    const rounded = radius * scale >= leastRadius;
    if (!rounded) {
      pen.drawImage(pixels, x, y, width, height);
      continue;
    }
    pen.save();
    try {
      pen.beginPath();
      pen.roundRect(x, y, width, height, radius);
      pen.clip();
      pen.drawImage(pixels, x, y, width, height);
    } finally {
      pen.restore();
    }
  }
}

/**
 * Draws shapes on a canvas. Shapes that look the same share one style object, made once, and are filled and stroked in
 * one go: that is what makes a sheet of thousands of cards cheap. Nothing here depends on the zoom.
 */
export class Brush {
  readonly #figureStyles = new Map<string, FigureStyle>();
  readonly #textStyles = new Map<string, TextStyle>();

  ready(shapes: readonly Shape[]): Drawing {
    return shapes.map((shape) => {
      if (shape.shape === 'text') return { lines: shape.lines, textStyle: this.#textStyle(shape) };
      if (shape.shape === 'image') return { image: shape };
      return { figure: shape, style: this.#figureStyle(shape) };
    });
  }

  #figureStyle({ fill, stroke, strokeWidth = 1, dash = [], dashOffset = 0 }: Figure): FigureStyle {
    const key = `${fill} ${stroke} ${strokeWidth} ${dash} ${dashOffset}`;
    const known = this.#figureStyles.get(key);
    if (known) return known;
    const style = { fill, stroke, width: strokeWidth, dash, dashOffset, waiting: [] };
    this.#figureStyles.set(key, style);
    return style;
  }

  #textStyle({ size, weight, anchor, fill }: Extract<Shape, { shape: 'text' }>): TextStyle {
    const key = `${size} ${weight} ${anchor} ${fill}`;
    const known = this.#textStyles.get(key);
    if (known) return known;
    const style = { font: `${weight} ${size}px ${fontFamily}`, size, align: alignOf[anchor], fill, waiting: [] };
    this.#textStyles.set(key, style);
    return style;
  }

  /**
   * Draws elements of one kind, which do not overlap each other: first the rearmost shape of all of them, then the next.
   * @param zoom of the pen's transform; text too small to see at it is left out (0 leaves out all text)
   */
  paint(pen: Pen, drawings: readonly Drawing[], zoom: number): void {
    const figures = new Set<FigureStyle>();
    const texts = new Set<TextStyle>();
    try {
      this.#paint(pen, drawings, zoom, figures, texts);
    } finally {
      // Empty unless something threw: what waited then must not be drawn with the next ones.
      for (const style of [...figures, ...texts]) style.waiting.length = 0;
    }
  }

  #paint(pen: Pen, drawings: readonly Drawing[], zoom: number, figures: Set<FigureStyle>, texts: Set<TextStyle>): void {
    const images: Image[] = [];
    for (let layer = 0, more = true; more; layer++) {
      more = false;
      for (const drawing of drawings) {
        const piece = drawing[layer];
        if (!piece) continue;
        more = true;
        if ('figure' in piece) {
          piece.style.waiting.push(piece.figure);
          figures.add(piece.style);
        } else if ('image' in piece) {
          images.push(piece.image);
        } else if (piece.textStyle.size * zoom >= leastTextSize) {
          piece.textStyle.waiting.push(...piece.lines);
          texts.add(piece.textStyle);
        }
      }
      for (const style of figures) paintFigures(pen, style);
      for (const style of texts) paintTexts(pen, style);
      if (images.length > 0) paintImages(pen, images);
      images.length = 0;
      figures.clear();
      texts.clear();
    }
  }
}
