import type { CardBox } from '#shared/layout/scene.ts';
import { nextFrame, restTime } from './mounting.ts';

/** Time as the schedule needs it; each call returns how to call it off. */
export type Clock = {
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onFrame: (run: () => void) => () => void;
};

export const windowClock: Clock = {
  after: (ms, run) => {
    const timer = window.setTimeout(run, ms);
    return () => window.clearTimeout(timer);
  },
  onFrame: (run) => {
    const frame = window.requestAnimationFrame(run);
    return () => window.cancelAnimationFrame(frame);
  },
};

/** Says which cards have DOM nodes, and when that may change: never while the view moves. */
export class NodeSchedule {
  readonly #clock: Clock;
  readonly #target: () => readonly CardBox[];
  readonly #show: (cards: readonly CardBox[]) => void;
  readonly #rested: () => void;
  #mounted: readonly CardBox[] = [];
  #moving = false;
  #callOff: () => void = () => {};

  /**
   * @param target the cards that shall have nodes as the view stands
   * @param show gives exactly these cards nodes
   * @param rested called each time the view has come to rest
   */
  constructor(
    clock: Clock,
    target: () => readonly CardBox[],
    show: (cards: readonly CardBox[]) => void,
    rested: () => void,
  ) {
    this.#clock = clock;
    this.#target = target;
    this.#show = show;
    this.#rested = rested;
  }

  get moving(): boolean {
    return this.#moving;
  }

  /** The view has moved, or what it shows has changed. */
  moved(): void {
    this.#moving = true;
    this.#callOff();
    this.#callOff = this.#clock.after(restTime, () => {
      this.#moving = false;
      this.#rested();
      this.#step();
    });
  }

  /** This card is under the pointer: it gets its node at once. */
  now(card: CardBox): void {
    if (this.#moving || this.#mounted.includes(card)) return;
    this.#put([...this.#mounted, card]);
  }

  stop(): void {
    this.#callOff();
  }

  #step(): void {
    const next = nextFrame(this.#mounted, this.#target());
    if (next === this.#mounted) return;
    this.#put(next);
    this.#callOff = this.#clock.onFrame(() => this.#step());
  }

  #put(cards: readonly CardBox[]): void {
    this.#mounted = cards;
    this.#show(cards);
  }
}
