import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { lanesOf, phasesOf } from '#shared/model/queries.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { rememberFolds } from './remembered-folds.ts';

/** Which of some records are phases or lanes that can be collapsed; none where no phase or no lane would stay open. */
export function collapsible(
  document: Document,
  blueprint: RecordId,
  ids: readonly RecordId[],
  collapsed: readonly RecordId[],
): readonly RecordId[] {
  const shut = new Set([...collapsed, ...ids]);
  const open = (all: readonly { readonly id: RecordId }[]) => all.some(({ id }) => !shut.has(id));
  if (!open(phasesOf(document, blueprint)) || !open(lanesOf(document, blueprint))) return [];
  return ids.filter((id) => {
    const type = document.get(id)?.type;
    return (type === 'phase' || type === 'lane') && !collapsed.includes(id);
  });
}

/** The collapsed phase and lane that a cell is hidden in. */
export function hiding(document: Document, { lane, step }: Spot, collapsed: readonly RecordId[]): readonly RecordId[] {
  const phase = find(document, 'step', step)?.phase;
  return collapsed.filter((id) => id === lane || id === phase);
}

/** The collapsed phases and lanes that some records are hidden in: cards, what stands on them, and steps. */
export function hidingRecords(
  document: Document,
  ids: readonly RecordId[],
  collapsed: readonly RecordId[],
): readonly RecordId[] {
  if (collapsed.length === 0) return [];
  return ids.flatMap((id) => {
    const rec = document.get(id);
    if (rec?.type === 'step') return collapsed.filter((one) => one === rec.phase);
    const card = rec && 'card' in rec && rec.card !== undefined ? find(document, 'card', rec.card) : undefined;
    const spot = rec?.type === 'card' ? rec : card;
    return spot ? hiding(document, { lane: spot.lane, step: spot.step }, collapsed) : [];
  });
}

export const isCollapsed = (id: RecordId): boolean => useWindow.getState().collapsed.includes(id);

/** Shows only a band of each of these phases and lanes; the keyboard leaves what is hidden. */
export function collapse(ids: readonly RecordId[]): void {
  const { collapsed } = useWindow.getState();
  show([...new Set([...collapsed, ...ids])]);
  set({ focus: undefined });
}

export function expand(ids: readonly RecordId[]): void {
  const { collapsed } = useWindow.getState();
  const left = collapsed.filter((id) => !ids.includes(id));
  if (left.length < collapsed.length) show(left);
}

/** Collapses a phase or lane that is open, or expands one that is not. */
export function toggleFold(id: RecordId): void {
  const { collapsed, blueprint } = useWindow.getState();
  if (collapsed.includes(id)) expand([id]);
  else if (blueprint !== undefined) {
    const ids = collapsible(documentStore.current(), blueprint, [id], collapsed);
    if (ids.length > 0) collapse(ids);
  }
}

function show(collapsed: readonly RecordId[]): void {
  set({ collapsed });
  rememberFolds(documentStore.current(), collapsed);
}
