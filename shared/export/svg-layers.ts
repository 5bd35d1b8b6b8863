import { drawingOrder } from '../layout/drawing-order.ts';
import type { CardBox, Scene, SceneElement, Tag } from '../layout/scene.ts';
import { assertNever } from '../model/assert-never.ts';

/** The layers of a drawing, back to front; each kind of thing can be hidden, locked or restyled by itself. */
export const layerNames = [
  'title',
  'phases',
  'lanes',
  'curves',
  'connectors',
  'lines',
  'cards',
  'marks',
  'legend',
  'notes',
  'pages',
] as const;
export type LayerName = (typeof layerNames)[number];

/** What is drawn in one group: an element, and of a card the signs that are properties of it. */
export type Group = { readonly element: SceneElement; readonly signs: readonly Tag[] };
export type Layer = { readonly name: LayerName; readonly groups: readonly Group[] };

/** The tags that are a property of their card and not a record: they are drawn in the card's own group. */
const belongsToCard = (element: SceneElement): element is Tag =>
  element.kind === 'tag' && element.cell === undefined && (element.tag === 'moment' || element.tag === 'decision');

const none: readonly Tag[] = [];

function layerOf(element: SceneElement): LayerName {
  switch (element.kind) {
    case 'title':
      return 'title';
    case 'phase':
    case 'step':
      return 'phases';
    case 'lane':
      return 'lanes';
    case 'guide':
    case 'curve':
      return 'curves';
    case 'connector':
      return 'connectors';
    case 'line':
      return 'lines';
    case 'card':
    case 'cell':
    case 'stand-in':
      return 'cards';
    case 'tag':
      return 'marks';
    case 'legend':
    case 'foot':
      return 'legend';
    case 'notes':
    case 'note-text':
      return 'notes';
    case 'page':
      return 'pages';
    default:
      return assertNever(element);
  }
}

/** What a sheet draws, layer by layer, in each in the order of drawing; layers with nothing in them are left out. */
export function layersOf(scene: Scene): Layer[] {
  const signs = new Map<CardBox['id'], Tag[]>();
  const layers = new Map<LayerName, Group[]>(layerNames.map((name) => [name, []]));
  const order = drawingOrder(scene);
  for (const element of order) {
    if (!belongsToCard(element)) continue;
    const others = signs.get(element.on);
    if (others) others.push(element);
    else signs.set(element.on, [element]);
  }
  for (const element of order) {
    if (belongsToCard(element)) continue;
    const own = element.kind === 'card' ? signs.get(element.id) : undefined;
    layers.get(layerOf(element))?.push({ element, signs: own ?? none });
  }
  return [...layers].map(([name, groups]) => ({ name, groups })).filter(({ groups }) => groups.length > 0);
}
