import { layout } from '#shared/layout/layout.ts';
import type { LayoutOptions, Scene } from '#shared/layout/scene.ts';
import { type Document, documentOf } from '#shared/model/document.ts';

const empty: Document = documentOf([]);

/** The open document, outside React: components subscribe to it and ask for what they show. */
class DocumentStore {
  #document = empty;
  readonly #listeners = new Set<() => void>();

  readonly current = (): Document => this.#document;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  replace(document: Document): void {
    this.#document = document;
    for (const listener of this.#listeners) listener();
  }
}

export const documentStore = new DocumentStore();

const scenes = new WeakMap<Document, Map<string, Scene>>();

/** The layout of a blueprint, made once for each state of the document and each way to show it. */
export function sceneOf(document: Document, options: LayoutOptions): Scene {
  const key = `${options.blueprint} ${options.theme} ${options.language}`;
  const known = scenes.get(document) ?? new Map<string, Scene>();
  scenes.set(document, known);
  const scene = known.get(key) ?? layout(document, options);
  known.set(key, scene);
  return scene;
}
