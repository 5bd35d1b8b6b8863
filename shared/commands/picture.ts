import type { Asset } from '../model/asset.ts';
import type { Card } from '../model/card.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { assets } from '../model/queries.ts';
import { adding, command, putting } from './command.ts';
import { type Typed, typed } from './typed.ts';

/** The picture of the project that looks like this one: the same picture twice is kept once. */
export const sameAsset = (document: Document, { mime, data }: Asset): Asset | undefined =>
  assets(document).find((asset) => asset.mime === mime && asset.data === data);

/** A card without its picture, and without what was said of that in either language. */
function withoutPicture(card: Card): Card {
  const { picture: _picture, translations = {}, ...rest } = card;
  const others = Object.entries(translations).filter(([field]) => field !== 'picture.alt');
  return others.length > 0 ? { ...rest, translations: Object.fromEntries(others) } : rest;
}

/**
 * Puts a picture on cards, in place of any they have; a picture that no card shows any more goes with it. What the
 * picture shows is said by `alt`, in the language it was typed in, and nothing by default.
 * What it shows is later edited with `editText`, as the field `picture.alt`.
 */
export const setPicture = command<{
  /** What was read of a file (`readPicture`), under a new id. */
  readonly asset: Asset;
  readonly cards: readonly RecordId[];
  readonly alt?: Typed;
}>(
  (document, { cards }) =>
    cards.some((card) => get(document, 'card', card).picture) ? 'command.replacePicture' : 'command.addPicture',
  (document, { asset, cards, alt }) => {
    const there = sameAsset(document, asset);
    const added = there ? {} : adding(document, [asset]);
    const picture = { asset: there?.id ?? asset.id, alt: '' };
    const pictured = cards.map((card) =>
      typed(document, { ...withoutPicture(get(document, 'card', card)), picture }, 'picture.alt', alt),
    );
    return { ...added, ...putting(document, pictured) };
  },
);

/** Takes the picture off cards. */
export const removePicture = command<{ readonly cards: readonly RecordId[] }>(
  'command.removePicture',
  (document, { cards }) =>
    putting(
      document,
      cards.map((card) => withoutPicture(get(document, 'card', card))),
    ),
);
