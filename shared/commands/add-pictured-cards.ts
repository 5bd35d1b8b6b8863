import { apply, squash } from '../model/algebra.ts';
import type { Asset } from '../model/asset.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { addCard } from './add-card.ts';
import { command } from './command.ts';
import { setPicture } from './picture.ts';

/** Adds cards without text to the stack of a cell, each with a picture, in this order before another of its cards. */
export const addPicturedCards = command<{
  readonly cards: readonly { readonly id: RecordId; readonly asset: Asset }[];
  readonly step: RecordId;
  readonly lane: RecordId;
  readonly before: RecordId | null;
}>('command.addCard', (document, { cards, ...place }) => {
  let done: Change = {};
  let now: Document = document;
  const then = (change: Change): void => {
    now = apply(now, change);
    done = squash(done, change);
  };
  for (const { id, asset } of cards) {
    then(addCard.plan(now, { ...place, id, text: '' }));
    then(setPicture.plan(now, { asset, cards: [id] }));
  }
  return done;
});
