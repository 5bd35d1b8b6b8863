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
import { svgPolygon, svgRect, svgRectAsPath, svgShape, type TextWriting } from './svg-shape.ts';
import { isSeen } from './view.ts';
import { attribute, attributes, escapeXml } from './xml.ts';

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
      return attributes({ 'data-kind': element.kind, 'data-id': element.code });
    case 'connector':
      return attributes({
        'data-kind': 'connector',
        'data-id': element.code,
        'data-from': element.from.code,
        'data-to': element.to.code,
      });
    case 'line':
      return attributes({ 'data-kind': 'line', 'data-id': element.line });
    case 'tag':
      return attributes({ 'data-kind': recordOfTag(element.tag), 'data-id': element.code });
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
      return attributes({ 'data-part': element.kind });
    default:
      return assertNever(element);
  }
}

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
function cardShapes(shapes: readonly Shape[], writing: TextWriting): string[] {
  let bounds = false;
  return shapes.flatMap((shape) => {
    if (shape.shape !== 'rect') return svgShape(shape, writing);
    if (bounds) return [svgRectAsPath(shape)];
    bounds = true;
    return [svgRect(shape)];
  });
}

/** A connector: one `path`, its way; arrow heads are polygons. */
function connectorShapes(shapes: readonly Shape[], writing: TextWriting): string[] {
  const way = shapes.find((shape) => shape.shape === 'path' && shape.fill === undefined);
  return shapes.flatMap((shape) =>
    shape.shape === 'path' && shape !== way ? [svgPolygon(shape)] : svgShape(shape, writing),
  );
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

/** An element's group, or nothing where none of it can be seen. */
function svgGroup({ element, signs }: Group, writing: Writing): string | undefined {
  const { view, theme, nameOf, pixels } = writing;
  const own = shapesOf(element, theme, writing.whole);
  const plain = signs.length > 0 ? [...own, ...signs.flatMap((each) => shapesOf(each, theme, writing.whole))] : own;
  const drawn = pixels === undefined ? plain : plain.map((shape) => onPixels(shape, pixels));
  const shapes = view ? drawn.filter((shape) => isSeen(shape, view)) : drawn;
  if (view && shapes.length === 0) return undefined;
  const written =
    element.kind === 'card'
      ? cardShapes(shapes, writing)
      : element.kind === 'connector'
        ? connectorShapes(shapes, writing)
        : shapes.flatMap((shape) => svgShape(shape, writing));
  const name = nameOf?.(element, kindOf(element));
  const title = name?.title === undefined ? [] : [`<title>${escapeXml(name.title)}</title>`];
  const named = name ? attribute('id', name.id) + attribute('inkscape:label', name.label) : '';
  // Put together at once: a big drawing would else be hundreds of thousands of small texts until its end.
  return [`<g${named}${groupAttributes(element)}>`, ...title, ...written, '</g>'].join('\n');
}

/** A layer as Inkscape knows it; other programs show the id of the group. A page needs neither, but to find it. */
function svgLayer(name: LayerName | 'ground', language: Language | undefined, written: readonly string[]): string[] {
  if (written.length === 0) return [];
  const layer = language
    ? {
        id: `layer-${name}`,
        'inkscape:groupmode': 'layer',
        'inkscape:label': say(language, `drawing.layer.${name}`),
      }
    : { 'data-layer': name };
  return [`<g${attributes(layer)}>`, ...written, '</g>'];
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
  const layer = (name: LayerName | 'ground', written: readonly string[]) =>
    named || inPage ? svgLayer(name, named ? language : undefined, written) : written;
  return `${[
    ...(inPage ? [] : ['<?xml version="1.0" encoding="UTF-8"?>']),
    `<svg${root}>`,
    ...(inPage
      ? []
      : [
          `<title id="sheet-title">${escapeXml(title)}</title>`,
          `<desc id="sheet-description">${escapeXml(description)}</desc>`,
        ]),
    ...(options.metadata === undefined ? [] : [`<metadata>${options.metadata}</metadata>`]),
    ...(options.background === 'transparent' ? [] : layer('ground', [ground])),
    ...layersOf(scene).flatMap(({ name, groups }) =>
      layer(
        name,
        groups.flatMap((each) => svgGroup(each, writing) ?? []),
      ),
    ),
    '</svg>',
  ].join('\n')}\n`;
}
