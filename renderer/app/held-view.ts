import { flushSync } from 'react-dom';

/** A store as React sees it. */
export type Seen<S> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => S;
};

type Store = { readonly keep: () => void; readonly catchUp: () => void };

const stores: Store[] = [];

/** Names the hold that is on; undefined while React sees everything as it is. */
let hold: symbol | undefined;

/**
 * A store as React sees it: as it is, or, while the view is held, as it was when that began. All stores are seen as of
 * the same moment, so that no component meets a selection whose records another does not know yet.
 * @param now the store's state
 * @param hear calls back whenever that is another
 */
export function seenByReact<S>(now: () => S, hear: (listener: () => void) => void): Seen<S> {
  const listeners = new Set<() => void>();
  let kept = hold && now();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  hear(() => {
    if (!hold) tell();
  });
  stores.push({
    keep: () => {
      kept = now();
    },
    catchUp: () => {
      const altered = kept !== now();
      kept = undefined;
      if (altered) tell();
    },
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => (hold ? (kept as S) : now()),
  };
}

/** Holds what React sees as it is now. @returns what lets go of it; without effect once somebody else has */
export function holdView(): () => void {
  showAll();
  const mine = Symbol('hold');
  for (const { keep } of stores) keep();
  hold = mine;
  return () => {
    if (hold === mine) letGo();
  };
}

function letGo(): void {
  hold = undefined;
  for (const { catchUp } of stores) catchUp();
}

/** What React shows may itself alter something, as a field that goes away keeps its text; it settles at once. */
const mostRounds = 5;

/** Has React show all that was done so far, at once. */
export function showAll(): void {
  for (let round = 0; hold && round < mostRounds; round += 1) flushSync(letGo);
}

const inputs = [
  'keydown',
  'beforeinput',
  'compositionstart',
  'pointerdown',
  'pointerup',
  'contextmenu',
  'copy',
  'cut',
  'paste',
  'drop',
  'pagehide',
  'beforeunload',
] as const;

/** Has something done before whatever a person does next reaches anything. */
export function beforeInput(listener: () => void): void {
  for (const input of inputs) window.addEventListener(input, listener, { capture: true });
}
