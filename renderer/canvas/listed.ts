import { type DrawnLater, laterOf } from '#shared/layout/drawn-later.ts';
import type { CardBox, ConnectorLine, Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';

/** A list of a sheet's things in which each is looked up without the others being drawn for it. */
export type Listed<T> = Pick<DrawnLater<T>, 'length' | 'at' | 'idAt' | 'placeOf'>;

/** A list whose things are all there. */
export const listed = <T extends { readonly id: RecordId }>(things: readonly T[]): Listed<T> => ({
  length: things.length,
  at: (place) => things[place] as T,
  idAt: (place) => (things[place] as T).id,
  placeOf: (id) => things.findIndex((thing) => thing.id === id),
});

export const cardsIn = (scene: Scene): Listed<CardBox> => laterOf(scene)?.cards ?? listed(scene.cards);
export const connectorsIn = (scene: Scene): Listed<ConnectorLine> =>
  laterOf(scene)?.connectors ?? listed(scene.connectors);
