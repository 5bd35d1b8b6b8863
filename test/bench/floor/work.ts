import { readFileSync } from 'node:fs';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import type { Scene } from '../../../shared/layout/scene.ts';
import type { Document } from '../../../shared/model/document.ts';
import { sceneOf } from '../../e2e/window-page.ts';
import { floorBlueprint, floorDocument } from './floor-folder.ts';

/** The same work for both: made once for each size. */
export type Work = {
  readonly cards: number;
  /** The card that is dragged, by its code. */
  readonly target: string;
  /** The bytes of its project file. */
  readonly file: Uint8Array;
  readonly document: Document;
  readonly scene: Scene;
};

/** @param place where the file may be written */
export async function workOf(cards: number, place: string): Promise<Work> {
  const [{ targetId: target }, document] = await Promise.all([floorBlueprint(cards), floorDocument(cards)]);
  const written = await writeProjectFile(place, document);
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  return { cards, target, file: readFileSync(place), document, scene: sceneOf(document) };
}
