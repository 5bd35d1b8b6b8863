import { realpath, stat } from 'node:fs/promises';

/** Where a path leads, and the thing on the disk behind it; two paths with the same `thing` are one file. */
export type FileIdentity = { readonly path: string; readonly thing: string | undefined };

/** A file that is gone keeps the path it had and is nothing else's equal. */
export const identityOf = async (path: string): Promise<FileIdentity> => {
  try {
    const real = await realpath(path);
    const { dev, ino } = await stat(real, { bigint: true });
    return { path: real, thing: `${dev}:${ino}` };
  } catch {
    return { path, thing: undefined };
  }
};

export const sameFile = (a: FileIdentity, b: FileIdentity): boolean =>
  a.path === b.path || (a.thing !== undefined && a.thing === b.thing);
