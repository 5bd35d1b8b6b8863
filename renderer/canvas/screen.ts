import { nothingMarked } from './marked.ts';
import { type Highlights, paint } from './paint.ts';
import type { Sheet } from './sheet.ts';
import type { Size, View } from './view.ts';

/** The one canvas element under the nodes: it holds what is shown and draws it when told to. */
export class Screen {
  readonly #element: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  #sheet: Sheet;
  #view: View;
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #highlights: Highlights = { selected: nothingMarked, focusColour: '#000000' };

  constructor(element: HTMLCanvasElement, sheet: Sheet, view: View) {
    const pen = element.getContext('2d', { alpha: false });
    if (!pen) throw new Error('The canvas gives no 2D context');
    this.#element = element;
    this.#pen = pen;
    this.#sheet = sheet;
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

  /** @param ratio device px per CSS px */
  resize(size: Size, ratio: number): void {
    this.#size = size;
    this.#ratio = ratio;
    this.#element.width = Math.round(size.width * ratio);
    this.#element.height = Math.round(size.height * ratio);
    this.paint();
  }

  look(view: View): void {
    this.#view = view;
    this.paint();
  }

  show(sheet: Sheet, highlights: Highlights): void {
    this.#sheet = sheet;
    this.#highlights = highlights;
    this.paint();
  }

  paint(): void {
    if (this.#size.width > 0) paint(this.#pen, this.#sheet, this.#view, this.#size, this.#ratio, this.#highlights);
  }
}
