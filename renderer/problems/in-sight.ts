import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { referring } from '#shared/model/queries.ts';
import { useWindow } from '../app/window-state.ts';
import { optionsOf } from '../canvas/paint-now.ts';
import { prepareSheet } from '../canvas/sheet.ts';
import { sheetPadding } from '../canvas/use-screen.ts';
import { opening, visibleBox } from '../canvas/view.ts';
import { knownScene } from '../document/document-store.ts';

/**
 * The records whose problems are marked on what a window shows of a blueprint at first. About so: the sheet has less room
 * than the window. Nothing where it has not been laid out yet.
 */
export function firstInSight(document: Document, blueprint: RecordId): RecordId[] {
  const scene = knownScene(document, optionsOf(useWindow.getState(), blueprint));
  if (!scene) return [];
  const size = { width: window.innerWidth, height: window.innerHeight };
  const seen = visibleBox(opening({ x: 0, y: 0, ...scene.size }, size, sheetPadding), size);
  const sheet = prepareSheet(scene);
  const ids = sheet.stepsWithin(seen).map(({ id }) => id);
  for (const { id } of sheet.cards.within(seen)) {
    ids.push(id);
    for (const type of ['wait', 'failure'] as const)
      for (const { id: on } of referring(document, type, id)) ids.push(on);
  }
  return ids;
}
