import { covered } from '../canvas/frozen-heads.ts';
import type { View } from '../canvas/view.ts';
import { documentStore } from '../document/document-store.ts';
import { edgePan, type Pans, withinSheet } from './edge-pan.ts';
import { clearPreview } from './preview.ts';
import { type Pointer, type PointerKeys, pointerOf, stage } from './stage.ts';

/**
 * One drag, from the canvas or from the palette. `move` shows what a drop would do; only `drop` alters the document, with
 * one command. What is shown is taken away when the gesture ends.
 */
export type Gesture = {
  /** Which way the sheet may move while the pointer is near its edge. Default both. */
  readonly pans?: Pans;
  move(at: Pointer): void;
  drop(at: Pointer): void;
  /** Forgets it: Escape, a lost pointer, or a document that altered meanwhile. */
  cancel(): void;
};

/**
 * A gesture that is made only when the pointer moves: what it finds is what is there then.
 * @param ended called when it was dropped or forgotten
 */
export function whenMoved(make: () => Gesture | undefined, ended: () => void): Gesture {
  let made: Gesture | undefined;
  let asked = false;
  const gesture = () => {
    if (!asked) made = make();
    asked = true;
    return made;
  };
  return {
    get pans() {
      return made?.pans ?? (asked && !made ? 'none' : 'both');
    },
    move: (at) => gesture()?.move(at),
    drop(at) {
      gesture()?.drop(at);
      ended();
    },
    cancel() {
      made?.cancel();
      if (asked) ended();
    },
  };
}

/** How far a pointer moves before a press becomes a drag, in CSS px. */
const threshold = 4;

/** The press under the pointer right now, if any: it began a gesture or may still. */
let running: Run | undefined;

/** Whether a drag is under way. */
export const gestureRuns = (): boolean => running?.dragging === true;

type Press = PointerKeys & Pick<PointerEvent, 'pointerId' | 'currentTarget' | 'target' | 'button'>;

/**
 * Follows a pressed pointer until it is released, wherever it goes.
 * @param event the press; its element keeps the pointer
 * @param click what the press means when the pointer was released without having moved
 */
export function startGesture(gesture: Gesture, event: Press, click?: (at: Pointer) => void): void {
  running?.end('cancel');
  const element = event.currentTarget ?? event.target;
  running = new Run(gesture, event, element instanceof Element ? element : undefined, click);
}

class Run {
  readonly #gesture: Gesture;
  readonly #click: ((at: Pointer) => void) | undefined;
  readonly #pointer: number;
  readonly #start: { readonly x: number; readonly y: number };
  readonly #over = new AbortController();
  readonly #unsubscribe: () => void;
  /** Where the pointer and its keys were last. */
  #last: PointerKeys;
  #frame = 0;
  /** What was shown when the gesture was last told of the pointer. */
  #view: View | undefined;
  /** What was shown when the drag began: a drag that is forgotten forgets also where it led. */
  #viewBefore: View | undefined;
  /** Whether the pointer has been away from the canvas's edges: a drag that begins at one does not move the sheet. */
  #inside = false;
  #ended = false;
  dragging = false;

  constructor(
    gesture: Gesture,
    event: Press,
    element: Element | undefined,
    click: ((at: Pointer) => void) | undefined,
  ) {
    this.#gesture = gesture;
    this.#click = click;
    this.#pointer = event.pointerId;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#last = keysOf(event);
    // Without it, a pointer that leaves the window is released unseen. One that is already gone cannot be kept.
    if (element?.isConnected) {
      try {
        element.setPointerCapture(event.pointerId);
      } catch {
        // The listeners below hear of it anyway while it is in the window.
      }
    }
    const listen = { capture: true, signal: this.#over.signal };
    const own = (run: (event: PointerEvent) => void) => (event: PointerEvent) => {
      if (event.pointerId === this.#pointer) run(event);
    };
    window.addEventListener(
      'pointermove',
      own((event) => this.#moved(event)),
      listen,
    );
    window.addEventListener(
      'pointerup',
      own((event) => {
        this.#last = keysOf(event);
        this.end('drop');
      }),
      listen,
    );
    window.addEventListener(
      'pointercancel',
      own(() => this.end('cancel')),
      listen,
    );
    window.addEventListener('blur', () => this.end('cancel'), { signal: this.#over.signal });
    window.addEventListener('keydown', (event) => this.#pressed(event), listen);
    window.addEventListener('keyup', (event) => this.#pressed(event), listen);
    // What the gesture has in hand may be gone: whoever altered the document comes first. A press alone has nothing in
    // hand, and makes the text being typed elsewhere part of the document.
    this.#unsubscribe = documentStore.subscribe(() => {
      if (this.dragging) this.end('cancel');
    });
  }

  #moved(event: PointerEvent): void {
    this.#last = keysOf(event);
    if (!this.dragging) {
      if (Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y) < threshold) return;
      this.dragging = true;
      this.#viewBefore = stage()?.screen.view;
      this.#frame = window.requestAnimationFrame(() => this.#eachFrame());
    }
    this.#show();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.type === 'keydown' && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.end('cancel');
    } else if (this.dragging && ['Alt', 'Shift', 'Control', 'Meta'].includes(event.key)) {
      // Alt alone would open the menu.
      event.preventDefault();
      const { shiftKey, ctrlKey, metaKey, altKey } = event;
      this.#last = { ...this.#last, shiftKey, ctrlKey, metaKey, altKey };
      this.#show();
    }
  }

  #show(): void {
    const at = pointerOf(this.#last);
    if (!at) {
      this.end('cancel');
      return;
    }
    this.#view = stage()?.screen.view;
    this.#gesture.move(at);
  }

  /** Moves the sheet while the pointer is near its edge; what lies under the pointer then is another. */
  #eachFrame(): void {
    const here = stage();
    const at = pointerOf(this.#last);
    if (!here || !at) {
      this.end('cancel');
      return;
    }
    const { size, view, sheet } = here.screen;
    const by = edgePan(at.point, size, covered(sheet.scene, view.zoom), this.#gesture.pans ?? 'both');
    const atEdge = by.x !== 0 || by.y !== 0;
    if (at.over && !atEdge) this.#inside = true;
    const step = withinSheet(view, by, sheet.scene.size, size);
    if (this.#inside && at.over && (step.x !== 0 || step.y !== 0)) here.panBy(step);
    if (view !== this.#view) this.#show();
    if (!this.#ended) this.#frame = window.requestAnimationFrame(() => this.#eachFrame());
  }

  end(how: 'drop' | 'cancel'): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#over.abort();
    this.#unsubscribe();
    window.cancelAnimationFrame(this.#frame);
    if (running === this) running = undefined;
    const at = how === 'drop' ? pointerOf(this.#last) : undefined;
    try {
      if (at && this.dragging) this.#gesture.drop(at);
      else {
        this.#gesture.cancel();
        if (at) this.#click?.(at);
        else if (this.#viewBefore) stage()?.look(this.#viewBefore);
      }
    } finally {
      clearPreview();
    }
  }
}

const keysOf = ({ clientX, clientY, shiftKey, ctrlKey, metaKey, altKey }: PointerKeys): PointerKeys => ({
  clientX,
  clientY,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
});
