import { addCard } from '../commands/add-card.ts';
import { addConnector } from '../commands/add-connector.ts';
import { addLane } from '../commands/add-lane.ts';
import { type Command, command } from '../commands/command.ts';
import { apply, squash } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { LaneRole } from '../model/lane.ts';
import { lanesOf } from '../model/queries.ts';

/** A part of a quick fix: what one command would do. */
export type Part = (document: Document) => Change;

export const doing =
  <A>({ plan }: Command<A>, args: A): Part =>
  (document) =>
    plan(document, args);

/** Several parts, each seeing what those before it did, as one thing to undo. */
export const deedOf = (parts: readonly Part[]): Command<null> =>
  command('command.quickFix', (document) => {
    let done: Change = {};
    let now = document;
    for (const part of parts) {
      const change = part(now);
      now = apply(now, change);
      done = squash(done, change);
    }
    return done;
  });

/** The first lane of a role, and what adds one where there is none. */
export function laneFor(document: Document, blueprint: RecordId, role: LaneRole, newId: () => RecordId) {
  const lane = lanesOf(document, blueprint).find((one) => one.role === role);
  if (lane) return { lane: lane.id, parts: [] };
  const id = newId();
  return { lane: id, parts: [doing(addLane, { id, blueprint, role })] };
}

/** A new card at the bottom of a cell, without a text yet. */
export function newCard(
  document: Document,
  place: { readonly blueprint: RecordId; readonly step: RecordId; readonly role: LaneRole },
  newId: () => RecordId,
): { readonly id: RecordId; readonly parts: readonly Part[] } {
  const { lane, parts } = laneFor(document, place.blueprint, place.role, newId);
  const id = newId();
  return { id, parts: [...parts, doing(addCard, { id, step: place.step, lane, text: '', before: null })] };
}

export const arrow = (newId: () => RecordId, from: RecordId, to: RecordId): Part =>
  doing(addConnector, { id: newId(), from, to });
