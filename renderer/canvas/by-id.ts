import type { Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cardsIn, connectorsIn, type Listed, listed } from './listed.ts';

type Identified = { readonly id: RecordId };

/** Where each id was last seen in a list, and which list that was: shared by all that follow one another. */
type Noted = { readonly places: Map<RecordId, number>; of: WeakRef<Listed<Identified>> | undefined };

/**
 * A list's things by their id, without noting the whole list after each edit: where an id was in the list before, it
 * mostly still is, and whether it is can be seen. Only for ids that are not there the list is looked through, and noted for
 * the second of them.
 */
export class ById<T extends Identified> {
  readonly #list: Listed<T>;
  readonly #noted: Noted;
  #hasLooked = false;

  /** @param before of the list that this one follows */
  constructor(list: Listed<T>, before?: ById<T>) {
    this.#list = list;
    this.#noted = before ? before.#noted : { places: new Map(), of: undefined };
  }

  /** The place of an id in the list (one of them, were there several); undefined for an id that is not in it. */
  place(id: RecordId): number | undefined {
    const place = this.#noted.places.get(id);
    if (place !== undefined && isAt(this.#list, place, id)) return place;
    if (this.#noted.of?.deref() === this.#list) return undefined;
    if (!this.#hasLooked) return this.#lookFor(id);
    this.#note();
    return this.place(id);
  }

  /** What was just made is the one thing asked for that has not been seen: to note all for it would cost far more. */
  #lookFor(id: RecordId): number | undefined {
    this.#hasLooked = true;
    const place = this.#list.placeOf(id);
    if (place < 0) return undefined;
    const { places, of } = this.#noted;
    const before = places.get(id);
    // The list that was noted has it elsewhere, and would not find it there any more: it may be asked again, as after an undo.
    if (before !== undefined && isAt(of?.deref(), before, id)) this.#noted.of = undefined;
    places.set(id, place);
    return place;
  }

  get(id: RecordId): T | undefined {
    const place = this.place(id);
    return place === undefined ? undefined : this.#list.at(place);
  }

  #note(): void {
    const { places } = this.#noted;
    let before = this.#noted.of?.deref();
    if (places.size > 2 * this.#list.length) {
      // What is long gone is forgotten with all else.
      places.clear();
      before = undefined;
    }
    for (let place = 0; place < this.#list.length; place += 1) {
      const id = this.#list.idAt(place);
      if (!isAt(before, place, id)) places.set(id, place);
    }
    this.#noted.of = new WeakRef(this.#list);
  }
}

const isAt = (list: Listed<Identified> | undefined, place: number, id: RecordId): boolean =>
  list !== undefined && place < list.length && list.idAt(place) === id;

type List = 'cards' | 'connectors' | 'lanes' | 'steps' | 'phases';
/** What is drawn of a scene, by id. What tags stand for may be drawn at several places: they are not here. */
export type SceneIds = { readonly [L in List]: ById<Scene[L][number]> };

const known = new WeakMap<Scene, SceneIds>();
let latest: SceneIds | undefined;

/** Made once a scene, from those of the scene before. */
export function idsOf(scene: Scene): SceneIds {
  const there = known.get(scene);
  if (there) return there;
  const ids: SceneIds = {
    cards: new ById(cardsIn(scene), latest?.cards),
    connectors: new ById(connectorsIn(scene), latest?.connectors),
    lanes: new ById(listed(scene.lanes), latest?.lanes),
    steps: new ById(listed(scene.steps), latest?.steps),
    phases: new ById(listed(scene.phases), latest?.phases),
  };
  known.set(scene, ids);
  latest = ids;
  return ids;
}
