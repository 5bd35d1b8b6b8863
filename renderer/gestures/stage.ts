import type { Point } from '#shared/layout/scene.ts';
import { useWindow } from '../app/window-state.ts';
import type { Screen } from '../canvas/screen.ts';
import { toSheet, type View } from '../canvas/view.ts';
import { type Hit, hitAt } from './hit.ts';

/** The canvas that is shown, as gestures need it: also those that begin elsewhere, as in the palette. */
export type Stage = {
  readonly screen: Screen;
  readonly frame: HTMLElement;
  /** Moves what is shown by so many CSS px. */
  readonly panBy: (by: Point) => void;
  readonly look: (view: View) => void;
};

let current: Stage | undefined;

export const stage = (): Stage | undefined => current;
export const setStage = (next: Stage | undefined): void => {
  current = next;
};

/** Where a pointer is, and what is there. */
export type Pointer = {
  /** In CSS px from the canvas's corner. */
  readonly point: Point;
  readonly sheet: Point;
  /** Whether it is over the canvas; a drop elsewhere does nothing. */
  readonly over: boolean;
  readonly hit: Hit;
  readonly shift: boolean;
  /** Ctrl, or Command where that is the key. */
  readonly ctrl: boolean;
  readonly alt: boolean;
};

export type PointerKeys = Pick<MouseEvent, 'clientX' | 'clientY' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where an event's pointer is on the canvas; undefined when none is shown. */
export function pointerOf(event: PointerKeys): Pointer | undefined {
  if (!current) return undefined;
  const { screen, frame } = current;
  const corner = frame.getBoundingClientRect();
  const point = { x: event.clientX - corner.left, y: event.clientY - corner.top };
  const over = point.x >= 0 && point.y >= 0 && point.x < corner.width && point.y < corner.height;
  return {
    point,
    sheet: toSheet(screen.view, point),
    over,
    hit: over ? hitAt(screen.sheet, screen.view, point, useWindow.getState().selection) : { kind: 'nothing' },
    shift: event.shiftKey,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
  };
}
