import { changeOf } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import type { commandWords } from '../words/commands.ts';

/** The key of a command's name in the words: shown in the menu and as "Undo Move card". */
export type CommandLabel = keyof typeof commandWords & `command.${string}`;

/**
 * One thing a person can do to a document. `plan` is pure: ids and time come in as arguments, and it says only what was
 * asked for; what follows from that, and whether it may be, is settled in one place (`settle`).
 */
export type Command<A> = {
  readonly label: CommandLabel | ((document: Document, args: A) => CommandLabel);
  readonly plan: (document: Document, args: A) => Change;
  /** Whether it only repeats what is there: then, as with a paste, the gesture rules have nothing to say. */
  readonly repeats: boolean;
};

export const command = <A>(label: Command<A>['label'], plan: Command<A>['plan']): Command<A> => ({
  label,
  plan,
  repeats: false,
});

/** A command that copies what is there, faults of the method included. */
export const repeating = <A>(label: Command<A>['label'], plan: Command<A>['plan']): Command<A> => ({
  label,
  plan,
  repeats: true,
});

export const labelOf = <A>(document: Document, { label }: Command<A>, args: A): CommandLabel =>
  typeof label === 'function' ? label(document, args) : label;

/** The change after which these records stand in the document as given. */
export const putting = (document: Document, records: readonly Rec[]): Change =>
  changeOf(records.map((rec) => [rec.id, [document.get(rec.id) ?? null, rec]]));

/** The change that brings these records into the document. Their ids must be new: taking one would lose a record. */
export function adding(document: Document, records: readonly Rec[]): Change {
  for (const { id } of records) if (document.has(id)) throw new Error(`The id "${id}" is taken`);
  return putting(document, records);
}

/** The change that takes these records out of the document. */
export const taking = (document: Document, ids: readonly RecordId[]): Change =>
  changeOf(ids.map((id) => [id, [document.get(id) ?? null, null]]));
