import type { TextLine } from '../layout/scene.ts';
import type { PathCommand, Shape } from '../layout/shape.ts';
import { fontFamilies, fontRuns } from '../layout/text/fonts.ts';
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

/** The presentation attributes of what is filled and stroked. */
function ink({ fill = 'none', stroke, strokeWidth, dash, dashOffset }: Rect | Path | Circle): string {
  const filled = attribute('fill', fill);
  if (stroke === undefined) return filled;
  const line = filled + attribute('stroke', stroke) + attribute('stroke-width', strokeWidth);
  if (dash === undefined && dashOffset === undefined) return line;
  return line + attribute('stroke-dasharray', dash?.map(short).join(' ')) + attribute('stroke-dashoffset', dashOffset);
}

function pathData(commands: readonly PathCommand[]): string {
  let data = '';
  for (const command of commands) {
    data += command[0];
    for (let at = 1; at < command.length; at += 1) data += (at > 1 ? ' ' : '') + short(command[at] as number);
  }
  return data;
}

const box = (x: number, y: number, width: number, height: number): string =>
  ` x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;

export const svgRect = (rect: Rect): string =>
  `<rect${box(rect.x, rect.y, rect.width, rect.height)}${attribute('rx', rect.radius || undefined)}${ink(rect)}/>`;

export const svgPath = (path: Path): string => `<path d="${pathData(path.commands)}"${ink(path)}/>`;

const svgCircle = (circle: Circle): string =>
  `<circle cx="${short(circle.x)}" cy="${short(circle.y)}" r="${short(circle.r)}"${ink(circle)}/>`;

/** The corners of a path of straight lines; null if it has curves or several parts. */
function cornersOf(commands: readonly PathCommand[]): { corners: string; closed: boolean } | null {
  const corners: string[] = [];
  let closed = false;
  let [x, y] = [0, 0];
  for (const [at, command] of commands.entries()) {
    if (closed || (command[0] === 'M' && at > 0)) return null;
    if (command[0] === 'M' || command[0] === 'L') [, x, y] = command;
    else if (command[0] === 'H') x = command[1];
    else if (command[0] === 'V') y = command[1];
    else if (command[0] === 'Z') closed = true;
    else return null;
    if (!closed) corners.push(`${short(x)},${short(y)}`);
  }
  return { corners: corners.join(' '), closed };
}

/**
 * A path written without a `path` element where it has straight lines only: a connector's group has one `path`, its
 * way, so its arrow heads are polygons.
 */
export function svgPolygon(path: Path): string {
  const straight = cornersOf(path.commands);
  if (!straight) return svgPath(path);
  const name = straight.closed ? 'polygon' : 'polyline';
  return `<${name} points="${straight.corners}"${ink(path)}/>`;
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

const han = /\p{Script=Han}/u;

/** The language a line must say it is in, so that Chinese gets Chinese forms inside an English sheet. */
const languageOf = (line: string, sheet: Language) => (sheet === 'en' && han.test(line) ? 'zh-CN' : undefined);

/** How the texts of a sheet are written. */
export type TextWriting = {
  readonly sheet: Language;
  /** Draw what no bundled font has as an empty box; without it the text stays for a reader who has a font for it. */
  readonly boxes: boolean;
};

const emojiFamilies = `'${fontFamilies.emoji}', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif`;
const shareBefore = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * A line of text as one element, or where it needs two fonts as one element a run: a reader that falls back from font
 * to font inside an element loses the signs made of several emoji, and some lose the whole line.
 */
function svgLine(line: TextLine, text: Text, { sheet, boxes }: TextWriting): string[] {
  const shown = printable(line.text).replaceAll('\n', ' ');
  if (shown.trim() === '') return [];
  const whole = boxes ? withBoxes(shown) : shown;
  const runs = fontRuns(whole);
  const alone = runs.length === 1;
  let x = alone ? line.x : line.x - shareBefore[text.anchor] * advance(whole, text.size, text.weight);
  return runs.map((run) => {
    const isEmoji = run.font === 'emoji';
    const written = [
      attribute('x', x),
      attribute('y', line.y),
      attribute('font-family', isEmoji ? emojiFamilies : undefined),
      attribute('font-size', text.size),
      attribute('font-weight', text.weight === 400 || isEmoji ? undefined : text.weight),
      attribute('text-anchor', alone && text.anchor !== 'start' ? text.anchor : undefined),
      attribute('fill', text.fill),
      attribute('xml:lang', languageOf(run.text, sheet)),
    ].join('');
    if (!alone) x += advance(run.text, text.size, text.weight);
    return `<text${written}>${escapeXml(run.text)}</text>`;
  });
}

/**
 * A picture with its bytes in it. Its corners are cut off by a path of its own beside it, named after its record, its
 * place being what tells two of one picture apart. `xlink:href` is what every reader of SVG knows.
 */
function svgImage({ x, y, width, height, radius, asset, alt }: Image): string[] {
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
  return [
    `<clipPath${attributes({ id: clip })}>`,
    svgRectAsPath({ shape: 'rect', x, y, width, height, radius }),
    '</clipPath>',
    `<image${image}><title>${escapeXml(alt)}</title></image>`,
  ];
}

/** A shape as SVG elements, one a line of text. */
export function svgShape(shape: Shape, writing: TextWriting): string[] {
  switch (shape.shape) {
    case 'rect':
      return [svgRect(shape)];
    case 'path':
      return [svgPath(shape)];
    case 'circle':
      return [svgCircle(shape)];
    case 'text':
      return shape.lines.flatMap((line) => svgLine(line, shape, writing));
    case 'image':
      return svgImage(shape);
    default:
      return assertNever(shape);
  }
}
