import { cardPadding } from '#shared/layout/card-padding.ts';
import type {
  Box,
  CardBox,
  ConnectorLine,
  LaneBand,
  SceneElement,
  StandInBox,
  Tag,
  TextBlock,
} from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { markShapes } from '#shared/layout/shapes/tag.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import type { Theme } from '#shared/layout/theme.ts';
import type { RecordType } from '#shared/model/record.ts';
import { say } from '#shared/words/words.ts';
import { connector } from './connector.ts';
import { around, type Drawing, group, type Named, nameOf, shape } from './drawing.ts';
import { preset, roundRectangle } from './geometry.ts';
import { type Figure, figureParts, paragraphOf, plain, plainText, textBox } from './plain.ts';
import type { Joints } from './sites.ts';
import { centred, type Paragraph, type TextPlace, topOf } from './text.ts';
import type { WordsOf } from './words-of.ts';

/** What the elements of a sheet are drawn with, beside the slide itself. */
export type Setting = {
  readonly theme: Theme;
  readonly drawing: Drawing;
  readonly joints: Joints;
  readonly words: WordsOf;
  readonly tagsOn: ReadonlyMap<string, readonly Tag[]>;
  /** What is written on a stand-in: the cards behind it. */
  readonly behind: (standIn: StandInBox) => readonly string[];
};

type TextShape = Extract<Shape, { shape: 'text' }>;
const isText = (each: Shape): each is TextShape => each.shape === 'text';
const isFigure = (each: Shape): each is Figure => each.shape !== 'text' && each.shape !== 'image';

const textShape = ({ lines, size, weight, anchor, ink, colour }: TextBlock, { palette }: Theme): TextShape => ({
  shape: 'text',
  lines,
  size,
  weight,
  anchor,
  fill: colour ?? palette.ink[ink],
});

/** A text and its translation, as they were typed. */
function paragraphs(
  { text, translation }: { readonly text: TextBlock; readonly translation?: TextBlock },
  typed: readonly [string, string | undefined] | undefined,
  theme: Theme,
): Paragraph[] {
  return [text, translation].flatMap((block, at) =>
    block && block.lines.length > 0 ? [paragraphOf(textShape(block, theme), typed?.[at] || undefined)] : [],
  );
}

/** Where the lines of a text stand in a box, from its upper left. */
function placeIn(box: Box, block: TextBlock, right: number): TextPlace {
  const { x, y } = textBox(block);
  const left = block.anchor === 'start' ? x - box.x : right;
  return { left, top: y - box.y, right, bottom: 0, upright: 'top', wrap: true };
}

/** A head: a box with its text. */
function head(
  box: Box,
  worded: { readonly text: TextBlock; readonly translation?: TextBlock },
  typed: readonly [string, string | undefined] | undefined,
  named: Named,
  ink: { readonly fill?: string },
  { theme, drawing }: Setting,
): string {
  const place = worded.text.lines.length > 0 ? placeIn(box, worded.text, 4) : centred;
  const own = paragraphs(worded, typed, theme);
  return shape({ ...named, box, geometry: preset('rect'), ink, paragraphs: own, place }, drawing);
}

function lane(band: LaneBand, setting: Setting): string {
  const { theme, drawing, words } = setting;
  const { tint, accent } = theme.palette.lane[band.role];
  const { box, head: at } = band;
  const name = words.name('lane', band.id) || band.code;
  const field = { ...box, x: at.x + at.width, width: box.width - at.width };
  const rule = { stroke: theme.palette.grid, strokeWidth: 1 };
  const floor = { ...box, y: box.y + box.height, height: 0 };
  const typed = words.typed('lane', band.id, 'title');
  return group(
    { name, description: words.place('lane', band.id) },
    box,
    [
      shape({ name: nameOf(name, '·'), box: field, geometry: preset('rect'), ink: { fill: tint } }, drawing),
      head(at, band, typed[0] === '' ? undefined : typed, { name }, { fill: theme.palette.laneHead }, setting),
      shape(
        { name: nameOf(name, '|'), box: { ...at, width: 4 }, geometry: preset('rect'), ink: { fill: accent } },
        drawing,
      ),
      shape({ name: nameOf(name, '_'), box: floor, geometry: preset('line'), ink: rule }, drawing),
    ],
    drawing,
  );
}

