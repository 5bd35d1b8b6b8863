import { changeSettings } from '../app/actions.ts';
import { create } from '../app/create-store.ts';
import { useWindow } from '../app/window-state.ts';
import { focusCanvas } from '../text-editor/editing.ts';

/** The steps of the first tour, each with the part of the window it is about. */
export const tourSteps = [
  { id: 'add', about: '.palette, .palette-rail' },
  { id: 'type', about: '.canvas' },
  { id: 'details', about: '.inspector' },
  { id: 'show', about: '.top-bar' },
] as const;

export const useTour = create<{ readonly step: number | undefined }>(() => ({ step: undefined }));

export const startTour = (): void => useTour.setState({ step: 0 });

export function endTour(): void {
  useTour.setState({ step: undefined });
  focusCanvas();
}

export function nextTourStep(): void {
  const { step = 0 } = useTour.getState();
  if (step + 1 < tourSteps.length) useTour.setState({ step: step + 1 });
  else endTour();
}

/** Begins the tour with the first document there ever is; whatever becomes of it, it does not come by itself again. */
export function tourOnce(): void {
  if (useWindow.getState().settings.toured) return;
  startTour();
  void changeSettings({ toured: true });
}
