import type { Scene } from '#shared/layout/scene.ts';
import { atOnce } from '#shared/model/at-once.ts';
import { dayOf } from '#shared/model/day.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { referring } from '#shared/model/queries.ts';
import { glimpse } from '#shared/rules/glimpse.ts';
import { asListed } from '#shared/rules/listed-after.ts';
import { useWindow } from '../app/window-state.ts';
import { optionsOf } from '../canvas/paint-now.ts';
import { prepareSheet } from '../canvas/sheet.ts';
import { sheetPadding } from '../canvas/use-screen.ts';
import { opening, visibleBox } from '../canvas/view.ts';
import { knownScene } from '../document/document-store.ts';
import { findingOnCards, type ProblemsOnCards } from './on-cards.ts';

/**
 * The marks on what a window shows of a blueprint at first, found without judging the rest of it. About so: the sheet has
 * less room than the window.
 * @returns undefined where the blueprint has not been laid out yet
 */
export function marksInSight(document: Document, blueprint: RecordId): ProblemsOnCards | undefined {
  const scene = knownScene(document, optionsOf(useWindow.getState(), blueprint));
  if (!scene) return undefined;
  const found = glimpse(document, blueprint, firstInSight(document, scene), dayOf(new Date()));
  return atOnce(findingOnCards(document, found.toSorted(asListed(document, blueprint)), new Map()));
}

/** The records whose problems are marked there. */
function firstInSight(document: Document, scene: Scene): RecordId[] {
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
