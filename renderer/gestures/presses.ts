import { connectPress, reattachPress } from '../connecting/connect-drag.ts';
import { boxPress } from './box-selection.ts';
import { columnPress } from './column-width.ts';
import { cardPress } from './drag-cards.ts';
import { headPress } from './drag-heads.ts';
import { moodPress } from './drag-mood.ts';
import { tagPress } from './drag-tags.ts';
import type { Gesture } from './gesture.ts';
import { lanePress } from './lane-height.ts';
import type { Pointer } from './stage.ts';

/** What a press at a place begins, should the pointer move; nothing where the press is none of its business. */
export type Press = (at: Pointer) => Gesture | undefined;

/** Asked in this order; the first that answers has the press. Where none does, a drag moves the sheet. */
export const presses: readonly Press[] = [
  boxPress,
  tagPress,
  reattachPress,
  connectPress,
  cardPress,
  lanePress,
  headPress,
  moodPress,
  columnPress,
];
