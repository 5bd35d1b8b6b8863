import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';
import { focusCanvas } from '../text-editor/editing.ts';

/** What is being chosen from a list: a value of one cell, or the cards that a card is connected to. */
export type Choosing =
  | { readonly what: 'connection'; readonly card: RecordId; readonly typed: string }
  | { readonly what: 'column'; readonly card: RecordId; readonly column: string; readonly typed: string };

export const useChoosing = create<{ readonly now: Choosing | undefined }>(() => ({ now: undefined }));

/** Opens the list of cards that a card can be connected to; what was typed already looks for one. */
export const chooseConnection = (card: RecordId, typed = ''): void =>
  useChoosing.setState({ now: { what: 'connection', card, typed } });

/** Opens the list of values of a cell; what was typed there already looks for one. */
export const chooseValue = (card: RecordId, column: string, typed = ''): void =>
  useChoosing.setState({ now: { what: 'column', card, column, typed } });

/** Closes the list and gives the table the keyboard back. */
export function closeChoosing(): void {
  useChoosing.setState({ now: undefined });
  focusCanvas();
}
