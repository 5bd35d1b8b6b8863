import type { Document } from '#shared/model/document.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { prepareSheet } from '../canvas/sheet.ts';
import { prepareScene, sceneOf } from '../document/document-store.ts';

/**
 * Makes all that the window needs to show a document, before it is shown; yields which share of it is done. Each piece is
 * far shorter than a frame may be, however big the sheet.
 */
export function* makeReady(document: Document): Generator<number, true> {
  const state = useWindow.getState();
  const { blueprint, collapsed, settings } = state;
  if (blueprint === undefined || !document.has(blueprint)) return true;
  const options = { blueprint, theme: themeOf(state), language: settings.language, numbered: true, collapsed };
  yield* prepareScene(document, options);
  const scene = sceneOf(document, options);
  yield 1;
  prepareSheet(scene);
  yield 1;
  cellGrid(scene);
  yield 1;
  return true;
}
