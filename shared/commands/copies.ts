import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { redirected, references, referred } from '../model/references.ts';

/** For each record to be copied, the id of its copy: drawn by the caller, so that a command stays pure. */
export type CopyIds = { readonly [original: RecordId]: RecordId };

export const copyId = (ids: CopyIds, original: RecordId): RecordId | undefined =>
  Object.hasOwn(ids, original) ? ids[original] : undefined;

/** Makes sure that no record is lost under the id of a copy. */
export function checkNew(document: Document, ids: CopyIds): void {
  const drawn = Object.values(ids);
  if (new Set(drawn).size !== drawn.length) throw new Error('Two copies were given the same id');
  for (const id of drawn) if (document.has(id)) throw new Error(`The id "${id}" is taken`);
}

/** The ids for these originals alone: what else has an id drawn is not copied, and must not be referred to as if. */
export const onlyOf = (ids: CopyIds, originals: readonly RecordId[]): CopyIds =>
  Object.fromEntries(
    originals.flatMap((original) => {
      const copy = copyId(ids, original);
      return copy === undefined ? [] : [[original, copy]];
    }),
  );

/** A copy under its new id, which refers to the copies of what the original referred to, where those are copied too. */
export function copied<R extends Rec>(rec: R, ids: CopyIds): R {
  const id = copyId(ids, rec.id);
  if (id === undefined) throw new Error(`No id was drawn for the copy of "${rec.id}"`);
  return references[rec.type].reduce<R>(
    (copy, reference) => {
      const target = referred(rec, reference);
      const there = target === undefined ? undefined : copyId(ids, target);
      return there === undefined ? copy : redirected(copy, reference, there);
    },
    { ...rec, id },
  );
}
