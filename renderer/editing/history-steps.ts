import { appliedInSlices } from '#shared/commands/apply-slices.ts';
import { redoOf, undoOf } from '#shared/commands/history.ts';
import type { Transaction } from '#shared/model/change.ts';
import { blueprintOf } from '#shared/model/references.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { betweenFrames } from './between-frames.ts';
import { dropLost } from './drop-lost.ts';
import { makeReady } from './make-ready.ts';

type Kind = 'undo' | 'redo';

/** From more altered records than this, undo and redo are worked out between frames. */
const slicesAbove = 800;

/** The undo or redo that is being worked out. */
let running: Iterator<unknown, void> | undefined;

export const undo = (): void => step('undo');
export const redo = (): void => step('redo');

function step(kind: Kind): void {
  finishStep();
  const { done, undone } = documentStore.history();
  const { change } = (kind === 'undo' ? done : undone).at(-1) ?? { change: {} };
  const at = new Date().toISOString();
  if (Object.keys(change).length <= slicesAbove) {
    show(kind === 'undo' ? documentStore.undo(at) : documentStore.redo(at));
    return;
  }
  const work = inSlices(kind, at);
  running = work;
  void betweenFrames(
    work,
    () => {},
    () => running !== work,
  );
}

/**
 * Ends at once what is being worked out. Whoever presses a key, clicks or edits next meets the document as it is after
 * it, as if it had never taken time.
 */
export function finishStep(): void {
  while (running && !running.next().done);
}

/** Lets nothing that a person does next come before an undo or redo that is being worked out. */
export function keepStepsInOrder(): void {
  const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);
  window.addEventListener('keydown', ({ key }) => !modifiers.has(key) && finishStep(), { capture: true });
  window.addEventListener('pointerdown', finishStep, { capture: true });
  window.addEventListener('beforeunload', finishStep);
}

function* inSlices(kind: Kind, at: string): Generator<unknown, void> {
  const from = documentStore.current();
  const transaction = (kind === 'undo' ? undoOf : redoOf)(documentStore.history(), at);
  if (transaction) {
    const { change, label } = transaction;
    yield;
    const document = yield* appliedInSlices(from, change);
    yield;
    yield* makeReady(document);
    running = undefined;
    show(documentStore.adopt(from, { change, document }, { kind, label, at }));
  }
  running = undefined;
}

/** Shows the blueprint that an undo or redo altered: a person must see what happened. */
function show(transaction: Transaction | null): void {
  if (!transaction) return;
  dropLost();
  const { blueprint } = useWindow.getState();
  const places = Object.values(transaction.change).flatMap(([before, after]) => {
    const rec = after ?? before;
    return (rec && blueprintOf(rec)) ?? [];
  });
  const place = places.find((id) => documentStore.current().has(id));
  if (place !== undefined && !places.includes(blueprint ?? ''))
    set({ blueprint: place, focus: undefined, selection: [] });
}
