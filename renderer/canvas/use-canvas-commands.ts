import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { Box } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { expand, hiding, hidingRecords } from '../folding/collapsed.ts';
import type { CanvasCommands } from './canvas-commands.ts';
import { boxOf } from './cell-walk.ts';
import { covered } from './frozen-heads.ts';
import { boundsOf, markedOf } from './marked.ts';
import type { Screen } from './screen.ts';
import { sheetPadding } from './use-screen.ts';
import { fitted, fittedBeside, nextStop, reveal, sameView, settled, type View, zoomTo } from './view.ts';

/** Expands what hides something; the sheet has it with the next frame. */
function expandAnd(hidden: readonly RecordId[], then: (canvas: CanvasCommands) => void): void {
  expand(hidden);
  window.requestAnimationFrame(() => {
    const { canvas } = useWindow.getState();
    if (canvas) then(canvas);
  });
}

/** Makes what the canvas can do known to the rest of the window. */
export function useCanvasCommands(screen: Screen | undefined) {
  const { setViewport } = useReactFlow();

  const commands = useMemo<CanvasCommands | undefined>(() => {
    if (!screen) return undefined;
    const go = (view: View) => {
      if (!sameView(view, screen.view)) void setViewport(view);
    };
    const sheetBox = () => ({ x: 0, y: 0, ...screen.sheet.scene.size });
    const zoomBy = (zoom: number) => {
      const middle = { x: screen.size.width / 2, y: screen.size.height / 2 };
      go(settled(zoomTo(screen.view, zoom, middle), sheetBox(), screen.size));
    };
    const show = (ids: readonly RecordId[]) => {
      const { scene } = screen.sheet;
      const box = boundsOf(scene, markedOf(scene, ids));
      go(box ? fittedBeside(box, screen.size, covered(scene, 1)) : fitted(sheetBox(), screen.size, sheetPadding));
    };
    const inSight = (box: Box): View => {
      const gap = 12;
      const { left, top } = covered(screen.sheet.scene, screen.view.zoom);
      return reveal(screen.view, box, screen.size, { left: left + gap, top: top + gap, right: gap, bottom: gap });
    };
    return {
      showAll: () => go(fitted(sheetBox(), screen.size, sheetPadding)),
      showSelection: () => show(useWindow.getState().selection),
      show,
      reveal: () => {
        const { selection, collapsed } = useWindow.getState();
        const hidden = hidingRecords(documentStore.current(), selection, collapsed);
        if (hidden.length > 0) return expandAnd(hidden, (canvas) => canvas.reveal());
        const { scene } = screen.sheet;
        const box = boundsOf(scene, markedOf(scene, selection));
        if (box) go(inSight(box));
      },
      actualSize: () => zoomBy(1),
      zoomStep: (direction) => zoomBy(nextStop(screen.view.zoom, direction)),
      goTo: (spot, selection) => {
        set({ focus: spot, selection: selection ?? (spot.card === undefined ? [] : [spot.card]) });
        const hidden = hiding(documentStore.current(), spot, useWindow.getState().collapsed);
        if (hidden.length > 0) return expandAnd(hidden, (canvas) => canvas.goTo(spot, selection));
        const { scene } = screen.sheet;
        const box = boxOf(scene, spot);
        if (box) go(inSight(box));
      },
    };
  }, [screen, setViewport]);

  useEffect(() => {
    set({ canvas: commands, zoom: screen?.view.zoom ?? 1 });
    return () => set({ canvas: undefined });
  }, [commands, screen]);
  return commands;
}
