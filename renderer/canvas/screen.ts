import { LastPicture } from './last-picture.ts';
import { nothingMarked } from './marked.ts';
import { type Aside, type Highlights, paint } from './paint.ts';
import type { Sheet } from './sheet.ts';
import type { Size, View } from './view.ts';

const none: Highlights = { selected: nothingMarked, focusColour: '#000000' };

/** The one canvas element under the nodes: it holds what is shown and draws it when told to. */
export class Screen {
  readonly #element: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  #sheet: Sheet;
  #view: View;
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  readonly #listeners = new Set<() => void>();
  #highlights: Highlights;

  /** Whether it was drawn to its end: what cannot be is tried again by whoever shows it next, and tells of it. */
  #isShown = true;

  #aside: Aside | undefined;
  readonly #last = new LastPicture();

  constructor(element: HTMLCanvasElement, sheet: Sheet, view: View, highlights: Highlights = none) {
    const pen = element.getContext('2d', { alpha: false });
    if (!pen) throw new Error('The canvas gives no 2D context');
    this.#element = element;
    this.#pen = pen;
    this.#sheet = sheet;
    this.#highlights = highlights;
    this.#view = view;
  }

  get sheet(): Sheet {
    return this.#sheet;
  }
  get view(): View {
    return this.#view;
  }
  get size(): Size {
    return this.#size;
  }

  /** Calls back whenever something else is shown, or the same elsewhere. @returns what ends that */
  onPaint(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param ratio device px per CSS px */
  resize(size: Size, ratio: number): void {
    if (this.#isShown && ratio === this.#ratio && sameSize(size, this.#size)) return;
    this.#isShown = false;
    this.#size = size;
    this.#ratio = ratio;
    this.#element.width = Math.round(size.width * ratio);
    this.#element.height = Math.round(size.height * ratio);
    this.paint();
    this.#isShown = true;
  }

  look(view: View): void {
    this.#view = view;
    this.#paint();
  }

  show(sheet: Sheet, highlights: Highlights): void {
    if (this.#isShown && sheet === this.#sheet && highlights === this.#highlights) return;
    this.#sheet = sheet;
    this.#highlights = highlights;
    this.#isShown = false;
    this.paint();
    this.#isShown = true;
  }

  /** Draws cards aside, or all where they stand again. */
  makeRoom(aside: Aside | undefined): void {
    if (sameAside(aside, this.#aside)) return;
    this.#aside = aside;
    this.paint();
  }

  /** Draws all anew. */
  paint(): void {
    this.#last.forget();
    this.#paint();
  }

  #paint(): void {
    if (this.#size.width === 0) return;
    paint(this.#pen, this.#sheet, this.#view, this.#size, this.#ratio, this.#highlights, this.#aside, this.#last);
    for (const listener of this.#listeners) listener();
  }
}

const sameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

const sameAside = (a: Aside | undefined, b: Aside | undefined): boolean =>
  a?.by === b?.by && a?.cards.length === b?.cards.length && a?.cards[0] === b?.cards[0];
