import { apply, isEmpty, withoutNoops } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import { faultsAfter } from '../model/invariants.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { withConsequences } from './consequences.ts';
import { gestureRules, keepsLast } from './rules.ts';

/** A change that has been thought through, with the document it makes. */
export type Settled = { readonly change: Change; readonly document: Document };

/**
 * The one way from what was asked for to what happens: adds the consequences, drops what alters nothing, and refuses
 * what must not be. A preview runs the same as the deed.
 * @param gesture whether a person does this by hand in the window, which refuses some things that files may bring in
 * @returns faults `document.*` (an invariant) or `rule.*` (see `rules.ts`)
 */
export function settle(document: Document, plan: Change, gesture: boolean): Result<Settled> {
  const change = withoutNoops(withConsequences(document, plan));
  if (isEmpty(change)) return ok({ change, document });
  const after = apply(document, change);
  const broken = faultsAfter(after, change);
  if (broken.length > 0) return fail(...broken);
  const rules = gesture ? [keepsLast, ...gestureRules] : [keepsLast];
  const refused = rules.flatMap((rule) => rule(document, change, after));
  return refused.length > 0 ? fail(...refused) : ok({ change, document: after });
}
