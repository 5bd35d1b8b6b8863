import type { Command } from '#shared/commands/command.ts';
import type { Settled } from '#shared/commands/settle.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprintOf } from '#shared/model/references.ts';
import type { Result } from '#shared/model/result.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';

/** Now, as transactions are stamped. */
const now = (): string => new Date().toISOString();

/** A new record's id: commands draw none themselves. */
export const newId = (): RecordId => crypto.randomUUID();

/**
 * The one way a person's deed reaches the document. What may not be is said in the banner and alters nothing.
 * @returns whether it was done
 */
export const edit = <A>(command: Command<A>, args: A): boolean => run(command, args, goesOn);

function run<A>(command: Command<A>, args: A, amends: boolean): boolean {
  const done = documentStore.dispatch(command, args, { at: now(), amends });
  if (!done.ok) set({ faults: done.faults });
  else dropLost();
  return done.ok;
}

/**
 * A deed on a record as a part of the one that brought it into being, if that was the last: as when what was just added
 * gets its title. Undo takes both back together.
 */
export function editNew<A>(id: RecordId, command: Command<A>, args: A): boolean {
  const added = documentStore.history().done.at(-1)?.change[id];
  return run(command, args, added?.[0] === null && added[1] !== null);
}

/** Whether what is done now is a part of the last thing done. */
let goesOn = false;

/**
 * What the deed does is a part of a transaction, as long as that is still the last thing done: a text that is kept again
 * and again while it is typed is one step of the history.
 */
export function goingOnWith<T>(transaction: Transaction | undefined, deed: () => T): T {
  goesOn = transaction !== undefined && documentStore.history().done.at(-1) === transaction;
  try {
    return deed();
  } finally {
    goesOn = false;
  }
}

/** What a deed would do, for the preview under the pointer: the same rules, and nothing happens. */
export const wouldBe = <A>(command: Command<A>, args: A): Result<Settled> => documentStore.preview(command, args);

export const undo = (): void => shown(documentStore.undo(now()));
export const redo = (): void => shown(documentStore.redo(now()));

/** Shows the blueprint that an undo or redo altered: a person must see what happened. */
function shown(transaction: Transaction | null): void {
  if (!transaction) return;
  dropLost();
  const { blueprint } = useWindow.getState();
  const places = Object.values(transaction.change).flatMap(([before, after]) => {
    const rec = after ?? before;
    return (rec && blueprintOf(rec)) ?? [];
  });
  const place = places.find((id) => documentStore.current().has(id));
  if (place !== undefined && !places.includes(blueprint ?? ''))
    set({ blueprint: place, focus: undefined, selection: [] });
}

/** Forgets what no longer is: a selection never names a record that was removed. */
function dropLost(): void {
  const document = documentStore.current();
  const { selection, focus } = useWindow.getState();
  const left = selection.filter((id) => document.has(id));
  if (left.length < selection.length) set({ selection: left });
  if (focus && !(document.has(focus.lane) && document.has(focus.step))) set({ focus: undefined });
  else if (focus?.card !== undefined && !document.has(focus.card))
    set({ focus: { lane: focus.lane, step: focus.step } });
}
