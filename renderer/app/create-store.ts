import { useSyncExternalStore } from 'react';
import { createStore, type StateCreator, type StoreApi } from 'zustand/vanilla';
import { seenByReact } from './held-view.ts';

/** A store, and the hook that reads it: a component is drawn anew when what it reads is another. */
export type Store<T> = StoreApi<T> & {
  (): T;
  <S>(select: (state: T) => S): S;
};

/**
 * A store of what belongs to the view. Whoever asks the store itself has it as it is; components have it as the view
 * shows it (`held-view.ts`).
 */
export function create<T>(make: StateCreator<T>): Store<T> {
  const store = createStore(make);
  const seen = seenByReact(store.getState, store.subscribe);
  const use = <S>(select: (state: T) => S = (state) => state as unknown as S): S =>
    useSyncExternalStore(seen.subscribe, () => select(seen.state()));
  return Object.assign(use, store) as Store<T>;
}
