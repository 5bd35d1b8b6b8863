import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { Box } from '#shared/layout/scene.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { CanvasCommands } from './canvas-commands.ts';
import { boxOf } from './cell-walk.ts';
import { covered } from './frozen-heads.ts';
import { boundsOf, markedOf } from './marked.ts';
import type { Screen } from './screen.ts';
import { sheetPadding } from './use-screen.ts';
import { fitted, fittedBeside, nextStop, reveal, sameView, settled, type View, zoomTo } from './view.ts';

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
    const inSight = (box: Box): View => {
      const gap = 12;
      const { left, top } = covered(screen.sheet.scene, screen.view.zoom);
      return reveal(screen.view, box, screen.size, { left: left + gap, top: top + gap, right: gap, bottom: gap });
    };
    return {
      showAll: () => go(fitted(sheetBox(), screen.size, sheetPadding)),
      showSelection: () => {
        const { scene } = screen.sheet;
        const box = boundsOf(scene, markedOf(scene, useWindow.getState().selection));
        go(box ? fittedBeside(box, screen.size, covered(scene, 1)) : fitted(sheetBox(), screen.size, sheetPadding));
      },
      reveal: () => {
        const { scene } = screen.sheet;
        const box = boundsOf(scene, markedOf(scene, useWindow.getState().selection));
        if (box) go(inSight(box));
      },
      actualSize: () => zoomBy(1),
      zoomStep: (direction) => zoomBy(nextStop(screen.view.zoom, direction)),
      goTo: (spot, selection) => {
        set({ focus: spot, selection: selection ?? (spot.card === undefined ? [] : [spot.card]) });
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
