import type { Document } from '#shared/model/document.ts';
import { useWindow, type WindowState } from '../app/window-state.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { optionsOf } from '../canvas/paint-now.ts';
import { prepareSheet } from '../canvas/sheet.ts';
import { prepareScene, sceneOf } from '../document/document-store.ts';

/** What will be shown of it, where that is not what the window shows now. */
type Shown = Partial<Pick<WindowState, 'blueprint' | 'collapsed'>>;

/**
 * Makes all that the window needs to show a document, before it is shown; yields which share of it is done. Each piece is
 * far shorter than a frame may be, however big the sheet.
 */
export function* makeReady(document: Document, shown: Shown = {}): Generator<number, true> {
  const state = { ...useWindow.getState(), ...shown };
  const { blueprint } = state;
  if (blueprint === undefined || !document.has(blueprint)) return true;
  const options = optionsOf(state, blueprint);
  yield* prepareScene(document, options);
  const scene = sceneOf(document, options);
  yield 1;
  prepareSheet(scene);
  yield 1;
  cellGrid(scene);
  yield 1;
  return true;
}
