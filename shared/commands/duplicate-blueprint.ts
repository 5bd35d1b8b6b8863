import type { Blueprint } from '../model/blueprint.ts';
import { nextCode } from '../model/codes.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { blueprints, recordsOf } from '../model/queries.ts';
import { insertBefore, reordered } from './arrange.ts';
import { putting, repeating } from './command.ts';
import { type CopyIds, checkNew, copied } from './copies.ts';
import { type Typed, typed } from './typed.ts';

/**
 * Duplicates a whole blueprint as a variant that stands right after it. What is in it keeps its codes, by which the
 * variants are compared; the variant itself gets the next one.
 */
export const duplicateBlueprint = repeating<{
  readonly blueprint: RecordId;
  /** A new id for each of `recordsOf(document, blueprint)`. */
  readonly ids: CopyIds;
  readonly title: Typed;
  readonly state: Blueprint['state'];
}>('command.duplicateBlueprint', (document, { blueprint, ids, title, state }) => {
  checkNew(document, ids);
  const original = get(document, 'blueprint', blueprint);
  const members = recordsOf(document, blueprint).slice(1);
  const code = nextCode(document, '', 'blueprint');
  const variant = typed(document, { ...copied(original, ids), code, state }, 'title', title);
  const siblings = blueprints(document);
  const next = siblings[siblings.findIndex(({ id }) => id === blueprint) + 1]?.id ?? null;
  const placedVariant = reordered(insertBefore(siblings, [variant], next), new Set([variant.id]));
  return putting(document, [...placedVariant, ...members.map((rec) => copied(rec, ids))]);
});
