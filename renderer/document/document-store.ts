import type { Command } from '#shared/commands/command.ts';
import { createDocumentStore, type DocumentStore, type How } from '#shared/commands/document-store.ts';
import type { History } from '#shared/commands/history.ts';
import type { Settled } from '#shared/commands/settle.ts';
import { layout, layoutInSteps } from '#shared/layout/layout.ts';
import type { LayoutOptions, Scene } from '#shared/layout/scene.ts';
import type { Transaction } from '#shared/model/change.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Result } from '#shared/model/result.ts';

/**
 * The open document, outside React: components subscribe to it and ask for what they show. It outlives the documents:
 * opening another one keeps every subscription.
 */
class OpenDocumentStore {
  #store: DocumentStore = createDocumentStore(documentOf([]));
  readonly #listeners = new Set<(transaction?: Transaction) => void>();

  readonly current = (): Document => this.#store.getState().document;
  readonly history = (): History => this.#store.getState().history;

  /** Calls back after every transaction, which is handed over, and when another document is shown. */
  readonly subscribe = (listener: (transaction?: Transaction) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  open(document: Document, history: History): void {
    this.#store = createDocumentStore(document, history);
    this.#store.subscribe((_state, transaction) => this.#tell(transaction));
    this.#tell();
  }

  dispatch<A>(command: Command<A>, args: A, how: How): Result<Transaction | null> {
    return this.#store.dispatch(command, args, how);
  }

  adopt(from: Document, settled: Settled, how: Parameters<DocumentStore['adopt']>[2]): Transaction | null {
    return this.#store.adopt(from, settled, how);
  }

  preview<A>(command: Command<A>, args: A): Result<Settled> {
    return this.#store.preview(command, args);
  }

  undo(at: string): Transaction | null {
    return this.#store.undo(at);
  }

  redo(at: string): Transaction | null {
    return this.#store.redo(at);
  }

  #tell(transaction?: Transaction): void {
    for (const listener of [...this.#listeners]) listener(transaction);
  }
}

export const documentStore = new OpenDocumentStore();

const scenes = new WeakMap<Document, Map<string, Scene>>();

/** The layout of a blueprint, made once for each state of the document and each way to show it. */
export const sceneOf = (document: Document, options: LayoutOptions): Scene =>
  knownScene(document, options) ?? keepScene(document, options, layout(document, options));

/** The same if it has been made. */
export const knownScene = (document: Document, options: LayoutOptions): Scene | undefined =>
  scenes.get(document)?.get(keyOf(options));

const keyOf = ({ blueprint, theme, language, numbered = false, collapsed = [], noteTexts = false }: LayoutOptions) =>
  `${blueprint} ${theme} ${language} ${numbered} ${noteTexts} ${collapsed.join()}`;

function keepScene(document: Document, options: LayoutOptions, scene: Scene): Scene {
  const known = scenes.get(document) ?? new Map<string, Scene>();
  scenes.set(document, known);
  known.set(keyOf(options), scene);
  return scene;
}

/** Makes a layout ready before it is shown, in steps; yields which share of it is done. */
export function* prepareScene(document: Document, options: LayoutOptions): Generator<number, true> {
  const scene = yield* layoutInSteps(document, options);
  keepScene(document, options, scene);
  return true;
}
