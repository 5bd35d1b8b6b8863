import { readdir } from 'node:fs/promises';
import { jsonFile } from './json-file.ts';

/**
 * Which sessions nothing waits in, as the last end of the program left them: closed, and all of them in a file. A start
 * that finds no others knows without opening a database that no document comes back, and that none is to be listed.
 * One that was taken up since and did not end well has a journal beside it, which is none of these.
 */
export type Settled = {
  /** Whether a folder of sessions holds these and no others. */
  all(folder: string): Promise<boolean>;
  /** Keeps what they are now. */
  keep(names: readonly string[]): Promise<void>;
};

const isSession = (name: string): boolean => /\.session(?:-\w+)?$/.test(name);

const namesOf = (kept: unknown): readonly unknown[] => (Array.isArray(kept) ? kept : []);

/** @param path of the file they are kept in */
export const settledIn = (path: string): Settled => {
  const file = jsonFile(path, namesOf, []);
  return {
    all: async (folder) => {
      const settled = new Set(await file.read());
      // Without a folder there are no sessions.
      const names = await readdir(folder).catch(() => []);
      return names.every((name) => !isSession(name) || settled.has(name));
    },
    keep: (names) => file.write(names),
  };
};