/** A card with its colour and its marks, which are moved with it; its own shape is where connectors end. */
function card(each: CardBox, setting: Setting): string {
  const { theme, drawing, joints, words, tagsOn } = setting;
  const joint = joints.of(each.id);
  const drawn = shapesOf(each, theme);
  const text = textAt(each.text, each.box);
  const translation = each.translation && textAt(each.translation, each.box);
  const worded = { text, ...(translation && { translation }) };
  const ground = drawn.find((one) => one.shape === 'rect');
  const name = words.name('card', each.id);
  const description = words.place('card', each.id);
  const place: TextPlace =
    text.lines.length > 0
      ? { ...placeIn(each.box, text, cardPadding.right - 4), bottom: 0 }
      : { ...centred, wrap: true };
  const body = shape(
    {
      name,
      description,
      box: each.box,
      geometry: roundRectangle(each.box, theme.metrics.cardRadius),
      ...(ground && { ink: ground }),
      paragraphs: paragraphs(worded, each.broken ? undefined : words.typed('card', each.id, 'text'), theme),
      place,
      ...(joint && { id: joint.id }),
    },
    drawing,
  );
  const others = drawn.filter((one) => one !== ground && !isText(one));
  const tags = tagsOn.get(each.id) ?? [];
  const children = [
    body,
    ...others.map((one) => plain(one, { name: nameOf(each.code, one.shape === 'image' ? '▣' : '|') }, drawing)),
    ...tags.map((one) => tag(one, setting)),
  ];
  return group({ name, description }, around([each.box, ...tags.map(({ box }) => box)]), children, drawing);
}

const recordOf: { readonly [kind in Tag['tag']]: RecordType } = {
  failure: 'failure',
  wait: 'wait',
  moment: 'card',
  decision: 'card',
  pain: 'mark',
  'staff-pain': 'mark',
  opportunity: 'mark',
  question: 'mark',
  policy: 'policy',
  metric: 'metric',
  note: 'note',
};

/** A mark: its shape with its letter, and beside it what else it says. */
function tag(each: Tag, setting: Setting): string {
  const { theme, drawing, words } = setting;
  const kind = say(drawing.language, `tag.${each.tag}`);
  const own = each.tag !== 'moment' && each.tag !== 'decision';
  const name = nameOf(own ? each.code : '', kind);
  const description = own ? `${kind}: ${words.name(recordOf[each.tag], each.id)}` : kind;
  const signs = markShapes(each.tag, each.shape, each.letter, theme);
  const figures = signs.filter(isFigure);
  const letter = signs.find(isText);
  const beside = shapesOf(each, theme).filter((one) => !signs.some((sign) => sameShape(sign, one)));
  const largest = figures.toSorted((a, b) => area(b, drawing) - area(a, drawing))[0];
  const drawn = figures.map((figure) => {
    const parts = figureParts(figure, drawing);
    const inside = figure === largest && letter;
    const place =
      figure.shape === 'path' && letter
        ? { ...centred, top: topOf(letter) - parts.box.y, upright: 'top' as const }
        : centred;
    return shape(
      { name, description, ...parts, ink: figure, ...(inside && { paragraphs: [paragraphOf(letter)], place }) },
      drawing,
    );
  });
  const plate = beside.find(isFigure);
  const texts = beside.filter(isText);
  const first = texts[0];
  const ground =
    plate && first
      ? [
          shape(
            {
              name: nameOf(name, '·'),
              ...figureParts(plate, drawing),
              ink: plate,
              paragraphs: texts.map((text) => paragraphOf(text)),
              place: { ...centred, left: textBox(first).x - figureParts(plate, drawing).box.x },
            },
            drawing,
          ),
        ]
      : texts.map((text) => plainText(text, { name: nameOf(name, '·') }, drawing));
  const all = [...ground, ...drawn];
  return all.length === 1 ? (all[0] ?? '') : group({ name, description }, each.box, all, drawing);
}

const sameShape = (a: Shape, b: Shape) => JSON.stringify(a) === JSON.stringify(b);

function area(figure: Figure, drawing: Drawing): number {
  const { box } = figureParts(figure, drawing);
  return box.width * box.height;
}

/** A connector, and its label beside it. */
function way(each: ConnectorLine, setting: Setting): string {
  const { theme, drawing, joints, words } = setting;
  const ends = joints.endsOf(each);
  if (!ends) return '';
  const kind = say(drawing.language, `connector.${each.style}`);
  const between = `${each.from.code} → ${each.to.code}`;
  const name = nameOf(each.code, between);
  const drawn = connector(each, ends, { name, description: `${kind}: ${between}` }, theme, drawing);
  if (!each.label) return drawn;
  const { box, text } = each.label;
  const label = shape(
    {
      name: nameOf(each.code, words.typed('connector', each.id, 'label')[0]),
      box,
      geometry: preset('rect'),
      ink: { fill: theme.palette.card },
      paragraphs: [paragraphOf(textShape(text, theme))],
      place: { ...centred, wrap: text.lines.length > 1 },
    },
    drawing,
  );
  return drawn + label;
}

