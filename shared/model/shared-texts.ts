import type { Rec } from './record.ts';
import { references } from './references.ts';

/** For each type, the fields whose texts other records have too: ids above all. */
const sharedFields = new Map<string, readonly string[]>(
  Object.entries(references).map(([type, ofType]) => [
    type,
    [...new Set(['id', 'type', 'kind', 'order', ...ofType.map(({ outer }) => outer)])],
  ]),
);

/**
 * Gives texts that say the same one place in memory, which JSON that was just read does not: in a big document a third of
 * all that its records take are ids that were there before, and who looks for one of them compares it letter by letter.
 * @param records just read, and nobody else's yet: they are altered in place
 * @param known the texts of records that came before these
 */
export function shareTexts<R extends Rec>(records: R[], known = new Map<string, string>()): R[] {
  for (const record of records as (Rec & Record<string, unknown>)[]) {
    for (const field of sharedFields.get(record.type) ?? []) {
      const text = record[field];
      if (typeof text !== 'string') continue;
      const there = known.get(text);
      if (there === undefined) known.set(text, text);
      else record[field] = there;
    }
  }
  return records;
}
