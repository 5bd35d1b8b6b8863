import { access } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import type { Recent } from '#shared/ipc.ts';
import { jsonFile } from './json-file.ts';

export const maxRecents = 20;

type Entry = { readonly path: string; readonly openedAt: string };

/** Whether a text is a moment as `add` writes it. */
const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const entryOf = (kept: unknown): Entry | undefined => {
  const { path, openedAt } = (kept ?? {}) as { readonly [K in keyof Entry]?: unknown };
  if (typeof path !== 'string' || path === '' || typeof openedAt !== 'string' || !isMoment(openedAt)) return undefined;
  return { path, openedAt };
};

/** Those entries of a list that are whole. Checked without schemas: the first window waits for them. */
const entriesOf = (kept: unknown): Entry[] =>
  Array.isArray(kept) ? kept.flatMap((entry) => entryOf(entry) ?? []) : [];

export type Recents = {
  /**
   * Newest first, with what is no longer there marked.
   * @param isHere looks it up
   */
  list(isHere?: (path: string) => Promise<boolean>): Promise<Recent[]>;
  /** Puts a file at the top. */
  add(path: string): void;
  remove(path: string): void;
  /** The path behind a handle, for the main process only. */
  pathOf(handle: string): string | undefined;
  clear(): void;
  written(): Promise<void>;
};

/** A folder as a person reads it: below their home with `~`. */
export const folderName = (path: string, home: string): string => {
  const folder = dirname(path);
  if (folder === home) return '~';
  const below = relative(home, folder);
  return below.startsWith('..') || below === folder ? folder : `~${sep}${below}`;
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The files opened last. Windows get a handle drawn anew at each start; paths stay in this process. */
export const openRecents = async (path: string, { home, now }: { home: string; now: () => Date }): Promise<Recents> => {
  const file = jsonFile(path, entriesOf, []);
  let entries: Entry[] = (await file.read()).slice(0, maxRecents);
  let written = Promise.resolve();
  const handles = new Map<string, string>();
  const paths = new Map<string, string>();
  const handleOf = (of: string): string => {
    // Of the global one, which is there when it is asked: the module takes 5 ms of a start that has nothing to list.
    const handle = handles.get(of) ?? crypto.randomUUID();
    handles.set(of, handle);
    paths.set(handle, of);
    return handle;
  };
  const keep = (next: Entry[]): void => {
    entries = next.slice(0, maxRecents);
    // The list is a convenience: a disk that refuses it must not disturb the work.
    written = file.write(entries).catch(() => undefined);
  };
  return {
    list: (isHere = isThere) =>
      Promise.all(
        entries.map(async ({ path: of, openedAt }) => ({
          handle: handleOf(of),
          name: basename(of),
          folder: folderName(of, home),
          openedAt,
          missing: !(await isHere(of)),
          unsaved: false,
        })),
      ),
    add: (added) =>
      keep([{ path: added, openedAt: now().toISOString() }, ...entries.filter((entry) => entry.path !== added)]),
    remove: (removed) => keep(entries.filter((entry) => entry.path !== removed)),
    pathOf: (handle) => paths.get(handle),
    clear: () => keep([]),
    written: () => written,
  };
};
