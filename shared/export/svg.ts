import type { Box, Scene, SceneElement, Tag } from '../layout/scene.ts';
import type { Shape } from '../layout/shape.ts';
import { shapesOf } from '../layout/shapes.ts';
import { fontFamilies } from '../layout/text/fonts.ts';
import type { Theme } from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import type { Background } from '../model/deliverable.ts';
import type { Language } from '../model/fields.ts';
import { say } from '../words/words.ts';
import { onPixels } from './on-pixels.ts';
import { type Begin, beginUnnamed, namedBegin } from './svg-begin.ts';
import { type LayerName, type Layers, layersOf } from './svg-layers.ts';
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

/** A card: one `rect`, its bounds; whatever else is rectangular is a path. */
function svgCard(shapes: readonly Shape[], writing: TextWriting): string {
  let written = '';
  let bounds = false;
  for (let at = 0; at < shapes.length; at += 1) {
    const shape = shapes[at] as Shape;
    if (shape.shape !== 'rect') written += svgShape(shape, writing);
    else if (bounds) written += svgRectAsPath(shape);
    else {
      written += svgRect(shape);
      bounds = true;
    }
  }
  return written;
}

/** A connector: one `path`, its way; arrow heads are polygons. */
function svgConnector(shapes: readonly Shape[], writing: TextWriting): string {
  let written = '';
  let way = false;
  for (let at = 0; at < shapes.length; at += 1) {
    const shape = shapes[at] as Shape;
    if (shape.shape !== 'path') written += svgShape(shape, writing);
    else if (way || shape.fill !== undefined) written += svgPolygon(shape);
    else {
      written += svgPath(shape);
      way = true;
    }
  }
  return written;
}

/** What has no more to say of its shapes. */
function svgShapes(shapes: readonly Shape[], writing: TextWriting): string {
  let written = '';
  for (const shape of shapes) written += svgShape(shape, writing);
  return written;
}

/** What all groups of a sheet are written with. */
type Writing = TextWriting & {
  readonly theme: Theme;
  readonly view: Box | undefined;
  readonly pixels: number | undefined;
  readonly whole: boolean;
  readonly begin: Begin;
};

/** The shapes of a group that can be seen. */
function shapesIn(element: SceneElement, signs: readonly Tag[] | undefined, writing: Writing): readonly Shape[] {
  const { view, theme, pixels, whole } = writing;
  const shapes = shapesOf(element, theme, whole);
  if (signs) for (const sign of signs) shapes.push(...shapesOf(sign, theme, whole));
  const drawn = pixels === undefined ? shapes : shapes.map((shape) => onPixels(shape, pixels));
  return view ? drawn.filter((shape) => isSeen(shape, view)) : drawn;
}

/** An element's group, or nothing where none of it can be seen. */
function svgGroup(element: SceneElement, signs: readonly Tag[] | undefined, writing: Writing): string {
  const shapes = shapesIn(element, signs, writing);
  if (writing.view && shapes.length === 0) return '';
  const begin = writing.begin(element);
  if (element.kind === 'card') return `${begin}${svgCard(shapes, writing)}</g>\n`;
  if (element.kind === 'connector') return `${begin}${svgConnector(shapes, writing)}</g>\n`;
  return `${begin}${svgShapes(shapes, writing)}</g>\n`;
}

/** So many groups are put together at once: a big drawing would else be hundreds of thousands of pieces until its end. */
const mostGroups = 30;

/** Writes the groups of a layer behind what is written. */
function writeGroups(to: string[], elements: readonly SceneElement[], signs: Layers['signs'], writing: Writing): void {
  let groups: string[] = [];
  for (const element of elements) {
    const group = svgGroup(element, element.kind === 'card' ? signs.get(element.id) : undefined, writing);
    if (group === '') continue;
    groups.push(group);
    if (groups.length < mostGroups) continue;
    to.push(groups.join(''));
    groups = [];
  }
  if (groups.length > 0) to.push(groups.join(''));
}

/** Writes a layer as Inkscape knows it; other programs show the id of the group. A page needs neither, but to find it. */
function writeLayer(
  to: string[],
  name: LayerName | 'ground',
  language: Language | undefined,
  write: (to: string[]) => void,
): void {
  const layer = language
    ? {
        id: `layer-${name}`,
        'inkscape:groupmode': 'layer',
        'inkscape:label': say(language, `drawing.layer.${name}`),
      }
    : { 'data-layer': name };
  const before = to.push(`<g${attributes(layer)}>\n`);
  write(to);
  if (to.length === before) to.pop();
  else to.push('</g>\n');
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
    begin: named ? namedBegin(language) : beginUnnamed,
  };
  const { layers, signs } = layersOf(scene);
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
  const about = `<title id="sheet-title">${escapeXml(title)}</title>
<desc id="sheet-description">${escapeXml(description)}</desc>
`;
  const written = [inPage ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n', `<svg${root}>\n`, inPage ? '' : about];
  if (options.metadata !== undefined) written.push(`<metadata>${options.metadata}</metadata>\n`);
  const layer = (name: LayerName | 'ground', write: (to: string[]) => void): void => {
    if (named || inPage) writeLayer(written, name, named ? language : undefined, write);
    else write(written);
  };
  if (options.background !== 'transparent') layer('ground', (to) => to.push(ground));
  for (const { name, elements } of layers) layer(name, (to) => writeGroups(to, elements, signs, writing));
  written.push('</svg>\n');
  return written.join('');
}
