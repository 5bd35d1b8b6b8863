import { type Found, laterOf } from '#shared/layout/drawn-later.ts';
import { overlaps } from '#shared/layout/overlaps.ts';
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
import { brokenShapes } from '#shared/layout/shapes/broken.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import type { Theme } from '#shared/layout/theme.ts';
import { themes } from '#shared/layout/themes.ts';
import { reportBugOnce } from '../app/bugs.ts';
import { lastFrom } from '../gestures/sorted.ts';
import { Brush, type Drawing, type Pen } from './brush.ts';
import { MarkStamps } from './mark-stamps.ts';
import { SpatialIndex } from './spatial-index.ts';

/** A Scene made ready for the screen: what there can be thousands of is indexed, and each drawing is made once. */
export class Sheet {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly brush: Brush;
  readonly stamps: MarkStamps;
  readonly cards: Found<CardBox>;
  readonly connectors: Found<ConnectorLine>;
  readonly tags: Found<Tag>;
  readonly cells: SpatialIndex<CellText>;
  readonly #drawings: WeakMap<SceneElement, Drawing>;
  readonly #letters: WeakMap<Tag, Drawing>;
  readonly #wholes: WeakMap<ConnectorLine, Drawing>;

  /** @param before the sheet this one follows: elements that are still the same objects are not made ready again */
  constructor(scene: Scene, before?: Sheet) {
    this.scene = scene;
    this.theme = themes[scene.theme];
    const follows = before?.theme === this.theme;
    this.brush = follows ? before.brush : new Brush();
    this.stamps = follows ? before.stamps : new MarkStamps();
    this.#drawings = follows ? before.#drawings : new WeakMap();
    this.#letters = follows ? before.#letters : new WeakMap();
    this.#wholes = follows ? before.#wholes : new WeakMap();
    const { size } = scene;
    const later = laterOf(scene);
    this.cards = later?.cards ?? new SpatialIndex(scene.cards, size);
    this.connectors = later?.connectors ?? new SpatialIndex(scene.connectors, size);
    this.tags = later?.tags ?? new SpatialIndex(scene.tags, size);
    this.cells = new SpatialIndex(scene.cells, size, before?.cells);
  }

  /**
   * Draws elements of one kind. One that cannot be drawn is a tile that says so from then on, and the others are drawn
   * as ever.
   * @param zoom of the pen's transform, 0 leaves out all text
   */
  paint(pen: Pen, elements: readonly SceneElement[], zoom: number): void {
    this.#paint(pen, elements, (element) => this.#kept(element), zoom);
  }

  /** The same of elements made for one frame; nothing of them is kept. */
  paintOnce(pen: Pen, elements: readonly SceneElement[], zoom: number): void {
    this.#paint(pen, elements, (element) => this.#made(element), zoom);
  }

  /** Connectors, each along all of its way, also where it shares that with others. */
  paintWhole(pen: Pen, lines: readonly ConnectorLine[], zoom: number): void {
    this.#paint(
      pen,
      lines,
      (line) => (line.kind === 'connector' && line.ownPart ? this.#whole(line) : this.#kept(line)),
      zoom,
    );
  }

  /** A mark without the text beside its letter, as it is drawn far out. */
  paintLetter(pen: Pen, tag: Tag, zoom: number): void {
    this.#paint(pen, [tag], () => this.#letter(tag), zoom);
  }

  #paint(
    pen: Pen,
    elements: readonly SceneElement[],
    drawingOf: (element: SceneElement) => Drawing,
    zoom: number,
  ): void {
    const drawings = elements.map(drawingOf);
    try {
      this.brush.paint(pen, drawings, zoom);
    } catch {
      // Together they share their strokes; only alone does it show which of them it was.
      elements.forEach((element, at) => {
        try {
          this.brush.paint(pen, [drawings[at] as Drawing], zoom);
        } catch (bug) {
          reportBugOnce(bug);
          const tile = this.#tile(element);
          this.#drawings.set(element, tile);
          this.brush.paint(pen, [tile], zoom);
        }
      });
    }
  }

  #made(element: SceneElement, whole = false): Drawing {
    if (element.kind === 'card' && element.broken) reportBugOnce(element.broken.bug);
    try {
      return this.brush.ready(shapesOf(element, this.theme, whole));
    } catch (bug) {
      reportBugOnce(bug);
      return this.#tile(element);
    }
  }

  #tile(element: SceneElement): Drawing {
    return 'box' in element ? this.brush.ready(brokenShapes(element.box, this.theme)) : [];
  }

  #kept(element: SceneElement): Drawing {
    const known = this.#drawings.get(element);
    if (known) return known;
    const drawing = this.#made(element);
    this.#drawings.set(element, drawing);
    return drawing;
  }

  #whole(line: ConnectorLine): Drawing {
    const known = this.#wholes.get(line);
    if (known) return known;
    const drawing = this.#made(line, true);
    this.#wholes.set(line, drawing);
    return drawing;
  }

  #letter(tag: Tag): Drawing {
    const known = this.#letters.get(tag);
    if (known) return known;
    const { text: _, ...letter } = tag;
    const drawing = this.#made({ ...letter, box: tag.shape });
    this.#letters.set(tag, drawing);
    return drawing;
  }

  /** The steps whose columns overlap a box. */
  stepsWithin(box: Box): StepHead[] {
    const { steps } = this.scene;
    const found: StepHead[] = [];
    const first = Math.max(
      0,
      lastFrom(steps, ({ column }) => column.x, box.x),
    );
    for (let at = first; at < steps.length; at++) {
      const step = steps[at] as StepHead;
      if (step.column.x >= box.x + box.width) break;
      if (overlaps(step.column, box)) found.push(step);
    }
    return found;
  }

  cardAt(x: number, y: number): CardBox | undefined {
    return this.cards.within(around(x, y)).at(-1);
  }

  /** The lane and step whose cell holds this point. */
  cellAt(x: number, y: number): { lane: string; step: string } | undefined {
    const [step] = this.stepsWithin(around(x, y));
    const lane = this.scene.lanes.find(({ box }) => y >= box.y && y < box.y + box.height);
    return step && lane ? { lane: lane.id, step: step.id } : undefined;
  }
}

const sheets = new WeakMap<Scene, Sheet>();
let latest: Sheet | undefined;

/**
 * The sheet of a scene, made once and kept as long as the scene is, from what the one shown before it had ready: a scene
 * that is shown again, as after an undo, finds its sheet.
 */
export function sheetOf(scene: Scene): Sheet {
  latest = prepareSheet(scene);
  return latest;
}

/** Makes the sheet of a scene ready that is shown next: for one so big that it would be felt in the frame that shows it. */
export function prepareSheet(scene: Scene): Sheet {
  const known = sheets.get(scene);
  if (known) return known;
  const sheet = new Sheet(scene, latest);
  sheets.set(scene, sheet);
  return sheet;
}

// Wide enough to meet a box that the point lies in, too small to meet a neighbour.
const around = (x: number, y: number): Box => ({ x: x - 0.01, y: y - 0.01, width: 0.02, height: 0.02 });
