import { drawingOrder } from '../layout/drawing-order.ts';
import type { Scene, SceneElement, Tag } from '../layout/scene.ts';
import type { RecordId } from '../model/fields.ts';

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

const layerOf: { readonly [kind in SceneElement['kind']]: LayerName } = {
  title: 'title',
  phase: 'phases',
  step: 'phases',
  lane: 'lanes',
  guide: 'curves',
  curve: 'curves',
  connector: 'connectors',
  line: 'lines',
  card: 'cards',
  cell: 'cards',
  'stand-in': 'cards',
  tag: 'marks',
  legend: 'legend',
  foot: 'legend',
  notes: 'notes',
  'note-text': 'notes',
  page: 'pages',
};

export type Layers = {
  /** Back to front, in each in the order of drawing; layers with nothing in them are left out. */
  readonly layers: readonly { readonly name: LayerName; readonly elements: readonly SceneElement[] }[];
  /** The tags that are a property of their card and not a record, by the card: they are drawn in its group. */
  readonly signs: ReadonlyMap<RecordId, readonly Tag[]>;
};

const isSign = ({ cell, tag }: Tag) => cell === undefined && (tag === 'moment' || tag === 'decision');

/** What a sheet draws, layer by layer. */
export function layersOf(scene: Scene): Layers {
  const signs = new Map<RecordId, Tag[]>();
  const layers = new Map<LayerName, SceneElement[]>(layerNames.map((name) => [name, []]));
  for (const element of drawingOrder(scene)) {
    if (element.kind !== 'tag' || !isSign(element)) layers.get(layerOf[element.kind])?.push(element);
    else if (!signs.get(element.on)?.push(element)) signs.set(element.on, [element]);
  }
  const filled = [...layers].map(([name, elements]) => ({ name, elements }));
  return { layers: filled.filter(({ elements }) => elements.length > 0), signs };
}
