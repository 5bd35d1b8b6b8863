import { addPicturedCards } from '#shared/commands/add-pictured-cards.ts';
import { removePicture, setPicture } from '#shared/commands/picture.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { cardsOfCell } from '#shared/model/queries.ts';
import { chosenCards, type Situation } from '../actions/action.ts';
import { goToCard } from '../actions/spots.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, newId } from '../editing/edit.ts';
import { bringIntoSight } from '../palette/sight.ts';
import { type PictureRead, readPicture } from './read-picture.ts';

/** Where pictures go: one onto cards that are there, or each onto a new card of a cell. */
export type PicturePlace =
  | { readonly on: 'cards'; readonly cards: readonly RecordId[] }
  | { readonly on: 'cell'; readonly lane: RecordId; readonly step: RecordId; readonly before: RecordId | null };

/** A picture that was scaled down, until it was read. */
export type Scaled = { readonly name: string; readonly from: PixelSize; readonly to: PixelSize };
type PixelSize = { readonly width: number; readonly height: number };
export const useScaled = create<{ readonly scaled: Scaled | undefined }>(() => ({ scaled: undefined }));
export const forgetScaled = (): void => useScaled.setState({ scaled: undefined });

/** Where a picture goes that is chosen or pasted: onto the chosen cards, else into the cell with the keyboard. */
export function placeHere(at: Situation): PicturePlace | undefined {
  const cards = chosenCards(at);
  if (cards.length > 0) return { on: 'cards', cards };
  const role = at.focus && at.selection.length === 0 && find(at.document, 'lane', at.focus.lane)?.role;
  if (!at.focus || !role || !hasFlow(role)) return undefined;
  return { on: 'cell', lane: at.focus.lane, step: at.focus.step, before: null };
}

/** The cards among these that show a picture. */
export const picturedAmong = (
  { document }: Pick<Situation, 'document'>,
  ids: readonly RecordId[],
): readonly RecordId[] => ids.filter((id) => find(document, 'card', id)?.picture !== undefined);

/**
 * Reads files and puts them where they belong, all in one step of the history. What cannot be read is said by its name,
 * and the rest is put there all the same.
 */
export async function putPictures(files: readonly File[], place: PicturePlace): Promise<void> {
  const { file: before } = useWindow.getState();
  const wanted = place.on === 'cards' ? files.slice(0, 1) : files;
  const read = await Promise.all(wanted.map((file) => readPicture(file, file.name)));
  // Another document may have come meanwhile: it has nothing to do with these.
  if (useWindow.getState().file?.document !== before?.document) return;
  const pictures = read.flatMap((one) => (one.ok ? [one.value] : []));
  const done = pictures.length > 0 && put(pictures, place);
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) set({ faults });
  if (!done) return;
  const scaled = pictures.flatMap(({ asset, scaledFrom }) =>
    scaledFrom ? { name: asset.title ?? '', from: scaledFrom, to: asset } : [],
  )[0];
  useScaled.setState({ scaled });
}

function put(pictures: readonly PictureRead[], place: PicturePlace): boolean {
  const document = documentStore.current();
  const [first] = pictures;
  if (place.on === 'cards') {
    const cards = place.cards.filter((id) => document.has(id));
    return (
      first !== undefined && cards.length > 0 && edit(setPicture, { asset: { ...first.asset, id: newId() }, cards })
    );
  }
  const { lane, step } = place;
  if (!document.has(lane) || !document.has(step)) return false;
  const before = cardsOfCell(document, step, lane).some(({ id }) => id === place.before) ? place.before : null;
  const cards = pictures.map(({ asset }) => ({ id: newId(), asset: { ...asset, id: newId() } }));
  if (!edit(addPicturedCards, { lane, step, before, cards })) return false;
  const ids = cards.map(({ id }) => id);
  goToCard(ids[0] as RecordId, ids);
  bringIntoSight(ids);
  return true;
}

/** Takes the pictures off cards. */
export const takePictures = (cards: readonly RecordId[]): boolean => edit(removePicture, { cards });

// What is said of one document means nothing beside another.
documentStore.subscribe((transaction) => {
  if (!transaction) forgetScaled();
});
