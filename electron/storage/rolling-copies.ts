import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a copy stands for the saves that follow it. */
const apart = 10 * minute;
/** The newest so many copies stay, and of each of so many days before the newest one. */
const newestKept = 3;
const daysKept = 5;
/** Copies of a file that was not saved for so long go: it rests, and nothing can have happened to it in a save. */
const longest = 90 * day;
/** Bigger files are not copied: their copies would fill a disk. */
const biggest = 64 * 1024 * 1024;

/** A copy of a project file as it was saved once. */
export type RollingCopy = { readonly path: string; readonly at: Date };

/** Copies of the project files that were saved on this computer, for the day on which a file and its session are lost. */
export type RollingCopies = {
  /**
   * Keeps a copy of a file that has just been written, if the last one is old enough: flushed, read back, and byte for
   * byte what was written. Never fails: saving does not depend on it.
   * @param fileHash SHA-256 of what was written
   */
  keep(saved: { readonly path: string; readonly fileHash: string }): Promise<void>;
  /** The copies of what was saved at a path, newest first. */
  of(path: string): Promise<readonly RollingCopy[]>;
  /** Removes those of files that nobody has saved for long. */
  purge(): Promise<void>;
};

const ending = '.blueprint';
// A colon is no part of a file's name on Windows.
const nameAt = (at: Date): string => at.toISOString().replaceAll(':', '-') + ending;
const timeOf = (name: string): number =>
  Date.parse(name.slice(0, -ending.length).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));

/** The rolling copies in a folder, which is made when first needed. */
export function rollingCopiesIn(folder: string, now: () => Date): RollingCopies {
  const homeOf = (path: string): string => join(folder, createHash('sha256').update(path).digest('hex').slice(0, 32));

  const inHome = async (home: string): Promise<RollingCopy[]> =>
    (await readdir(home).catch(() => []))
      .filter((name) => name.endsWith(ending) && !Number.isNaN(timeOf(name)))
      .map((name) => ({ path: join(home, name), at: new Date(timeOf(name)) }))
      .sort((a, b) => b.at.getTime() - a.at.getTime());

  const thinOut = async (copies: readonly RollingCopy[]): Promise<void> => {
    const days = new Set<string>();
    for (const { path, at } of copies.slice(newestKept)) {
      const date = at.toISOString().slice(0, 10);
      if (!days.has(date) && days.size < daysKept) days.add(date);
      else await rm(path, { force: true });
    }
  };

  return {
    keep: async ({ path, fileHash }) => {
      try {
        const home = homeOf(path);
        const [newest] = await inHome(home);
        const age = newest ? now().getTime() - newest.at.getTime() : apart;
        // A clock that was wrong and is right again must not stop the copies.
        if (age >= 0 && age < apart) return;
        const bytes = await readFile(path);
        if (bytes.length > biggest || createHash('sha256').update(bytes).digest('hex') !== fileHash) return;
        await mkdir(home, { recursive: true, mode: 0o700 });
        const written = await replaceFile(join(home, nameAt(now())), bytes);
        if (written.ok) await thinOut(await inHome(home));
      } catch {
        // The file itself is saved. The next save tries again.
      }
    },
    of: (path) => inHome(homeOf(path)),
    purge: async () => {
      for (const name of await readdir(folder).catch(() => [])) {
        const home = join(folder, name);
        const copies = await inHome(home);
        const [newest] = copies;
        if (!newest || now().getTime() - newest.at.getTime() < longest) continue;
        for (const { path } of copies) await rm(path, { force: true }).catch(() => {});
        await rmdir(home).catch(() => {});
      }
    },
  };
}
