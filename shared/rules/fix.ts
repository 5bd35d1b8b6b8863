import type { Command } from '../commands/command.ts';
import type { RecordId } from '../model/fields.ts';
import type { fixWords } from '../words/fixes.ts';

/** A field of a record that a person must fill in. */
export type Field = { readonly id: RecordId; readonly field: string };

/** A way to mend a problem, offered beside it. */
export type Fix = {
  /** What the button says. */
  readonly word: keyof typeof fixWords;
  /** What is done; new records get their ids when it is. */
  readonly deed?: (newId: () => RecordId) => Command<null>;
  /** What only a person can write: the field is shown, after the deed if there is one. */
  readonly opens?: Field;
  /** Where only a person can tell what is right: what they should look at, all of it in sight at once. */
  readonly shows?: readonly RecordId[];
};
