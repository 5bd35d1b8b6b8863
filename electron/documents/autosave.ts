import { basename } from 'node:path';
import type { SavedState } from '#shared/ipc.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import { faultData } from '../fault-data.ts';
import type { Published, Session } from '../storage/open-session.ts';

/** How long a person must pause before the file is written, and before a failed write is tried again. Milliseconds. */
export const pause = 1000;
export const retryAfter = 15_000;
/** How long a disk may take before it is said that it does not answer. Milliseconds. */
export const patience = 15_000;

/** Calls `work` after some milliseconds; the function returned takes that back. */
export type Schedule = (milliseconds: number, work: () => Promise<void>) => () => void;

export const schedule: Schedule = (milliseconds, work) => {
  const timer = setTimeout(() => void work(), milliseconds);
  return () => clearTimeout(timer);
};

export type Autosave = {
  state(): SavedState;
  /** A change has just become durable in the session. */
  changed(): void;
  /** Brings the file up to date, if there is one and it is not. A damaged one is left alone. */
  publish(): Promise<void>;
  /** The same when a person asks for it, over a damaged file too. */
  save(): Promise<void>;
  /** Gives the document a file, or another one. */
  saveAs(path: string): Promise<Result<Published>>;
  stop(): void;
};

export type AutosaveParts = {
  readonly session: Session;
  /** When the file was written last, for a document that is as its file is. */
  readonly savedAt: Date;
  readonly schedule: Schedule;
  readonly now: () => Date;
  readonly onState: (state: SavedState) => void;
  /** Something a person must know although nothing they did failed: both versions of a file were kept. */
  readonly onNotice: (fault: Fault) => void;
  readonly report: (bug: unknown, where: string) => void;
};

/** Only the name of the copy is told: where it lies is where the file lay. */
const nameOnly = ({ params, ...fault }: Fault): Fault => ({
  ...fault,
  params: { ...params, ...(typeof params?.copy === 'string' && { copy: basename(params.copy) }) },
});

/**
 * Keeps a document's file up to date: after a short pause, when the person looks elsewhere, on closing. What is said
 * follows what is so: 'saved' only after the file has been written, and only if nothing came after.
 */
export const autosaveOf = ({ session, savedAt, schedule, now, onState, onNotice, report }: AutosaveParts): Autosave => {
  const isUpToDate = (): boolean =>
    session.path() !== undefined && session.unpublished() === 0 && !session.overDamaged();
  let state: SavedState = isUpToDate() ? { state: 'saved', at: savedAt.toISOString() } : { state: 'kept' };
  if (session.overDamaged()) {
    const name = basename(session.path() ?? '');
    state = { state: 'problem', because: { code: 'file.damagedThere', params: { name } } };
  }
  let cancel: () => void = () => undefined;
  let stopped = false;

  const say = (next: SavedState): void => {
    state = next;
    onState(next);
  };
  const publish = async (): Promise<void> => {
    if (session.path() === undefined || isUpToDate() || session.overDamaged()) return;
    await write(() => session.publish());
  };
  const save = async (): Promise<void> => {
    if (session.overDamaged()) await write(() => session.publish(true));
    else await publish();
  };
  const later = (milliseconds: number): void => {
    cancel();
    if (!stopped) cancel = schedule(milliseconds, publish);
  };

  const settle = (published: Result<Published>): void => {
    if (!published.ok) {
      say({ state: 'problem', because: faultData(published.faults[0] ?? { code: 'bug' }) });
      later(retryAfter);
      return;
    }
    const { keptBoth, keptDamaged, notice, path } = published.value;
    if (keptBoth) onNotice(nameOnly(keptBoth.fault));
    if (keptDamaged) onNotice({ code: 'file.damagedKept', params: { name: basename(path), copy: keptDamaged } });
    if (notice) onNotice(notice);
    if (isUpToDate()) say({ state: 'saved', at: now().toISOString() });
    else {
      say({ state: 'kept' });
      later(pause);
    }
  };

  const write = async (work: () => Promise<Result<Published>>): Promise<Result<Published>> => {
    cancel();
    say({ state: 'saving' });
    const answered = schedule(patience, async () => {
      const name = basename(session.path() ?? '');
      say({ state: 'problem', because: { code: 'file.notAnswering', params: { name } } });
    });
    try {
      const published = await work();
      answered();
      settle(published);
      return published;
    } catch (bug) {
      answered();
      report(bug, 'save');
      const failed = { ok: false, faults: [{ code: 'bug' }] } as const;
      settle(failed);
      return failed;
    }
  };

  if (!isUpToDate() && session.path() !== undefined) later(pause);
  return {
    state: () => state,
    changed: () => {
      // A problem stays in sight until the file could be written again.
      if (state.state !== 'problem') say({ state: 'kept' });
      if (session.path() !== undefined) later(pause);
    },
    publish,
    save,
    saveAs: (path) => write(() => session.saveAs(path)),
    stop: () => {
      stopped = true;
      cancel();
    },
  };
};
