import { useEffect } from 'react';
import { workPlaces } from '../actions/places.ts';
import { textFieldActive } from '../actions/text-field.ts';
import { openElementMenu } from './element-menus.ts';
import { openAtFocus, openAtPointer, openInTable } from './open.ts';

/** Listens for a right click or the menu key anywhere in the window. A text field has a menu of its own. */
export function useMenuRequests(): void {
  useEffect(() => {
    const over = new AbortController();
    window.addEventListener('contextmenu', asked, { signal: over.signal });
    return () => over.abort();
  }, []);
}

function asked(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const inField =
    target.closest('input, textarea') !== null && (textFieldActive() || target.closest(workPlaces) === null);
  if (inField) return;
  event.preventDefault();
  if (openElementMenu(target, { x: event.clientX, y: event.clientY })) return;
  if (target.closest('.canvas')) openAtPointer(event);
  else if (target.closest('.table')) openInTable(event, target);
}

/** Opens the menu of what has the keyboard. */
export function openFocusedMenu(): void {
  const { activeElement } = window.document;
  const { left = 0, bottom = 0 } = activeElement?.getBoundingClientRect() ?? {};
  if (activeElement && openElementMenu(activeElement, { x: left, y: bottom })) return;
  openAtFocus();
}
