import { blueprints } from '#shared/model/queries.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';

/** Forgets what no longer is: a selection never names a record that was removed, nor is such a blueprint shown. */
export function dropLost(): void {
  const document = documentStore.current();
  const { blueprint, selection, focus } = useWindow.getState();
  if (blueprint !== undefined && !document.has(blueprint)) set({ blueprint: blueprints(document)[0]?.id });
  const left = selection.filter((id) => document.has(id));
  if (left.length < selection.length) set({ selection: left });
  if (focus && !(document.has(focus.lane) && document.has(focus.step))) set({ focus: undefined });
  else if (focus?.card !== undefined && !document.has(focus.card))
    set({ focus: { lane: focus.lane, step: focus.step } });
}
