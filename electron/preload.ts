import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { answers, eventNames, requestNames, requestsOfPreload } from '#shared/contract.ts';
import type { EventName, RequestName } from '#shared/ipc.ts';
import { fail, type Result } from '#shared/model/result.ts';
import { earlyStart } from './early-start.ts';
import { origin } from './security/origin.ts';

/**
 * The whole of what a page gets: four functions. Names are checked against the contract here and again in main; neither
 * Electron's objects nor its events are handed through.
 */
const isRequest = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(requestNames, name);
const isEvent = (name: unknown): name is EventName => typeof name === 'string' && Object.hasOwn(eventNames, name);

/** Who waits for an answer, by its number. They begin with the time: an answer to the page before this one is nobody's. */
const waiting = new Map<number, (result: Result<unknown>) => void>();
let last = Date.now() * 1000;
ipcRenderer.on(answers, (_event, number: number, result: Result<unknown>) => {
  waiting.get(number)?.(result);
  waiting.delete(number);
});
const ask = (name: RequestName, argument: unknown): Promise<Result<unknown>> =>
  new Promise((done) => {
    last += 1;
    // First, as it throws where the argument is nothing that can be sent.
    ipcRenderer.send(name, last, argument);
    waiting.set(last, done);
  });

/** Where the page is from; this room has no types of a page. */
declare const location: { readonly origin: string };

/** Settled never where no page of the program is, which has nothing to ask. */
const ofOurPage = (asking: () => Promise<Result<unknown>>): Promise<Result<unknown>> =>
  location.origin === origin ? asking() : new Promise(() => undefined);
const start = earlyStart(
  () => ofOurPage(() => ask('app.start', {})),
  (deed) => setTimeout(deed),
);

const listeners = new Map<string, Set<(payload: unknown) => void>>();
for (const name of Object.keys(eventNames)) {
  const own = new Set<(payload: unknown) => void>();
  listeners.set(name, own);
  ipcRenderer.on(name, (_event, payload: unknown) =>
    start.tell(() => {
      for (const listener of own) listener(payload);
    }),
  );
}

contextBridge.exposeInMainWorld('throughline', {
  request: (name: unknown, argument: unknown) =>
    isRequest(name) && !requestsOfPreload.includes(name)
      ? ask(name, argument)
      : Promise.resolve(fail({ code: 'requestRefused' })),

  /** What the page is to show at first: at once if it is known already. What is heard before this was asked comes after it. */
  start: start.take,

  on: (name: unknown, listener: (payload: unknown) => void) => {
    if (!isEvent(name)) return () => undefined;
    listeners.get(name)?.add(listener);
    return () => void listeners.get(name)?.delete(listener);
  },

  /** A file dropped on the window. Only a real File of the system has a path, and the page does not get to see it. */
  openDropped: (file: File) => {
    const path = webUtils.getPathForFile(file);
    return path === '' ? Promise.resolve(fail({ code: 'notOnDisk' })) : ask('document.openDropped', { path });
  },
});
