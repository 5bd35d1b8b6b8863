import type { WordKey } from '#shared/words/words.ts';
import { set, useWindow, viewIds } from '../app/window-state.ts';
import type { CanvasCommands } from '../canvas/canvas-commands.ts';
import { openFocusedMenu } from '../context-menu/requests.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import type { Action } from './action.ts';

/** The views, and the zoom, to whose keys the native menu listens. */
export const viewActions: readonly Action[] = [
  ...viewIds.map(
    (id, index): Action => ({
      id: `view.${id}`,
      word: `view.${id}`,
      keys: [`Alt+${index + 1}`],
      onCanvas: false,
      enabled: ({ blueprint }) => blueprint !== undefined,
      run: () => {
        set({ view: id });
        // What had the keyboard may be gone with the view before.
        window.requestAnimationFrame(focusCanvas);
      },
    }),
  ),
  zoom('view.zoomIn', 'action.zoomIn', 'Mod+Plus', (canvas) => canvas.zoomStep(1)),
  zoom('view.zoomOut', 'action.zoomOut', 'Mod+-', (canvas) => canvas.zoomStep(-1)),
  zoom('view.fit', 'action.fit', 'Mod+1', (canvas) => canvas.showAll()),
  zoom('view.selection', 'action.showSelection', 'Mod+2', (canvas) => canvas.showSelection()),
  zoom('view.actualSize', 'action.actualSize', 'Mod+0', (canvas) => canvas.actualSize()),
  {
    id: 'view.contextMenu',
    word: 'action.contextMenu',
    keys: ['Shift+F10', 'ContextMenu'],
    onCanvas: false,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: openFocusedMenu,
  },
];

function zoom(id: string, word: WordKey, menuKey: string, run: (canvas: CanvasCommands) => void): Action {
  return {
    id,
    word,
    keys: [],
    menuKeys: [menuKey],
    onCanvas: false,
    enabled: ({ blueprint, view }) => blueprint !== undefined && view === 'blueprint',
    run: () => {
      const { canvas } = useWindow.getState();
      if (canvas) run(canvas);
    },
  };
}
