import { copyOf, recordsType, textOfRecords } from '#shared/clipboard/copied-records.ts';
import { htmlOf, rowsOfCopied, tsvOf } from '#shared/clipboard/copied-text.ts';
import { remove } from '#shared/commands/remove.ts';
import { chosen, type Situation, situation } from '../actions/action.ts';
import { workPlaces } from '../actions/places.ts';
import { spotAfter } from '../actions/spots.ts';
import { textFieldActive } from '../actions/text-field.ts';
import { set, useWindow } from '../app/window-state.ts';
import { canvasFirst } from '../editing/canvas-first.ts';
import { edit } from '../editing/edit.ts';
import { gestureRuns } from '../gestures/gesture.ts';
import { pastePictures } from '../pictures/pasting.ts';
import { paste } from './pasting.ts';

/**
 * Cut, copy and paste come as the page's own events, whoever asks for them: keys, the native menu, the right-click menu.
 * They bring and take the data without any permission to read the clipboard. In a text field they are the field's own.
 */
export function listenToClipboard(): void {
  window.addEventListener('copy', (event) => void (isOurs(event) && copy(event)));
  window.addEventListener('cut', (event) => {
    if (!isOurs(event)) return;
    const at = situation();
    if (!copy(event)) return;
    const ids = chosen(at);
    const next = spotAfter(at, ids);
    canvasFirst(() => edit(remove, { ids }, 'command.cut') && set({ focus: next, selection: [] }));
  });
  window.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    if (!isOurs(event) || !clipboardData) return;
    event.preventDefault();
    const text = clipboardData.getData('text/plain');
    const records = clipboardData.getData(recordsType);
    const pictures = [...clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    // Office puts a picture of copied cells beside them: the cells are what is meant.
    if (pictures.length > 0 && text === '' && records === '') return pastePictures(pictures);
    const html = clipboardData.getData('text/html');
    canvasFirst(() => paste({ text, html, records }));
  });
}

/** Whether an event is about the sheet or its table, not about a text somewhere. */
function isOurs({ target, defaultPrevented }: ClipboardEvent): boolean {
  const onSheet = target === window.document.body || (target instanceof Element && target.closest(workPlaces) !== null);
  return onSheet && !defaultPrevented && !textFieldActive() && !gestureRuns() && situation().blueprint !== undefined;
}

/** What copying would take; undefined where there is nothing. */
export function copiedAt(at: Situation) {
  return at.blueprint === undefined ? undefined : copyOf(at.document, at.blueprint, chosen(at));
}

function copy(event: ClipboardEvent): boolean {
  const copied = copiedAt(situation());
  if (!copied || !event.clipboardData) return false;
  event.preventDefault();
  const rows = rowsOfCopied(copied, useWindow.getState().settings.language);
  event.clipboardData.setData('text/plain', tsvOf(rows));
  event.clipboardData.setData('text/html', htmlOf(rows));
  event.clipboardData.setData(recordsType, textOfRecords(copied));
  return true;
}
