import type { TextLine } from '../layout/scene.ts';
import type { PathCommand, Shape } from '../layout/shape.ts';
import { type FontRun, fontFamilies, fontRuns } from '../layout/text/fonts.ts';
import { advance } from '../layout/text/measure.ts';
import { withBoxes } from '../layout/text/missing.ts';
import { printable } from '../layout/text/printable.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Language } from '../model/fields.ts';
import { attribute, attributes, escapeXml, short } from './xml.ts';

export type Rect = Extract<Shape, { shape: 'rect' }>;
export type Path = Extract<Shape, { shape: 'path' }>;
type Circle = Extract<Shape, { shape: 'circle' }>;
type Text = Extract<Shape, { shape: 'text' }>;
type Image = Extract<Shape, { shape: 'image' }>;

/**
 * The presentation attributes of what is filled and stroked, and the end of its element. Colours are `#rrggbb`, of a
 * theme or let in by a schema: nothing in them has to be escaped.
 */
function inked(fill: string | undefined, stroke: string | undefined, shape: Rect | Path | Circle): string {
  const filled = fill === undefined ? ' fill="none"' : ` fill="${fill}"`;
  if (stroke === undefined) return `${filled}/>\n`;
  const { strokeWidth, dash, dashOffset } = shape;
  const wide = strokeWidth === undefined ? '' : ` stroke-width="${short(strokeWidth)}"`;
  const dashed = attribute('stroke-dasharray', dash?.map(short).join(' ')) + attribute('stroke-dashoffset', dashOffset);
  return `${filled} stroke="${stroke}"${wide}${dashed}/>\n`;
}

/** Written out, as all that a big drawing takes its time for: a drawing is made once, by code that is not compiled yet. */
function pathData(commands: readonly PathCommand[]): string {
  let data = '';
  for (let at = 0; at < commands.length; at += 1) {
    const command = commands[at] as PathCommand;
    switch (command.length) {
      case 1:
        data += 'Z';
        break;
      case 2:
        data += `${command[0]}${short(command[1])}`;
        break;
      case 3:
        data += `${command[0]}${short(command[1])} ${short(command[2])}`;
        break;
      case 5:
        data += `Q${short(command[1])} ${short(command[2])} ${short(command[3])} ${short(command[4])}`;
        break;
      case 7:
        data += `C${short(command[1])} ${short(command[2])} ${short(command[3])} ${short(command[4])} ${short(command[5])} ${short(command[6])}`;
        break;
      default:
        assertNever(command);
    }
  }
  return data;
}

export function svgRect(rect: Rect): string {
  const { x, y, width, height, radius, fill, stroke } = rect;
  const round = radius ? `" rx="${short(radius)}"` : '"';
  const place = `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}`;
  return place + round + inked(fill, stroke, rect);
}

export function svgPath(path: Path): string {
  const { commands, fill, stroke } = path;
  return `<path d="${pathData(commands)}"${inked(fill, stroke, path)}`;
}

const svgCircle = (circle: Circle): string =>
  `<circle cx="${short(circle.x)}" cy="${short(circle.y)}" r="${short(circle.r)}"${inked(circle.fill, circle.stroke, circle)}`;

/** The corners of a path of straight lines; null if it has curves or several parts. */
function cornersOf(commands: readonly PathCommand[]): { corners: string; closed: boolean } | null {
  let corners = '';
  let closed = false;
  let x = 0;
  let y = 0;
  for (let at = 0; at < commands.length; at += 1) {
    const command = commands[at] as PathCommand;
    if (closed || (command[0] === 'M' && corners !== '')) return null;
    switch (command[0]) {
      case 'M':
      case 'L':
        x = command[1];
        y = command[2];
        break;
      case 'H':
        x = command[1];
        break;
      case 'V':
        y = command[1];
        break;
      case 'Z':
        closed = true;
        continue;
      default:
        return null;
    }
    corners += `${corners === '' ? '' : ' '}${short(x)},${short(y)}`;
  }
  return { corners, closed };
}

/**
 * A path written without a `path` element where it has straight lines only: a connector's group has one `path`, its
 * way, so its arrow heads are polygons.
 */
export function svgPolygon(path: Path): string {
  const straight = cornersOf(path.commands);
  if (!straight) return svgPath(path);
  const name = straight.closed ? 'polygon' : 'polyline';
  return `<${name} points="${straight.corners}"${inked(path.fill, path.stroke, path)}`;
}

/** A rectangle written without a `rect` element: a card's group has one `rect`, its bounds. */
export function svgRectAsPath({ x, y, width, height, radius = 0, ...rest }: Rect): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const sharp: PathCommand[] = [['M', x, y], ['H', right], ['V', bottom], ['H', x], ['Z']];
  const round: PathCommand[] = [
    ['M', x + r, y],
    ['H', right - r],
    ['Q', right, y, right, y + r],
    ['V', bottom - r],
    ['Q', right, bottom, right - r, bottom],
    ['H', x + r],
    ['Q', x, bottom, x, bottom - r],
    ['V', y + r],
    ['Q', x, y, x + r, y],
    ['Z'],
  ];
  return svgPath({ ...rest, shape: 'path', commands: r > 0 ? round : sharp });
}

