import type {
  Box,
  CardBox,
  CellText,
  ConnectorLine,
  Scene,
  SceneElement,
  StepHead,
  Tag,
} from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import type { Theme } from '#shared/layout/theme.ts';
import { themes } from '#shared/layout/themes.ts';
import { Brush, type Drawing } from './brush.ts';
import { SpatialIndex } from './spatial-index.ts';

/** A Scene made ready for the screen: what there can be thousands of is indexed, and each drawing is made once. */
export class Sheet {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly brush: Brush;
  readonly cards: SpatialIndex<CardBox>;
  readonly connectors: SpatialIndex<ConnectorLine>;
  readonly tags: SpatialIndex<Tag>;
  readonly cells: SpatialIndex<CellText>;
  readonly steps: SpatialIndex<StepColumn>;
  readonly #drawings: WeakMap<SceneElement, Drawing>;
  readonly #letters: WeakMap<Tag, Drawing>;

  /** @param before the sheet this one follows: elements that are still the same objects are not made ready again */
  constructor(scene: Scene, before?: Sheet) {
    this.scene = scene;
    this.theme = themes[scene.theme];
    const follows = before?.theme === this.theme;
    this.brush = follows ? before.brush : new Brush();
    this.#drawings = follows ? before.#drawings : new WeakMap();
    this.#letters = follows ? before.#letters : new WeakMap();
    this.cards = new SpatialIndex(scene.cards);
    this.connectors = new SpatialIndex(scene.connectors);
    this.tags = new SpatialIndex(scene.tags);
    this.cells = new SpatialIndex(scene.cells);
    this.steps = new SpatialIndex(scene.steps.map((step) => ({ box: step.column, step })));
  }

  drawing(element: SceneElement): Drawing {
    const known = this.#drawings.get(element);
    if (known) return known;
    const drawing = this.brush.ready(shapesOf(element, this.theme));
    this.#drawings.set(element, drawing);
    return drawing;
  }

  drawings(elements: readonly SceneElement[]): Drawing[] {
    return elements.map((element) => this.drawing(element));
  }

  /** Drawings of elements made for one frame; nothing of them is kept. */
  passing(elements: readonly SceneElement[]): Drawing[] {
    return elements.map((element) => this.brush.ready(shapesOf(element, this.theme)));
  }

  /** A mark without the text beside its letter, as it is drawn far out. */
  letterOnly(tag: Tag): Drawing {
    const known = this.#letters.get(tag);
    if (known) return known;
    const { text: _, ...letter } = tag;
    const drawing = this.brush.ready(shapesOf({ ...letter, box: tag.shape }, this.theme));
    this.#letters.set(tag, drawing);
    return drawing;
  }

  cardAt(x: number, y: number): CardBox | undefined {
    return this.cards.within(around(x, y)).at(-1);
  }

  /** The lane and step whose cell holds this point. */
  cellAt(x: number, y: number): { lane: string; step: string } | undefined {
    const column = this.steps.within(around(x, y))[0];
    const lane = this.scene.lanes.find(({ box }) => y >= box.y && y < box.y + box.height);
    return column && lane ? { lane: lane.id, step: column.step.id } : undefined;
  }
}

type StepColumn = { readonly box: Box; readonly step: StepHead };

let latest: Sheet | undefined;
let next: Sheet | undefined;

/** The sheet of a scene, made once for each scene that is shown and from what the one before it had ready. */
export function sheetOf(scene: Scene): Sheet {
  if (latest?.scene !== scene) {
    latest = next?.scene === scene ? next : new Sheet(scene, latest);
    next = undefined;
  }
  return latest;
}

/** Makes the sheet of a scene ready that is shown next: for one so big that it would be felt in the frame that shows it. */
export function prepareSheet(scene: Scene): Sheet {
  next = new Sheet(scene, latest);
  return next;
}

// Wide enough to meet a box that the point lies in, too small to meet a neighbour.
const around = (x: number, y: number): Box => ({ x: x - 0.01, y: y - 0.01, width: 0.02, height: 0.02 });
