/** A list whose things are made when they are first asked for, and stay the same objects from then on. */
export class MadeLater<T extends object> {
  readonly length: number;
  readonly #made: (T | undefined)[];
  #make: ((at: number) => T) | undefined;
  #left: number;

  /** @param make what stands at a place; let go of, with all it knows, as soon as everything is made */
  constructor(length: number, make: (at: number) => T) {
    this.length = length;
    this.#made = new Array<T | undefined>(length).fill(undefined);
    this.#make = length === 0 ? undefined : make;
    this.#left = length;
  }

  /** What stands at a place from 0 up to `length`. */
  at(place: number): T {
    const known = this.#made[place];
    if (known !== undefined || !this.#make) return known as T;
    const made = this.#make(place);
    this.#made[place] = made;
    this.#left -= 1;
    if (this.#left === 0) this.#make = undefined;
    return made;
  }

  /** What was made so far, by place: it grows with what is asked for. */
  get soFar(): readonly (T | undefined)[] {
    return this.#made;
  }

  all(): readonly T[] {
    for (let place = 0; this.#make; place += 1) this.at(place);
    return this.#made as readonly T[];
  }
}