/** What stands for cards on other slides: their codes and names, as far as there is room. */
function standIn(each: StandInBox, { theme, drawing, joints, behind }: Setting): string {
  const joint = joints.of(each.box);
  const { tint, accent } = theme.palette.lane[each.role];
  const { smallSize } = theme.metrics;
  const names = behind(each);
  const pitch = Math.round(smallSize * 1.25);
  const lines = Math.max(1, Math.floor((each.box.height - 4) / pitch));
  const shown = names.length > lines ? [...names.slice(0, lines - 1), '…'] : names;
  return shape(
    {
      name: nameOf(names.join(', ')),
      description: names.join('; '),
      box: each.box,
      geometry: roundRectangle(each.box, 6),
      ink: { fill: tint, stroke: accent, strokeWidth: 1, dash: [4, 3] },
      paragraphs: shown.map((text) => ({
        text: lines > shown.length ? text : (text.split(' ')[0] ?? text),
        size: smallSize,
        weight: 400,
        fill: theme.palette.ink.muted,
        anchor: 'middle',
        pitch,
      })),
      place: { left: 3, top: 0, right: 3, bottom: 0, upright: 'middle', wrap: true },
      ...(joint && { id: joint.id }),
    },
    drawing,
  );
}

/** Everything of an element whose shapes mean nothing by themselves. */
function all(element: SceneElement, name: string, setting: Setting): string {
  const { theme, drawing } = setting;
  const shapes = shapesOf(element, theme).filter((one) => one.shape !== 'text' || one.lines.length > 0);
  const written = shapes.map((one) => plain(one, { name }, drawing)).filter((one) => one !== '');
  if (written.length < 2) return written.join('');
  const box = around(shapes.map((one) => (isText(one) ? textBox(one) : boxOfShape(one, drawing))));
  return group({ name }, box, written, drawing);
}

const boxOfShape = (one: Exclude<Shape, TextShape>, drawing: Drawing): Box =>
  one.shape === 'image' ? one : figureParts(one, drawing).box;

/** An element of a sheet as shapes of a slide. */
export function elementShapes(element: SceneElement, setting: Setting): string {
  const { theme, drawing, words } = setting;
  const { language } = drawing;
  switch (element.kind) {
    case 'phase': {
      const named = { name: words.name('phase', element.id) || element.code };
      const fill = element.fill ?? theme.palette.head;
      const box = { ...element.box, width: Math.max(0, element.box.width - 2) };
      if (!element.collapsed)
        return head(box, element, words.typed('phase', element.id, 'title'), named, { fill }, setting);
      const fold = { ...element.collapsed, width: box.width };
      const { translation: _, ...alone } = element;
      return (
        shape({ ...named, box: fold, geometry: preset('rect'), ink: { fill: theme.palette.head } }, drawing) +
        head(box, alone, undefined, named, { fill }, setting)
      );
    }
    case 'step': {
      const name = words.name('step', element.id) || element.code;
      const [rule] = shapesOf(element, theme);
      const edge = rule ? plain(rule, { name: nameOf(name, '|') }, drawing) : '';
      return edge + head(element.box, element, words.typed('step', element.id, 'title'), { name }, {}, setting);
    }
    case 'lane':
      return lane(element, setting);
    case 'card':
      return card(element, setting);
    case 'tag':
      return tag(element, setting);
    case 'connector':
      return way(element, setting);
    case 'stand-in':
      return standIn(element, setting);
    case 'line':
      return all(element, say(language, `line.${element.line}`), setting);
    case 'curve':
      return all(element, say(language, `sheet.curve.${element.who}`), setting);
    case 'cell':
      return all(element, nameOf(words.name('step', element.step)), setting);
    case 'guide':
      return all(element, '0', setting);
    case 'legend':
      return all(element, nameOf(...element.text.lines.map(({ text }) => text)), setting);
    case 'note-text':
      return all(element, words.name('note', element.id) || element.code, setting);
    case 'title':
    case 'foot':
    case 'notes':
    case 'page':
      return all(element, say(language, 'inspector.type.note'), setting);
  }
}
