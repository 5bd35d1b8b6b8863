import type { Command, CommandLabel } from '#shared/commands/command.ts';
import type { Settled } from '#shared/commands/settle.ts';
import { settledInSlices } from '#shared/commands/settle-slices.ts';
import type { Change, Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Result } from '#shared/model/result.ts';
import { set } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { betweenFrames, breath } from './between-frames.ts';
import { dropLost } from './drop-lost.ts';
import { finishStep } from './history-steps.ts';
import { makeReady } from './make-ready.ts';

/** Now, as transactions are stamped. */
const now = (): string => new Date().toISOString();

/** A new record's id: commands draw none themselves. */
export const newId = (): RecordId => crypto.randomUUID();

/**
 * The one way a person's deed reaches the document. What may not be is said in the banner and alters nothing.
 * @param label its name in the history, if not the command's own
 * @returns whether it was done
 */
export const edit = <A>(command: Command<A>, args: A, label?: CommandLabel): boolean =>
  run(command, args, goesOn, label);

function run<A>(command: Command<A>, args: A, amends: boolean, label?: CommandLabel): boolean {
  finishStep();
  const done = documentStore.dispatch(command, args, { at: now(), amends, ...(label && { label }) });
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

export type InSlices = {
  readonly onShare: (share: number) => void;
  /** About how many records it makes, to tell how far it is. */
  readonly total: number;
  readonly isStopped: () => boolean;
};

/**
 * A big deed, thought through and drawn in slices between frames and then done at once: one entry in the history, and
 * nothing at all when it is stopped.
 * @returns whether it was done
 */
export async function editInSlices(
  label: CommandLabel,
  slices: (document: Document) => Iterable<Change>,
  { onShare, total, isStopped }: InSlices,
): Promise<boolean> {
  finishStep();
  const before = documentStore.current();
  // Thinking it through is about half of the work, drawing it the other.
  const settling = settledInSlices(before, slices(before));
  const settled = await betweenFrames(settling, (count) => onShare(Math.min(0.5, count / total / 2)), isStopped);
  if (!settled) return false;
  if (!settled.ok) {
    set({ faults: settled.faults });
    return false;
  }
  const drawn = makeReady(settled.value.document);
  if (!(await betweenFrames(drawn, (share) => onShare(0.5 + share / 2), isStopped))) return false;
  onShare(1);
  await breath();
  // Someone may have altered the document meanwhile: what was thought through would not fit any more.
  if (isStopped() || !documentStore.adopt(before, settled.value, { label, at: now() })) return false;
  dropLost();
  return true;
}

/** What a deed would do, for the preview under the pointer: the same rules, and nothing happens. */
export const wouldBe = <A>(command: Command<A>, args: A): Result<Settled> => documentStore.preview(command, args);
