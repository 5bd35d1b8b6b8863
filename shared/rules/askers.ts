import type { RecordId } from '../model/fields.ts';
import { IdSets } from '../model/id-sets.ts';
import type { Key } from './keys.ts';

/**
 * Which judgements asked a thing. There are some ten answers for every record of a blueprint, so it is kept without a
 * text for each thing, and without the other way round, what a judgement asked: one that no longer asks a thing is
 * forgotten when that is touched next, and made once in vain.
 */
export class Askers {
  readonly #about = new Map<string, IdSets>();

  add([about, of]: Key, asker: RecordId): void {
    let sets = this.#about.get(about);
    if (!sets) {
      sets = new IdSets();
      this.#about.set(about, sets);
    }
    sets.add(of, asker);
  }

  /** Whether nobody has asked anything: then nothing touches anybody. */
  get isEmpty(): boolean {
    return this.#about.size === 0;
  }

  /** Who asked this thing; they are to ask again. */
  take([about, of]: Key): Iterable<RecordId> {
    return this.#about.get(about)?.take(of) ?? [];
  }
}
