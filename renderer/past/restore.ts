import { appliedInSlices } from '#shared/commands/apply-slices.ts';
import { changeOf, isEmpty } from '#shared/model/algebra.ts';
import type { Change } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { same } from '#shared/model/same.ts';
import { documentStore } from '../document/document-store.ts';
import { betweenFrames } from '../editing/between-frames.ts';
import { dropLost } from '../editing/drop-lost.ts';
import { makeReady } from '../editing/make-ready.ts';
import { leavePast, usePast } from './past-state.ts';

const recordsBetweenBreaths = 500;

/**
 * Makes the document what it was, as one new change: what it is now stays in the history, one undo away. Worked out
 * between frames, however much that is.
 */
export async function restoreState(then: Document): Promise<void> {
  const now = documentStore.current();
  usePast.setState({ working: true });
  const settled = await betweenFrames(
    restored(now, then),
    () => {},
    () => documentStore.current() !== now,
  );
  leavePast();
  if (!settled) return;
  documentStore.adopt(now, settled, { label: 'command.restoreState', at: new Date().toISOString() });
  dropLost();
}

function* restored(now: Document, then: Document): Generator<unknown, { change: Change; document: Document }> {
  const change = yield* changeTo(now, then);
  if (isEmpty(change)) return { change, document: now };
  const document = yield* appliedInSlices(now, change);
  yield* makeReady(document);
  return { change, document };
}

/** What leads from one state to another; records that say the same stay the same. */
export function* changeTo(now: Document, then: Document): Generator<unknown, Change> {
  const entries: [RecordId, Change[RecordId]][] = [];
  let seen = 0;
  for (const [id, rec] of then) {
    const is = now.get(id) ?? null;
    if (is !== rec && !same(is, rec)) entries.push([id, [is, rec]]);
    if (++seen % recordsBetweenBreaths === 0) yield seen;
  }
  for (const [id, rec] of now) if (!then.has(id)) entries.push([id, [rec, null]]);
  return changeOf(entries);
}
