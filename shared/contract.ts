import type { EventName, RequestName } from './ipc.ts';

/**
 * What both sides must know of the contract before anything is parsed: its names, its channel of answers and its limits.
 * Without schemas, because the preload script and the first page wait for this and for nothing else of `ipc.ts`.
 */

export const requestNames: Readonly<Record<RequestName, true>> = {
  'app.start': true,
  'settings.change': true,
  'document.open': true,
  'document.openRecent': true,
  'document.openDamaged': true,
  'document.openDropped': true,
  'document.commit': true,
  'document.unfinished': true,
  'document.commitPart': true,
  'document.new': true,
  'templates.list': true,
  'document.discard': true,
  'document.restore': true,
  'document.saveAs': true,
  'document.save': true,
  'document.saveData': true,
  'document.saveCleanCopy': true,
  'versions.list': true,
  'versions.name': true,
  'versions.sign': true,
  'versions.delete': true,
  'versions.bringBack': true,
  'versions.read': true,
  'history.moments': true,
  'history.changes': true,
  'export.begin': true,
  'export.pack': true,
  'export.cancel': true,
  'export.show': true,
  'export.copyPicture': true,
  'table.choose': true,
  'table.ofText': true,
  'table.import': true,
  'table.leave': true,
  'picture.draw': true,
  'picture.choose': true,
  'clipboard.run': true,
  'window.reload': true,
  'window.present': true,
  'menu.state': true,
  'bug.report': true,
};

export const eventNames: Readonly<Record<EventName, true>> = {
  'document.opened': true,
  'document.coming': true,
  'table.read': true,
  'document.saved': true,
  'settings.changed': true,
  'recent.changed': true,
  'export.progress': true,
  'menu.chosen': true,
  'fault.shown': true,
};

/** Requests only the preload script may make: their argument holds what the page must not choose. */
export const requestsOfPreload: readonly RequestName[] = ['document.openDropped'];

/** The channel on which every request is answered, in one row with the events. */
export const answers = 'answer';

export const themeChoices = ['system', 'light', 'dark', 'projector'] as const;

/** How large an interface may be, beside 1 as it is designed. */
export const interfaceSizes = { smallest: 0.8, largest: 2 } as const;

/** How long what was discarded can be restored, in days. */
export const restorableDays = 30;

/** The longest name of a field that is kept, in characters: it names the records that are edited in it. */
export const maxNameLength = 4000;

/** How many changes of the history are handed over at once. */
export const changesAtOnce = 500;
