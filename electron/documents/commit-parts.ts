import { mostRecords } from '#shared/interchange/read.ts';
import type { Change, Transaction } from '#shared/model/change.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';

/** Who is sending: a window, for the document it shows. */
type From = { readonly window: number; readonly document: string };

/** The beginnings of changes that are too big for one message, until their ends have come. */
export type CommitParts = {
  add(from: From, number: number, part: Change): Result<Record<string, never>>;
  /** The transaction with all that came before it; a part that is missing is a fault, and the window sends all again. */
  whole(from: From, transaction: Transaction, parts: number): Result<Transaction>;
};

export function commitParts(): CommitParts {
  const coming = new Map<
    number,
    { readonly document: string; count: number; readonly entries: Map<string, Change[string]> }
  >();
  return {
    add: ({ window, document }, number, part) => {
      if (number === 0) coming.set(window, { document, count: 0, entries: new Map() });
      const held = coming.get(window);
      if (!held || held.document !== document || held.count !== number) return missing;
      for (const [id, entry] of Object.entries(part)) held.entries.set(id, entry);
      held.count += 1;
      if (held.entries.size <= 2 * mostRecords) return ok({});
      coming.delete(window);
      return fail({ code: 'requestTooLarge' });
    },
    whole: ({ window, document }, transaction, parts) => {
      const held = coming.get(window);
      coming.delete(window);
      if (parts === 0) return ok(transaction);
      if (!held || held.document !== document || held.count !== parts) return missing;
      const change = Object.fromEntries([...held.entries, ...Object.entries(transaction.change)]);
      return ok({ ...transaction, change });
    },
  };
}

const missing = fail({ code: 'requestMalformed', at: 'parts' });
