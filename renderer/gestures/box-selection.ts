import type { Box, CardBox, Point } from '#shared/layout/scene.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { Gesture } from './gesture.ts';
import type { Press } from './presses.ts';
import { preview } from './preview.ts';
import { stage } from './stage.ts';

/** How many cards are outlined while the box is drawn. */
const mostOutlined = 300;

/** Shift and a drag on empty ground draw a box: the cards it touches are selected, with Ctrl besides what is. */
export const boxPress: Press = ({ hit, shift, sheet }) => {
  const empty = hit.kind === 'cell' || hit.kind === 'nothing' || hit.kind === 'connector';
  return shift && empty ? boxSelection(sheet) : undefined;
};

function boxSelection(from: Point): Gesture {
  const touched = (box: Box): readonly CardBox[] => stage()?.screen.sheet.cards.within(box) ?? [];
  return {
    move({ sheet }) {
      const frame = boxBetween(from, sheet);
      const ghosts = touched(frame)
        .slice(0, mostOutlined)
        .map(({ box }) => ({ box }));
      preview({ frame, ghosts });
    },
    drop({ sheet, ctrl }) {
      const cards = touched(boxBetween(from, sheet)).map(({ id }) => id);
      const { selection } = useWindow.getState();
      set({ selection: ctrl ? [...new Set([...selection, ...cards])] : cards, focus: undefined });
    },
    cancel() {},
  };
}

const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