/** A line that has it must say so, that Chinese gets Chinese forms inside an English sheet. */
const han = /[\u4e00-\u9fff]|\p{Script=Han}/u;

/** How the texts of a sheet are written. */
export type TextWriting = {
  readonly sheet: Language;
  /** Draw what no bundled font has as an empty box; without it the text stays for a reader who has a font for it. */
  readonly boxes: boolean;
};

const emojiFamilies = `'${fontFamilies.emoji}', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif`;
const shareBefore = { start: 0, middle: 0.5, end: 1 } as const;

/** What the main font has all of, and is drawn as it is, with nothing that has to be escaped: half of all lines. */
const plain = /^[!#-%'-;=?-~][ !#-%'-;=?-~]*$/;

/** How the lines of a text are drawn in the main font. */
function styleOf({ size, weight, anchor, fill }: Text): string {
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `" font-size="${short(size)}"${bold}${anchored} fill="${fill}"`;
}

function svgText(text: Text, writing: TextWriting): string {
  const style = styleOf(text);
  let written = '';
  for (let at = 0; at < text.lines.length; at += 1) {
    const line = text.lines[at] as TextLine;
    written += plain.test(line.text)
      ? `<text x="${short(line.x)}" y="${short(line.y)}${style}>${line.text}</text>\n`
      : svgLine(line, text, style, writing);
  }
  return written;
}

/** A line of text as one element, or where it needs several fonts as one element a run. */
function svgLine(line: TextLine, text: Text, style: string, { sheet, boxes }: TextWriting): string {
  const shown = printable(line.text).replaceAll('\n', ' ');
  if (shown.trim() === '') return '';
  const whole = boxes ? withBoxes(shown) : shown;
  const runs = fontRuns(whole);
  const foreign = (run: string): string => (sheet === 'en' && han.test(run) ? ' xml:lang="zh-CN"' : '');
  if (runs.length > 1 || runs[0]?.font === 'emoji') return svgRuns(runs, line, text, foreign);
  return `<text x="${short(line.x)}" y="${short(line.y)}${style}${foreign(whole)}>${escapeXml(whole)}</text>\n`;
}

/**
 * Runs of a line, each where it begins: a reader that falls back from font to font inside an element loses the signs made
 * of several emoji, and some lose the whole line.
 */
function svgRuns(
  runs: readonly FontRun[],
  line: TextLine,
  { size, weight, anchor, fill }: Text,
  foreign: (run: string) => string,
): string {
  const alone = runs.length === 1;
  const anchored = alone && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
  const whole = runs.map(({ text }) => text).join('');
  let x = alone ? line.x : line.x - shareBefore[anchor] * advance(whole, size, weight);
  let written = '';
  for (const { font, text } of runs) {
    const isEmoji = font === 'emoji';
    const family = isEmoji ? attribute('font-family', emojiFamilies) : '';
    const bold = weight === 400 || isEmoji ? '' : ` font-weight="${weight}"`;
    const place = `x="${short(x)}" y="${short(line.y)}"`;
    const style = `font-size="${short(size)}"${bold}${anchored} fill="${fill}"${foreign(text)}`;
    written += `<text ${place}${family} ${style}>${escapeXml(text)}</text>\n`;
    if (!alone) x += advance(text, size, weight);
  }
  return written;
}

/**
 * A picture with its bytes in it. Its corners are cut off by a path of its own beside it, named after its record, its
 * place being what tells two of one picture apart. `xlink:href` is what every reader of SVG knows.
 */
function svgImage({ x, y, width, height, radius, asset, alt }: Image): string {
  const clip = `picture-${asset.id}-${short(x)}-${short(y)}`;
  const image = attributes({
    x,
    y,
    width,
    height,
    preserveAspectRatio: 'none',
    'clip-path': `url(#${clip})`,
    role: 'img',
    'aria-label': alt,
    'xlink:href': `data:${asset.mime};base64,${asset.data}`,
  });
  const ground = svgRectAsPath({ shape: 'rect', x, y, width, height, radius });
  const cut = `<clipPath${attributes({ id: clip })}>\n${ground}</clipPath>\n`;
  return `${cut}<image${image}><title>${escapeXml(alt)}</title></image>\n`;
}

/** A shape as SVG elements, each on a line of its own: one for a line of text. */
export function svgShape(shape: Shape, writing: TextWriting): string {
  switch (shape.shape) {
    case 'rect':
      return svgRect(shape);
    case 'path':
      return svgPath(shape);
    case 'circle':
      return svgCircle(shape);
    case 'text':
      return svgText(shape, writing);
    case 'image':
      return svgImage(shape);
    default:
      return assertNever(shape);
  }
}
