import { holdView, showAll } from '../app/held-view.ts';
import { documentStore } from '../document/document-store.ts';
import { useEditing } from '../text-editor/editing.ts';
import { breath } from './between-frames.ts';

/** Paints what the stores say now. @returns whether that is all the canvas has to show */
type Painter = () => boolean;

let painter: Painter | undefined;

/** Makes the canvas known while it is shown. @returns what ends that */
export function setPainter(mine: Painter): () => void {
  painter = mine;
  return () => {
    if (painter === mine) painter = undefined;
  };
}

/**
 * Does a deed of the keyboard on the canvas so that the next frame shows it: the canvas is painted at once, and React,
 * which has the panels to draw, hears of all the deed did together after that frame. Where the canvas is not all that
 * is looked at, as when a text is edited now or something else is shown, everything follows at once.
 */
export function canvasFirst(deed: () => void): void {
  showAll();
  if (!painter || !onCanvas()) {
    deed();
    return;
  }
  const before = documentStore.current();
  const { target } = useEditing.getState();
  const letGo = holdView();
  let painted = false;
  try {
    deed();
    painted = documentStore.current() !== before && useEditing.getState().target === target && paint(painter);
  } finally {
    if (painted) void breath().then(letGo);
    else letGo();
  }
}

/** A sheet that cannot be drawn is React's to tell of. */
function paint(painter: Painter): boolean {
  try {
    return painter();
  } catch {
    return false;
  }
}

/** Nothing in particular having the keyboard, as after a click on a bar, leaves it on the canvas. */
function onCanvas(): boolean {
  const { activeElement, body } = window.document;
  return activeElement === body || activeElement?.closest('.canvas') != null;
}
