import { addCard } from '#shared/commands/add-card.ts';
import { editText } from '#shared/commands/edit.ts';
import type { Card } from '#shared/model/card.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { say } from '#shared/words/words.ts';
import { edit, editNew, newId } from '../editing/edit.ts';

/** The types of record whose text or title is edited where it is drawn. */
export const editableTypes = ['card', 'lane', 'step', 'phase', 'blueprint', 'project'] as const;

/** What is being edited: the text of a record, or a card that comes to be when there is a text for it. */
export type Target =
  | {
      readonly kind: 'record';
      readonly id: RecordId;
      /** Whether it was just added: then adding it and writing its text are one thing to undo. */
      readonly added?: boolean;
    }
  | {
      readonly kind: 'newCard';
      readonly lane: RecordId;
      readonly step: RecordId;
      /** The card it will stand before; null is the bottom of the stack. */
      readonly before: RecordId | null;
      readonly card?: Card['kind'];
      /** What it has become: it is kept while it is typed. */
      readonly id?: RecordId;
    }
  /** Any other value of a record, which whoever shows it knows how to write. */
  | {
      readonly kind: 'value';
      readonly id: RecordId;
      /** What a screen reader calls it. */
      readonly name: string;
      readonly shown: string;
      /** @returns whether it was kept; where not, the banner says why */
      readonly write: (text: string) => boolean;
    };

/** The field a record's text is in, if it is edited in place. */
function fieldOf(document: Document, id: RecordId): 'text' | 'title' | undefined {
  const type = document.get(id)?.type;
  if (type === 'card') return 'text';
  return (editableTypes as readonly (string | undefined)[]).includes(type) ? 'title' : undefined;
}

/** The text as it is written: without the spaces and lines that nobody sees at its end. */
export const clean = (text: string): string => text.replace(/\s+$/, '');

export const isEditable = (document: Document, id: RecordId): boolean => fieldOf(document, id) !== undefined;

/** What a screen reader calls the field in which it is edited. */
export const labelOf = (document: Document, target: Target, words: (key: 'editor.card' | 'editor.title') => string) => {
  if (target.kind === 'value') return target.name;
  const isCard = target.kind === 'newCard' || document.get(target.id)?.type === 'card';
  return words(isCard ? 'editor.card' : 'editor.title');
};

/** The text as it is shown: a lane without a title shows its role. */
export function shownText(document: Document, target: Target, language: Language): string {
  if (target.kind === 'value') return target.shown;
  const rec = document.get(target.id ?? '');
  const field = rec && fieldOf(document, rec.id);
  if (!rec || !field) return '';
  const text = textOf(rec, field, language, mainLanguageOf(document));
  return text === '' && rec.type === 'lane' ? say(language, `role.${rec.role}`) : text;
}

/** Whether a target is still there to be edited. */
export function isThere(document: Document, target: Target): boolean {
  if (target.kind === 'record') return isEditable(document, target.id);
  if (target.kind === 'value') return document.has(target.id);
  return Boolean(find(document, 'lane', target.lane) && find(document, 'step', target.step));
}

/** What keeping a text led to: the record that has it, none where nothing came to be, or a refusal. */
export type Kept = { readonly ok: boolean; readonly id?: RecordId };

/**
 * Writes a text into its record, in the language shown; a text that was not altered is not written, since it may be that
 * of the other language. A new card without text never comes to be.
 */
export function keep(document: Document, target: Target, typed: string, language: Language): Kept {
  const text = clean(typed);
  if (target.kind === 'value') return { ok: text === target.shown || target.write(text), id: target.id };
  const { id } = target;
  if (target.kind === 'newCard' && !(id !== undefined && document.has(id))) return bring(target, text, language);
  if (id === undefined) return { ok: false };
  const field = fieldOf(document, id);
  if (!field || text === shownText(document, target, language)) return { ok: true, id };
  const type = document.get(id)?.type;
  // A tab or a project without a title could not be found again.
  if (text === '' && (type === 'blueprint' || type === 'project')) return { ok: true, id };
  const args = { id, field, text, language };
  return { ok: target.kind === 'record' && target.added ? editNew(id, editText, args) : edit(editText, args), id };
}

/** Brings a card into being with its text. */
function bring(target: Extract<Target, { kind: 'newCard' }>, text: string, language: Language): Kept {
  if (text.trim() === '') return { ok: true };
  const id = newId();
  const { lane, step, before, card } = target;
  const added = edit(addCard, { id, lane, step, before, text: { text, language }, ...(card && { kind: card }) });
  return added ? { ok: true, id } : { ok: false };
}
