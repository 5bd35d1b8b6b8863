import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { create } from '../app/create-store.ts';
import { breath } from '../editing/between-frames.ts';

/** Whether all of the window is drawn, or the sheet alone. */
const useDrawn = create(() => ({ all: true }));

let finish: () => boolean = () => false;

/**
 * Has something done when the sheet has been seen, and before the rest is drawn.
 * @param work to be short; tells whether it has altered what is seen on the sheet
 */
export function onceSheetIsSeen(work: () => boolean): void {
  finish = work;
}

/**
 * Shows another document so that the next frame has its sheet. What stands around it takes several times as long as
 * the canvas: it follows when the sheet has been seen, or before the next thing a person does.
 * @param show puts the document into the stores
 */
export function sheetFirst(show: () => void): void {
  // Begun before all that waits for this frame, too, such as the menu: it goes on first.
  const seen = breath();
  show();
  useDrawn.setState({ all: false });
  void drawRest(seen);
}

async function drawRest(seen: Promise<void>): Promise<void> {
  try {
    await seen;
    if (finish()) await breath();
  } finally {
    drawAll();
  }
}

/** Draws what has been left for later, at once: before whatever is done next, which may need it. */
export function drawAll(): void {
  if (!useDrawn.getState().all) flushSync(() => useDrawn.setState({ all: true }));
}

export const useAllIsDrawn = (): boolean => useDrawn((state) => state.all);

/** What is drawn after the sheet. The box around it has its place and size without it, so that the sheet keeps its own. */
export function AfterSheet({ children }: { readonly children: ReactNode }) {
  return useAllIsDrawn() ? children : null;
}
