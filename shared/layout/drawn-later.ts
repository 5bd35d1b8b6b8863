import type { RecordId } from '../model/fields.ts';
import type { Box, CardBox, ConnectorLine, Scene, Tag } from './scene.ts';

/** What of a sheet is drawn when it is first asked for: found without drawing the rest. */
export type DrawnLater<T> = Found<T> & {
  readonly length: number;
  readonly at: (place: number) => T;
  /** What stands at a place, or where it stands, -1 for nowhere: nothing is drawn for it. */
  readonly idAt: (place: number) => RecordId;
  readonly placeOf: (id: RecordId) => number;
};

export type Found<T> = {
  /** All whose boxes overlap a box (touching is not overlapping), in their order. */
  readonly within: (box: Box) => T[];
};

/** What is read whole draws all of it. */
type Whole<T> = { readonly all: () => readonly T[] };

type Later = {
  readonly cards: DrawnLater<CardBox> & Whole<CardBox>;
  readonly connectors: DrawnLater<ConnectorLine> & Whole<ConnectorLine>;
  readonly tags: Found<Tag> & Whole<Tag>;
};

const ofScenes = new WeakMap<Scene, Later>();

/**
 * A Scene whose lists are drawn when they are first asked for. It is made here and not where it is laid out: a function
 * keeps everything alive that others of the same place use, and there that is also the sheet before.
 */
export function drawnLater(placed: Omit<Scene, keyof Later>, later: Later): Scene {
  const { cards, connectors, tags } = later;
  const scene: Scene = {
    ...placed,
    get connectors() {
      return connectors.all();
    },
    get cards() {
      return cards.all();
    },
    get tags() {
      return tags.all();
    },
  };
  ofScenes.set(scene, later);
  return scene;
}

/**
 * What of a Scene may not be drawn yet. Reading the whole list in the Scene draws it all: who needs a part of it asks
 * here. Nothing for a Scene that was made of another one.
 */
export const laterOf = (scene: Scene): Later | undefined => ofScenes.get(scene);
