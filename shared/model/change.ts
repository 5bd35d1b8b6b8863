import type { RecordId } from './fields.ts';
import type { Rec } from './record.ts';

/** What is there before and after, for each record touched; null means absent. */
export type Change = { readonly [id: RecordId]: readonly [before: Rec | null, after: Rec | null] };

/** One step of a document's history: what is applied, stored, sent and undone. */
export type Transaction = {
  /** The command's name, a key of the words (`command.moveCard`), shown as "Undo Move card". */
  readonly label: string;
  /** When it was made: ISO 8601, UTC. */
  readonly at: string;
  /** `amend` is done forward like `do`, as a part of what was done before it: both are undone together. */
  readonly kind: 'do' | 'amend' | 'undo' | 'redo';
  readonly change: Change;
};
