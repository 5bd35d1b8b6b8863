import { addFailure, addWait } from '#shared/commands/attach.ts';
import { editCards, editText, editWaits } from '#shared/commands/edit.ts';
import type { cardTexts } from '#shared/model/card.ts';
import type { Language } from '#shared/model/fields.ts';
import { set } from '../app/window-state.ts';
import { edit, editNew, newId } from '../editing/edit.ts';
import { numberMeant } from '../inspector/typed-values.ts';
import type { Row } from './list-rows.ts';

/** Writes what was typed in a cell. @returns whether it was kept; where not, the banner says why */
type Write = (typed: string) => boolean;

export const writeCardText =
  ({ card }: Row, field: (typeof cardTexts)[number], language: Language): Write =>
  (text) =>
    edit(editText, { id: card.id, field, text, language });

/** A duration as a number of minutes; null takes it away. */
const asMinutes =
  (write: (minutes: number | null) => boolean): Write =>
  (typed) => {
    const meant = numberMeant(typed, { least: 0 });
    if (meant.ok) return write(meant.value);
    set({ faults: [{ code: 'table.minutes' }] });
    return false;
  };

export const writeMinutes = ({ card }: Row): Write =>
  asMinutes((minutes) => edit(editCards, { ids: [card.id], edits: { minutes } }));

/** The duration of the card's one wait, which comes to be if there is none; of several the sum cannot be written. */
export function writeWait(
  { card, waits }: Pick<Row, 'card' | 'waits'>,
  field: 'typicalMinutes' | 'peakMinutes',
): Write | undefined {
  const [wait, ...others] = waits;
  if (others.length > 0) return undefined;
  return asMinutes((minutes) => {
    const edits = { [field]: minutes };
    if (wait) return edit(editWaits, { ids: [wait.id], edits });
    const id = newId();
    return minutes === null || (edit(addWait, { id, card: card.id }) && editNew(id, editWaits, { ids: [id], edits }));
  });
}

/** What can go wrong at the card: the title of its one failure point, which comes to be if there is none. */
export function writeFailure({ card, failures }: Row, language: Language): Write | undefined {
  const [failure, ...others] = failures;
  if (others.length > 0) return undefined;
  return (text) => {
    if (failure) return edit(editText, { id: failure.id, field: 'title', text, language });
    return text === '' || edit(addFailure, { id: newId(), card: card.id, title: { text, language } });
  };
}

/** How the card's one failure is recovered from. */
export function writeRecovery({ failures }: Row, language: Language): Write | undefined {
  const [failure, ...others] = failures;
  if (!failure || others.length > 0) return undefined;
  return (text) => edit(editText, { id: failure.id, field: 'recovery', text, language });
}
