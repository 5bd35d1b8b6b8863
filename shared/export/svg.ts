import type { Box, Scene, SceneElement, Tag } from '../layout/scene.ts';
import type { Shape } from '../layout/shape.ts';
import { shapesOf } from '../layout/shapes.ts';
import { fontFamilies } from '../layout/text/fonts.ts';
import type { Theme } from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Background } from '../model/deliverable.ts';
import type { Language } from '../model/fields.ts';
import { say } from '../words/words.ts';
import { onPixels } from './on-pixels.ts';
import { type Group, type LayerName, layersOf } from './svg-layers.ts';
import { type GroupName, namer } from './svg-names.ts';
import { svgPath, svgPolygon, svgRect, svgRectAsPath, svgShape, type TextWriting } from './svg-shape.ts';
import { isSeen } from './view.ts';
import { attributes, escapeXml } from './xml.ts';

export type SvgOptions = {
  /** The main language of the sheet's texts, for readers and screen readers. */
  readonly language: Language;
  /** The part of the sheet to draw, in px; without it the whole. What cannot be seen there is left out. */
  readonly view?: Box;
  /** The size of the picture in px; without it that of the part. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Draw what no bundled font has as an empty box, for a program that has no other fonts. */
  readonly boxes?: boolean;
  /**
   * Only for the eye, as for a picture: what connectors share is drawn once, and nothing has a name. In a drawing to
   * work on each connector is whole, and layers and groups have names that drawing programs show.
   */
  readonly once?: boolean;
  /** Whether anything is drawn behind the sheet; white without it. */
  readonly background?: Background;
  /** Goes into an HTML page, which sets the texts by its own style: no declaration, no namespaces, no style. */
  readonly inPage?: boolean;
  /** For a picture of so many pixels a px, in which lines and letters stand on pixels. */
  readonly pixels?: number;
  /** What goes into the drawing's `metadata`, as XML. */
  readonly metadata?: string;
};

/** After the bundled font the ones that other machines have for the same texts. */
const families = [
  `'${fontFamilies.main}'`,
  `'${fontFamilies.emoji}'`,
  "'Noto Sans CJK SC'",
  "'Source Han Sans SC'",
  "'PingFang SC'",
  "'Microsoft YaHei'",
  'sans-serif',
].join(', ');

/** Lines were measured without kerning, ligatures and squeezed punctuation: whoever draws them must not add any. */
const textStyle =
  'font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;text-autospace:no-autospace;white-space:pre';

/** What a group says of its record, in the words of the interchange format. */
function groupAttributes(element: SceneElement): string {
  switch (element.kind) {
    case 'card':
    case 'lane':
    case 'phase':
    case 'step':
      return recordAttributes(element.kind, element.code);
    case 'connector': {
      const { from, to } = element;
      const ends = ` data-from="${escapeXml(from.code)}" data-to="${escapeXml(to.code)}"`;
      return recordAttributes('connector', element.code) + ends;
    }
    case 'line':
      return recordAttributes('line', element.line);
    case 'tag':
      return recordAttributes(recordOfTag(element.tag), element.code);
    case 'title':
    case 'guide':
    case 'curve':
    case 'cell':
    case 'stand-in':
    case 'legend':
    case 'notes':
    case 'note-text':
    case 'foot':
    case 'page':
      // No record of its own: `data-part`, so that a reader who counts records does not count these.
      return ` data-part="${element.kind}"`;
    default:
      return assertNever(element);
  }
}

const recordAttributes = (kind: string, id: string): string => ` data-kind="${kind}" data-id="${escapeXml(id)}"`;

function recordOfTag(tag: Tag['tag']): string {
  switch (tag) {
    case 'pain':
    case 'staff-pain':
    case 'opportunity':
    case 'question':
      return 'mark';
    default:
      return tag;
  }
}

/** A card: one `rect`, its bounds; whatever else is rectangular is a path. */
function writeCard(to: string[], shapes: readonly Shape[], writing: TextWriting): void {
  let bounds = false;
  for (const shape of shapes) {
    if (shape.shape !== 'rect') to.push(svgShape(shape, writing));
    else if (bounds) to.push(svgRectAsPath(shape));
    else {
      to.push(svgRect(shape));
      bounds = true;
    }
  }
}

/** A connector: one `path`, its way; arrow heads are polygons. */
function writeConnector(to: string[], shapes: readonly Shape[], writing: TextWriting): void {
  let way = false;
  for (const shape of shapes) {
    if (shape.shape !== 'path') to.push(svgShape(shape, writing));
    else if (way || shape.fill !== undefined) to.push(svgPolygon(shape));
    else {
      to.push(svgPath(shape));
      way = true;
    }
  }
}

/** What has no more to say of its shapes. */
function writeShapes(to: string[], shapes: readonly Shape[], writing: TextWriting): void {
  for (const shape of shapes) to.push(svgShape(shape, writing));
}

/** What all groups of a sheet are written with. */
type Writing = TextWriting & {
  readonly theme: Theme;
  readonly view: Box | undefined;
  readonly pixels: number | undefined;
  readonly whole: boolean;
  readonly nameOf: ((element: SceneElement, kind: string) => GroupName) | undefined;
};

