import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { WordKey } from '#shared/words/words.ts';
import { set, useWindow, viewIds } from '../app/window-state.ts';
import type { CanvasCommands } from '../canvas/canvas-commands.ts';
import { openFocusedMenu } from '../context-menu/requests.ts';
import { toggleMinimap } from '../minimap/minimap-state.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { type Action, type Situation, situation } from './action.ts';

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
  {
    id: 'view.phase',
    word: 'action.showPhase',
    keys: [],
    menuKeys: ['Mod+3'],
    onCanvas: false,
    enabled: (at) => at.view === 'blueprint' && phaseChosen(at) !== undefined,
    run: () => {
      const phase = phaseChosen(situation());
      if (phase !== undefined) useWindow.getState().canvas?.show([phase]);
    },
  },
  {
    id: 'view.minimap',
    word: 'action.minimap',
    keys: [],
    menuKeys: ['Mod+Shift+M'],
    onCanvas: false,
    enabled: ({ blueprint, view }) => blueprint !== undefined && view === 'blueprint',
    run: toggleMinimap,
  },
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

/** The phase of what is selected first, or else of where the keyboard is. */
function phaseChosen({ document, blueprint, selection, focus }: Situation): RecordId | undefined {
  if (blueprint === undefined) return undefined;
  const rec = selection[0] === undefined ? undefined : document.get(selection[0]);
  if (rec?.type === 'phase') return rec.id;
  const step = rec?.type === 'step' ? rec.id : rec?.type === 'card' ? rec.step : focus?.step;
  return step === undefined ? undefined : find(document, 'step', step)?.phase;
}

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
