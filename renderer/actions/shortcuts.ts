import { canvasFirst } from '../editing/canvas-first.ts';
import { gestureRuns } from '../gestures/gesture.ts';
import { presenting } from '../present/presenting.ts';
import { type Action, situation } from './action.ts';
import { workPlaces } from './places.ts';
import { actions, reachable } from './registry.ts';
import { composing, pressed } from './shortcut.ts';
import { textFieldActive } from './text-field.ts';

/** Listens to the keys of all actions. What an input method or a text field needs is never taken from it. */
export function listenToShortcuts(): void {
  const outsideTexts = actions.filter(({ inTexts }) => !inTexts);
  const everywhere = actions.filter(({ inTexts }) => inTexts);
  window.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && !textFieldActive()) runFirst(outsideTexts, event);
  });
  // On the way down, because a field keeps its keys to itself.
  window.addEventListener('keydown', (event) => runFirst(everywhere, event), { capture: true });
}

function runFirst(candidates: readonly Action[], event: KeyboardEvent): void {
  if (composing(event) || gestureRuns() || presenting()) return;
  const action = candidates.find((action) => hears(action, event));
  if (!action) return;
  const can = reachable(action) && action.enabled(situation());
  // The menu hears only what the page has left. The canvas's own field would undo what was once typed in it, where the
  // document has nothing to undo.
  if (can || action.id === 'edit.undo' || action.id === 'edit.redo') event.preventDefault();
  if (can) canvasFirst(action.run);
}

function hears({ keys, onCanvas }: Action, event: KeyboardEvent): boolean {
  return keys.some((key) => pressed(key, event)) && (!onCanvas || onTheCanvas(event.target));
}

/** The canvas, or the table in its place. Nothing in particular having the keyboard, as after a click on a bar, leaves it on the canvas. */
const onTheCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target === window.document.body ? target.querySelector(workPlaces) : target.closest(workPlaces)) !== null;
