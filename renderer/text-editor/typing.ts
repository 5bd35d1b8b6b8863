import type { KeyboardEvent } from 'react';
import { find } from '#shared/model/document.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { cardsOfCell } from '#shared/model/queries.ts';
import { connecting } from '../actions/connecting.ts';
import { composing } from '../actions/shortcut.ts';
import { goToCard } from '../actions/spots.ts';
import { useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { documentStore } from '../document/document-store.ts';
import { commitEditing, forgetEditing, startEditing, useEditing } from './editing.ts';
import { nextTarget } from './next.ts';
import { reveal } from './reveal.ts';
import type { Target } from './target.ts';

/** What typing begins at the spot where the keyboard is: the card there, its text replaced, or a new card. */
export function targetAtFocus(): Target | undefined {
  if (connecting()) return undefined;
  const { focus, selection } = useWindow.getState();
  const document = documentStore.current();
  if (focus?.card !== undefined) return { kind: 'record', id: focus.card };
  if (focus)
    return takesCards(focus) ? { kind: 'newCard', lane: focus.lane, step: focus.step, before: null } : undefined;
  const [only, ...others] = selection;
  const type = only === undefined ? undefined : document.get(only)?.type;
  const head = type === 'lane' || type === 'step' || type === 'phase' || type === 'card';
  return only !== undefined && others.length === 0 && head ? { kind: 'record', id: only } : undefined;
}

function takesCards({ lane }: Spot): boolean {
  const role = find(documentStore.current(), 'lane', lane)?.role;
  return role !== undefined && hasFlow(role);
}

/** Keeps the text and shows what it became of. @returns whether it was kept */
export function finish(): boolean {
  const { target } = useEditing.getState();
  const kept = commitEditing();
  if (kept.ok && kept.id !== undefined && target?.kind === 'newCard') goToCard(kept.id);
  return kept.ok;
}

/** The keys of the field while a text is edited in it. Everything else is the field's own, and nobody else's. */
export function editingKey(event: KeyboardEvent): void {
  event.stopPropagation();
  if (composing(event.nativeEvent)) return;
  const { target } = useEditing.getState();
  if (!target) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    forgetEditing();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    const below = event.ctrlKey || event.metaKey;
    if (finish() && below) addBelow();
  } else if (event.key === 'Tab') {
    event.preventDefault();
    const next = nextTarget(documentStore.current(), target, event.shiftKey ? -1 : 1);
    if (finish() && next) editAt(next);
  }
}

/** Edits a text and puts the keyboard there. */
export function editAt(target: Target): void {
  reveal(target);
  startEditing(target);
}

/** A new card below the one the keyboard is on. */
export function addBelow(): void {
  const { focus } = useWindow.getState();
  if (!focus || !takesCards(focus)) return;
  const { lane, step, card } = focus;
  editAt({ kind: 'newCard', lane, step, before: card === undefined ? null : cardAfter(lane, step, card) });
}

function cardAfter(lane: string, step: string, card: string): string | null {
  const stack = cardsOfCell(documentStore.current(), step, lane);
  return stack[stack.findIndex(({ id }) => id === card) + 1]?.id ?? null;
}
