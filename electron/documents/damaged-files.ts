import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { dayOf } from '#shared/model/day.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { hashOfFile } from '../storage/file-hash.ts';
import { mayBeSalvaged } from '../storage/file-header.ts';
import { openProjectFile, type Refused, type SalvagedProject } from '../storage/project-file.ts';
import type { ReaderHost } from '../storage/reader-host.ts';
import { isPutAway, type OpenedSession, type SessionSummary, type Sessions } from '../storage/sessions.ts';
import { salvageNotice } from './salvage-notice.ts';

/** What stands in for a damaged file, and what is to be said of that. */
export type Instead = OpenedSession & { readonly notice: Fault; readonly salvaged: boolean };

export type DamagedFiles = {
  /**
   * What to do about a file that was refused: what this computer holds of it is opened at once when it is all the file
   * held or all there is. Else the first fault carries the handles of what a person may open: `salvage` for what can
   * still be read of the file, `kept` for what this computer last had of it: its session or, without one, the newest
   * copy of the file as it was saved.
   */
  instead(path: string, refused: Refused): Promise<Result<Instead>>;
  /** Opens what a fault offered. */
  open(handle: string): Promise<Result<Instead>>;
};

/** How many offers are remembered; each may hold a whole document. */
const mostOffers = 6;

export const damagedFiles = (sessions: Sessions, readers: ReaderHost): DamagedFiles => {
  const offers = new Map<string, () => Promise<Result<Instead>>>();
  const offer = (open: () => Promise<Result<Instead>>): string => {
    const handle = randomUUID();
    offers.set(handle, open);
    for (const oldest of [...offers.keys()].slice(0, -mostOffers)) offers.delete(oldest);
    return handle;
  };

  const keptOf = async (path: string, contentHash: string | undefined): Promise<SessionSummary | undefined> => {
    const real = await realpath(path).catch(() => path);
    const own = sessions.all().filter((summary) => summary.path === real && !isPutAway(summary));
    return own.find(({ publishedHash }) => publishedHash === contentHash) ?? own[0];
  };

  const takeKept = async (path: string, { name }: SessionSummary, code: string): Promise<Result<Instead>> => {
    const there = await hashOfFile(path);
    const resumed = sessions.resume(name, there.ok ? there.value : undefined);
    if (!resumed.ok) return resumed;
    return ok({ ...resumed.value, notice: { code, params: { name: basename(path) } }, salvaged: false });
  };

  const takeLeft = async (path: string, { document, shelf, ...came }: SalvagedProject): Promise<Result<Instead>> => {
    const created = sessions.create(document, undefined, shelf);
    if (!created.ok) return created;
    return ok({ session: created.value, notice: salvageNotice(basename(path), came), salvaged: true });
  };

  /** The newest copy of the file that was saved here and can be read whole. */
  const copyOf = async (path: string): Promise<(() => Promise<Result<Instead>>) | undefined> => {
    const real = await realpath(path).catch(() => path);
    for (const copy of await sessions.copies.of(real)) {
      const opened = await openProjectFile(copy.path, { host: readers });
      if (!opened.ok || opened.value.mended) continue;
      const { document, shelf } = opened.value;
      return async () => {
        const created = sessions.create(document, undefined, shelf);
        if (!created.ok) return created;
        const params = { name: basename(path), at: `${dayOf(copy.at)} ${copy.at.toTimeString().slice(0, 5)}` };
        return ok({ session: created.value, notice: { code: 'file.copyKept', params }, salvaged: true });
      };
    }
    return undefined;
  };

  return {
    instead: async (path, { faults, left, contentHash }) => {
      const [first, ...rest] = faults;
      if (!first || !(mayBeSalvaged(first) || first.code === 'file.empty')) return fail(...faults);
      const kept = await keptOf(path, contentHash);
      if (kept && kept.publishedHash === contentHash) return takeKept(path, kept, 'file.keptHere');
      if (kept && !left) return takeKept(path, kept, 'file.keptEarlier');
      const copy = kept ? undefined : await copyOf(path);
      if (copy && !left) return copy();
      const earlier = kept ? () => takeKept(path, kept, 'file.keptEarlier') : copy;
      const ways = {
        ...(left && { salvage: offer(() => takeLeft(path, left)) }),
        ...(earlier && { kept: offer(earlier) }),
      };
      return fail({ ...first, params: { ...first.params, ...ways } }, ...rest);
    },
    open: async (handle) => (await offers.get(handle)?.()) ?? fail({ code: 'documentNotOpen' }),
  };
};