/** The word for a group's kind in its id, the same that `data-kind` or `data-part` has. */
const kindOf = (element: SceneElement) => (element.kind === 'tag' ? recordOfTag(element.tag) : element.kind);

/** The shapes of a group that can be seen. */
function shapesIn({ element, signs }: Group, { view, theme, pixels, whole }: Writing): readonly Shape[] {
  const own = shapesOf(element, theme, whole);
  const plain = signs.length > 0 ? [...own, ...signs.flatMap((each) => shapesOf(each, theme, whole))] : own;
  const drawn = pixels === undefined ? plain : plain.map((shape) => onPixels(shape, pixels));
  return view ? drawn.filter((shape) => isSeen(shape, view)) : drawn;
}

/** An element's group, or nothing where none of it can be seen. */
function writeGroup(to: string[], group: Group, writing: Writing): void {
  const { element } = group;
  const shapes = shapesIn(group, writing);
  if (writing.view && shapes.length === 0) return;
  const name = writing.nameOf?.(element, kindOf(element));
  const named = name ? ` id="${name.id}" inkscape:label="${escapeXml(name.label)}"` : '';
  to.push(`<g${named}${groupAttributes(element)}>\n`);
  if (name?.title !== undefined) to.push(`<title>${escapeXml(name.title)}</title>\n`);
  if (element.kind === 'card') writeCard(to, shapes, writing);
  else if (element.kind === 'connector') writeConnector(to, shapes, writing);
  else writeShapes(to, shapes, writing);
  to.push('</g>\n');
}

/** So many pieces of text are put together at once: a big drawing would else be hundreds of thousands of them until its end. */
const mostPieces = 500;

/** The groups of a layer. */
function svgGroups(groups: readonly Group[], writing: Writing): string {
  const written: string[] = [];
  let pieces: string[] = [];
  for (const group of groups) {
    writeGroup(pieces, group, writing);
    if (pieces.length < mostPieces) continue;
    written.push(pieces.join(''));
    pieces = [];
  }
  return written.join('') + pieces.join('');
}

/** A layer as Inkscape knows it; other programs show the id of the group. A page needs neither, but to find it. */
function svgLayer(name: LayerName | 'ground', language: Language | undefined, written: string): string {
  if (written === '') return '';
  const layer = language
    ? {
        id: `layer-${name}`,
        'inkscape:groupmode': 'layer',
        'inkscape:label': say(language, `drawing.layer.${name}`),
      }
    : { 'data-layer': name };
  return `<g${attributes(layer)}>\n${written}</g>\n`;
}

/** The blueprint's title as one line. */
export const titleOf = (scene: Scene) => scene.title.texts[0]?.lines.map((line) => line.text).join(' ') ?? '';

const namespaces = (scene: Scene, named: boolean) => ({
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink':
    scene.title.logo || scene.cards.some(({ picture }) => picture) ? 'http://www.w3.org/1999/xlink' : undefined,
  'xmlns:inkscape': named ? 'http://www.inkscape.org/namespaces/inkscape' : undefined,
});

/**
 * A Scene as an SVG document of its own, as the public contract describes it: one group a record with `data-kind` and
 * `data-id`, absolute coordinates in px without transforms, text as text. The groups stand in layers, all of a kind
 * together. The same Scene gives the same characters.
 */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const theme = themes[scene.theme];
  const view = options.view ?? { x: 0, y: 0, ...scene.size };
  const size = options.size ?? { width: view.width, height: view.height };
  const { language, inPage = false } = options;
  const named = !options.once && !inPage;
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  const writing: Writing = {
    sheet: language,
    boxes: options.boxes ?? false,
    theme,
    view: options.view,
    pixels: options.pixels,
    whole: !options.once,
    nameOf: named ? namer(language) : undefined,
  };
  const title = titleOf(scene);
  const description = say(language, 'export.description', {
    steps: scene.steps.length,
    lanes: scene.lanes.length,
    cards: scene.cards.length,
    connectors: scene.connectors.length,
  });
  const root = attributes({
    ...(!inPage && namespaces(scene, named)),
    width: size.width,
    height: size.height,
    viewBox: [view.x, view.y, view.width, view.height].map((length) => Number(length.toFixed(6))).join(' '),
    lang: tag,
    'xml:lang': inPage ? undefined : tag,
    'xml:space': inPage ? undefined : 'preserve',
    role: inPage ? 'group' : 'img',
    'aria-labelledby': inPage ? undefined : 'sheet-title sheet-description',
    'aria-label': inPage ? `${title}. ${description}` : undefined,
    'font-family': families,
    style: inPage ? undefined : textStyle,
  });
  const ground = svgRect({ shape: 'rect', ...view, fill: theme.palette.sheet });
  const layer = (name: LayerName | 'ground', written: string) =>
    named || inPage ? svgLayer(name, named ? language : undefined, written) : written;
  const about = `<title id="sheet-title">${escapeXml(title)}</title>
<desc id="sheet-description">${escapeXml(description)}</desc>
`;
  return [
    inPage ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg${root}>\n`,
    inPage ? '' : about,
    options.metadata === undefined ? '' : `<metadata>${options.metadata}</metadata>\n`,
    options.background === 'transparent' ? '' : layer('ground', ground),
    ...layersOf(scene).map(({ name, groups }) => layer(name, svgGroups(groups, writing))),
    '</svg>\n',
  ].join('');
}
