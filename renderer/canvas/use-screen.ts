import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useAllIsDrawn } from '../document/sheet-first.tsx';
import { onComeLater } from '../pictures/come-later.ts';
import type { Highlights } from './paint.ts';
import { Screen } from './screen.ts';
import type { Sheet } from './sheet.ts';
import { opening, type View } from './view.ts';

/** Space around the sheet when it is fitted, in CSS px: the sheet has a margin of its own. */
export const sheetPadding = 0;

/**
 * The screen of a canvas element: painted as soon as the element has a size, before any node is mounted, and again when
 * size, resolution or fonts change or pictures have been decoded. To the rest of the window it is there when that is.
 *
 * @param given the view to begin with, without one the view that opens a document; and what is to be seen on the sheet,
 *   if it is shown here: as it is now, before there is a screen for the rest of the window, too
 */
export function useScreen(
  element: RefObject<HTMLCanvasElement | null>,
  sheet: Sheet,
  given: { readonly view?: View | undefined; readonly highlights?: Highlights } = {},
): Screen | undefined {
  const [screen, setScreen] = useState<Screen>();
  const allIsDrawn = useAllIsDrawn();
  const { highlights } = given;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once an element; the sheet is shown by `show` afterwards.
  useLayoutEffect(() => {
    const canvas = element.current;
    const frame = canvas?.parentElement;
    if (!canvas || !frame) return;
    const size = () => ({ width: frame.clientWidth, height: frame.clientHeight });
    const { width, height } = sheet.scene.size;
    const view = given.view ?? opening({ x: 0, y: 0, width, height }, size(), sheetPadding);
    const made = new Screen(canvas, sheet, view, highlights);
    made.resize(size(), window.devicePixelRatio);
    setScreen(made);
    const watch = new ResizeObserver(() => made.resize(size(), window.devicePixelRatio));
    watch.observe(canvas, { box: 'device-pixel-content-box' });
    return () => watch.disconnect();
  }, [element]);

  useLayoutEffect(() => {
    if (highlights) screen?.show(sheet, highlights);
  }, [screen, sheet, highlights]);

  useEffect(() => onComeLater(() => screen?.paint()), [screen]);

  return allIsDrawn ? screen : undefined;
}
