import type { TextLine } from '#shared/layout/scene.ts';
import type { Ink, PathCommand, Shape } from '#shared/layout/shape.ts';
import { type FontRun, fontRuns } from '#shared/layout/text/fonts.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { withBoxes } from '#shared/layout/text/missing.ts';
import { printable } from '#shared/layout/text/printable.ts';
import { assertNever } from '#shared/model/assert-never.ts';
import { fontOf } from './cut-fonts.ts';
import { fillWith, strokeWith } from './pdf-colour.ts';

type Sheet = PDFKit.PDFDocument;
export type TextShape = Extract<Shape, { shape: 'text' }>;
export type ImageShape = Extract<Shape, { shape: 'image' }>;
export type Figure = Exclude<Shape, TextShape | ImageShape>;

/** How far along a quadratic curve's arms the two arms of the equal cubic one reach. */
const arm = 2 / 3;

/** pdfkit's own `quadraticCurveTo` draws another curve (operator `v`): each is drawn as its equal cubic one. */
function tracePath(sheet: Sheet, commands: readonly PathCommand[]): void {
  let [x, y] = [0, 0];
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        [, x, y] = command;
        sheet.moveTo(x, y);
        break;
      case 'L':
        [, x, y] = command;
        sheet.lineTo(x, y);
        break;
      case 'H':
        x = command[1];
        sheet.lineTo(x, y);
        break;
      case 'V':
        y = command[1];
        sheet.lineTo(x, y);
        break;
      case 'Q': {
        const [, cx, cy, toX, toY] = command;
        sheet.bezierCurveTo(
          x + arm * (cx - x),
          y + arm * (cy - y),
          toX + arm * (cx - toX),
          toY + arm * (cy - toY),
          toX,
          toY,
        );
        [x, y] = [toX, toY];
        break;
      }
      case 'C':
        sheet.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        [x, y] = [command[5], command[6]];
        break;
      case 'Z':
        sheet.closePath();
        break;
      default:
        assertNever(command);
    }
  }
}

/** Fills and strokes what was traced. */
function paint(sheet: Sheet, { fill, stroke, strokeWidth = 1, dash, dashOffset = 0 }: Ink): void {
  if (stroke !== undefined) {
    sheet.lineWidth(strokeWidth);
    if (dash && dash.length > 0) sheet.dash([...dash], { phase: dashOffset });
  }
  if (fill !== undefined && stroke !== undefined) sheet.fillAndStroke();
  else if (fill !== undefined) sheet.fill();
  else if (stroke !== undefined) sheet.stroke();
  if (stroke !== undefined && dash && dash.length > 0) sheet.undash();
}

/** Draws what is not text. */
export function drawFigure(sheet: Sheet, figure: Figure): void {
  // Without any ink a traced path would stay and join the next one.
  if (figure.fill === undefined && figure.stroke === undefined) return;
  if (figure.fill !== undefined) fillWith(sheet, figure.fill);
  if (figure.stroke !== undefined) strokeWith(sheet, figure.stroke);
  switch (figure.shape) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = figure;
      if (radius > 0) sheet.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
      else sheet.rect(x, y, width, height);
      break;
    }
    case 'path':
      tracePath(sheet, figure.commands);
      break;
    case 'circle':
      sheet.circle(figure.x, figure.y, figure.r);
      break;
    default:
      assertNever(figure);
  }
  paint(sheet, figure);
}

/** Draws a picture; pdfkit embeds one source once, however often it is drawn. */
export function drawImage(sheet: Sheet, { x, y, width, height, radius, asset }: ImageShape): void {
  sheet.save();
  sheet.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2)).clip();
  sheet.image(`data:${asset.mime};base64,${asset.data}`, x, y, { width, height });
  sheet.restore();
}

const shareBefore = { start: 0, middle: 0.5, end: 1 } as const;
/** Selectors and joiners: only the emoji font has forms for them. */
const silent = /\u200c|\u200d|[\ufe00-\ufe0f]/g;

/** The lines of a text as they are drawn, none without visible characters. */
export const linesOf = (text: TextShape): readonly TextLine[] =>
  text.lines
    .map((line) => ({ ...line, text: printable(line.text).replaceAll('\n', ' ') }))
    .filter((line) => line.text.trim() !== '');

/** A letter with its accents as the one sign that the font has for both, where it has one. */
const composed = (text: string) => text.replace(/\P{M}\p{M}+/gu, (cluster) => cluster.normalize('NFC'));

function drawRun(sheet: Sheet, { font, text }: FontRun, x: number, y: number): void {
  const plain = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (font === 'main') {
    sheet.text(composed(text.replace(silent, '')), x, y, plain);
    return;
  }
  // A sign stands for several characters, a box for any: which they are is said beside it, to be found and copied.
  sheet.markContent('Span', { actual: text });
  sheet.text(font === 'missing' ? withBoxes(text) : text, x, y, plain);
  sheet.endMarkedContent();
}

/** Between letters that are not ideographs a line end stands for the space that was typed there. */
const wordEnd = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef/–—-]$/u;
const wordStart = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Whether a space is written, unseen, after a line: a screen reader reads the lines of a block without a pause. */
const spaceAfter = (line: string, next: string | undefined) =>
  next !== undefined && wordEnd.test(line) && wordStart.test(next);

/** Draws the lines of a text, each in runs of one font, where the layout measured them to stand. */
export function drawText(sheet: Sheet, text: TextShape): void {
  fillWith(sheet, text.fill);
  sheet.fontSize(text.size);
  const lines = linesOf(text);
  for (const [at, line] of lines.entries()) {
    let x = line.x - shareBefore[text.anchor] * advance(line.text, text.size, text.weight);
    const written = spaceAfter(line.text, lines[at + 1]?.text) ? `${line.text} ` : line.text;
    for (const run of fontRuns(written)) {
      sheet.font(fontOf(run.font, text.weight));
      drawRun(sheet, run, x, line.y);
      x += advance(run.text, text.size, text.weight);
    }
  }
}
