import type { MenuState } from '#shared/ipc.ts';
import { useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { breath } from '../editing/between-frames.ts';
import { useFinding } from '../find/finding.ts';
import { useProblems } from '../problems/judging.ts';
import { program } from '../program.ts';
import { useRipple } from '../ripple/ripple-state.ts';
import { useEditing } from '../text-editor/editing.ts';
import { type Situation, situation } from './action.ts';
import { actions } from './registry.ts';
import { textFieldActive } from './text-field.ts';

/** What the native menu is to show. */
export function menuState(at: Situation, typing: boolean): MenuState {
  const undo = at.blueprint === undefined ? undefined : at.history.done.at(-1)?.label;
  const redo = at.blueprint === undefined ? undefined : at.history.undone.at(-1)?.label;
  return {
    ...(undo !== undefined && { undo }),
    ...(redo !== undefined && { redo }),
    typing,
    enabled: actions.filter(({ enabled }) => enabled(at)).map(({ id }) => id),
  };
}

/** Keeps the native menu told; each state once, however often things change in between. */
export function tellMenu(): void {
  let sent = '';
  let due = false;
  const tell = () => {
    due = false;
    const state = menuState(situation(), textFieldActive());
    const now = JSON.stringify(state);
    if (now === sent) return;
    sent = now;
    void program().request('menu.state', state);
  };
  const soon = () => {
    if (due) return;
    due = true;
    // Behind what is happening: one deed alters document, selection and focus one after the other, and is shown first.
    void breath().then(tell);
  };
  documentStore.subscribe(soon);
  useFinding.subscribe(soon);
  useProblems.subscribe(soon);
  useRipple.subscribe(soon);
  useWindow.subscribe((state, before) => {
    const same = state.selection === before.selection && state.focus === before.focus;
    const shown =
      state.blueprint === before.blueprint && state.view === before.view && state.collapsed === before.collapsed;
    if (!same || !shown || state.file !== before.file) soon();
  });
  // Behind the field itself, which says whether a text is edited in it.
  useEditing.subscribe(soon);
  window.addEventListener('focusin', soon);
  window.addEventListener('focusout', soon);
  soon();
}
