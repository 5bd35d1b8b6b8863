import type { WordKey } from '#shared/words/words.ts';
import { useWindow } from '../app/window-state.ts';
import type { CanvasCommands } from '../canvas/canvas-commands.ts';
import type { Action } from './action.ts';

/** Zoom. The native menu listens to its keys. */
export const viewActions: readonly Action[] = [
  view('view.zoomIn', 'action.zoomIn', (canvas) => canvas.zoomStep(1)),
  view('view.zoomOut', 'action.zoomOut', (canvas) => canvas.zoomStep(-1)),
  view('view.fit', 'action.fit', (canvas) => canvas.showAll()),
  view('view.selection', 'action.showSelection', (canvas) => canvas.showSelection()),
  view('view.actualSize', 'action.actualSize', (canvas) => canvas.actualSize()),
];

function view(id: string, word: WordKey, run: (canvas: CanvasCommands) => void): Action {
  return {
    id,
    word,
    keys: [],
    onCanvas: false,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: () => {
      const { canvas } = useWindow.getState();
      if (canvas) run(canvas);
    },
  };
}
