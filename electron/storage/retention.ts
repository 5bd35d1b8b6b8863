import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { restorableDays } from '#shared/contract.ts';
import { hashOfFile } from './file-hash.ts';
import type { SessionSummary } from './sessions.ts';

const day = 24 * 60 * 60 * 1000;

/** How long a drive may take to answer, in milliseconds: the session of a file that nobody can read now stays. */
const patience = 2000;

/** Of so many saved documents the history of every change is kept, however long ago they were open. */
export const historiesKept = 200;
/** How many of those beyond are looked at in one start: to look at one is to read its file. */
const lookedAt = 20;

/** A session as retention sees it. */
export type Retained = {
  readonly summary: SessionSummary;
  /** Nothing that was typed waits beside the document, and no program has it open or is to open it. */
  readonly atRest: boolean;
  /** SHA-256 of the file's bytes as they were left. */
  readonly fileHash: string | undefined;
  /** When it was first found to be old enough to go. */
  readonly expiredAt: string | undefined;
};

/** What is to be done with a session: removed, or marked as found too old, or the mark taken off. */
export type Verdict = { readonly name: string; readonly remove: boolean; readonly expiredAt?: string | undefined };

/**
 * Which sessions go. What a person discarded goes after 30 days, and only if it is still that old on a later day: a
 * clock that was wrong for once removes nothing. The session of a saved document goes when 200 others were used since
 * and it holds nothing but the history of a file that is there, byte for byte as it was left. Everything else stays.
 *
 * @param folder of the sessions
 */
export async function verdictsOn(sessions: readonly Retained[], now: Date, folder: string): Promise<Verdict[]> {
  const discarded = sessions.flatMap((session): Verdict[] => {
    const { summary, expiredAt } = session;
    if (summary.discardedAt === undefined) return [];
    const { name } = summary;
    const expired = now.getTime() - Date.parse(summary.discardedAt) > restorableDays * day;
    const age = expiredAt === undefined ? -1 : now.getTime() - Date.parse(expiredAt);
    if (expired && age >= day) return [{ name, remove: true }];
    if (expired && age >= 0) return [];
    const mark = expired ? now.toISOString() : undefined;
    return mark === expiredAt ? [] : [{ name, remove: false, expiredAt: mark }];
  });
  const saved = sessions.filter(isOnlyHistory).sort((a, b) => lastUsed(folder, b) - lastUsed(folder, a));
  const tooMany = saved.slice(Math.max(historiesKept, saved.length - lookedAt));
  const held = await Promise.all(tooMany.map(isAsLeft));
  const gone = tooMany.filter((_, index) => held[index]);
  return [...discarded, ...gone.map(({ summary }): Verdict => ({ name: summary.name, remove: true }))];
}

const isOnlyHistory = ({ summary, atRest }: Retained): boolean =>
  atRest &&
  summary.path !== undefined &&
  summary.changes === 0 &&
  summary.discardedAt === undefined &&
  summary.replacedAt === undefined;

async function isAsLeft({ summary, fileHash }: Retained): Promise<boolean> {
  if (fileHash === undefined || summary.path === undefined) return false;
  let watchdog: NodeJS.Timeout | undefined;
  const slow = new Promise<undefined>((resolve) => {
    watchdog = setTimeout(resolve, patience, undefined);
  });
  const found = await Promise.race([hashOfFile(summary.path), slow]).finally(() => clearTimeout(watchdog));
  return found?.ok === true && found.value === fileHash;
}

const lastUsed = (folder: string, { summary }: Retained): number => statSync(join(folder, summary.name)).mtimeMs;

export function removeSession(folder: string, name: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(join(folder, name + part), { force: true });
}
