import type { Point } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { toWindow } from '../canvas/view.ts';
import { stage } from '../gestures/stage.ts';
import { describeMarks, press } from '../palette/adding.ts';
import { inTable } from '../table/table-state.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { chosenCards, situation } from './action.ts';

/** The marks a key each stands for, in the order of the palette. */
export const markKeys = [
  { key: 'F', tag: 'failure' },
  { key: 'W', tag: 'wait' },
  { key: 'M', tag: 'moment' },
  { key: 'P', tag: 'pain' },
  { key: 'O', tag: 'opportunity' },
  { key: '?', tag: 'question' },
] as const;

export type MarkTag = (typeof markKeys)[number]['tag'];

/** Where the choice of marks stands on the canvas while it is open, in CSS px from its corner. */
export const useMarkChoice = create<{ readonly at: Point | undefined }>(() => ({ at: undefined }));

/** Opens the choice of marks at the card the keyboard is on. */
export function chooseMark(): void {
  const card = chosenCards(situation()).at(-1);
  if (card === undefined) return;
  const at = onCanvas(card) ?? inTable(card) ?? { x: 200, y: 100 };
  useMarkChoice.setState({ at: { x: at.x, y: at.y + 6 } });
}

/** The lower left corner of a card on the canvas. */
function onCanvas(card: RecordId): Point | undefined {
  const here = stage();
  const box = here && cellGrid(here.screen.sheet.scene).card(card)?.box;
  return here && box && toWindow(here.screen.view, { x: box.x, y: box.y + box.height });
}

export function closeMarkChoice(): void {
  if (!useMarkChoice.getState().at) return;
  useMarkChoice.setState({ at: undefined });
  focusCanvas();
}

/**
 * Marks the chosen cards. What is typed next describes the mark, and Escape leads back to the cards; a mark that has
 * nothing to be said of it leaves the keyboard with them.
 */
export function mark(tag: MarkTag): void {
  const selection = chosenCards(situation());
  closeMarkChoice();
  set({ selection });
  press({ kind: 'mark', tag });
  const { focus } = useWindow.getState();
  if (!describeMarks()) set({ selection, focus });
}

/** The mark a key press stands for; a question mark as any keyboard writes it. */
export const markOfKey = ({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): MarkTag | undefined =>
  markKeys.find(
    (mark) =>
      mark.key === key.toUpperCase() ||
      (mark.key === '?' ? key === '？' || (code === 'Slash' && shiftKey) : code === `Key${mark.key}`),
  )?.tag;
