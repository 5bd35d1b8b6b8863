import type { Box, CardBox, Point } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import type { Fault } from '#shared/model/result.ts';
import { create } from '../app/create-store.ts';
import type { Insertion, Room } from './places.ts';

/**
 * What a gesture shows before it does anything; all lengths are px of the sheet. Drawn by `GestureOverlay`, forgotten
 * with `clearPreview`.
 */
export type Preview = {
  readonly insertion?: Insertion | undefined;
  /** What stands aside for what is dragged; the canvas draws it so. */
  readonly room?: Room | undefined;
  /** Pale outlines: what is being moved, or what a box would select. Keep the list the same object while dragging. */
  readonly ghosts?: readonly Ghost[] | undefined;
  /** How far the ghosts stand from their own places. */
  readonly shift?: Point | undefined;
  /** Whether the ghosts' originals stay where they are: they are not paled then. */
  readonly copies?: boolean | undefined;
  /** A line that follows the pointer, as while connecting. */
  readonly rubber?: readonly Point[] | undefined;
  /** The box that selects. */
  readonly frame?: Box | undefined;
  /** Why a drop here would be refused, said at the pointer. */
  readonly refusal?: { readonly at: Point; readonly fault: Fault } | undefined;
};

/** A box, with the looks of a card where it is one, of shapes where there are any, or with a name in it. */
export type Ghost = {
  readonly box: Box;
  readonly card?: CardBox;
  readonly shapes?: readonly Shape[];
  readonly label?: string;
};

export const usePreview = create<Preview>(() => ({}));

/** Shows exactly this, in place of what was shown. */
export const preview = (shown: Preview): void => usePreview.setState(shown, true);
export const clearPreview = (): void => preview({});
