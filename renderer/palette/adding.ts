import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { newId } from '../editing/edit.ts';
import { stage } from '../gestures/stage.ts';
import { carrierOf, tabOf } from '../inspector/inspected.ts';
import { typeInto } from '../inspector/panels/item-list.tsx';
import { focusCanvas, startEditing, useEditing } from '../text-editor/editing.ts';
import { editAt } from '../text-editor/typing.ts';
import { type Addition, additionOf } from './addition.ts';
import { aim } from './aim.ts';
import type { Entry } from './entries.ts';
import { bringIntoSight } from './sight.ts';

/** Adds an entry where a person is: at the cell with the keyboard, on the selected cards, after the step they are in. */
export function press(entry: Entry): void {
  const { blueprint, focus, selection } = useWindow.getState();
  if (blueprint === undefined) return;
  const target = aim(entry, documentStore.current(), { blueprint, focus, selection });
  const addition = additionOf(entry, target, blueprint, newId);
  const because = addition.deed.refused();
  if (because) set({ faults: [because] });
  else if (addition.deed.run()) {
    chosen(addition);
    bringIntoSight(addition.selected);
  }
}

/** Where the keyboard goes after the pointer was used: to the fields of a mark that was just added, else to the sheet. */
export function goOn(): void {
  if (!describeMarks()) goOnAtSheet();
}

/**
 * Puts the keyboard into the fields of the marks that were just added, so that what is typed next describes them and does
 * not replace a card's text.
 * @returns whether there are such fields
 */
export function describeMarks(): boolean {
  const { selection } = useWindow.getState();
  const document = documentStore.current();
  const tags = selection.length > 0 && selection.every((id) => tabOf(document.get(id)?.type) !== undefined);
  return tags && !useEditing.getState().target && typeInto(selection);
}

/** Gives the keyboard to the sheet after the pointer was used, without the frame that shows where Tab has led. */
export function goOnAtSheet(): void {
  stage()?.frame.setAttribute('data-clicked', '');
  focusCanvas();
}

/** Selects what was added, puts the keyboard there, and begins to write its text. */
export function chosen({ selected, text }: Addition): void {
  if (text?.kind === 'newCard') {
    set({ faults: [] });
    editAt(text);
    return;
  }
  const [id] = selected;
  const rec = id === undefined ? undefined : documentStore.current().get(id);
  const card = rec?.type === 'card' ? rec : undefined;
  // On a card the keyboard is with it, on a mark it stays; lanes and columns have no cell of their own.
  const isHead = rec?.type === 'lane' || rec?.type === 'step' || rec?.type === 'phase';
  // A new failure point or wait is described at once.
  const tab = rec && tabOf(rec.type);
  const carrier = rec && carrierOf(documentStore.current(), rec)?.type;
  set({
    selection: selected,
    faults: [],
    ...(card && { focus: { lane: card.lane, step: card.step, card: card.id } }),
    ...(isHead && { focus: undefined }),
    ...(tab && carrier && { inspectorTabs: { ...useWindow.getState().inspectorTabs, [carrier]: tab } }),
  });
  if (text) startEditing(text);
}
