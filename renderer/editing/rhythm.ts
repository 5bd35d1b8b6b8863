/** How long a person pauses before what they typed is kept, in milliseconds. */
const pause = 600;

/** Who types on and on has it kept this often, in milliseconds: no more than that is ever lost. */
const most = 1000;

/** Tells when to keep what is being typed: at every pause, and about once a second without one. */
export class Rhythm {
  readonly #keep: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first letter was typed that is not kept yet. */
  #since: number | undefined;

  constructor(keep: () => void) {
    this.#keep = keep;
  }

  /** Something was typed. */
  readonly heard = (): void => {
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#due, Math.max(0, Math.min(pause, this.#since + most - now)));
  };

  /** What was typed is kept, or given up. */
  readonly stop = (): void => {
    clearTimeout(this.#timer);
    this.#since = undefined;
  };

  readonly #due = (): void => {
    this.#since = undefined;
    this.#keep();
  };
}
