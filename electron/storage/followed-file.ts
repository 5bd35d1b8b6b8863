import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Remembers the thing on the disk behind a path, to know it again when it was given another name. */
export type FollowedFile = {
  note(path: string): Promise<void>;
  /** Where it is now, when its old path is empty and it is still in the same folder. */
  elsewhere(path: string): Promise<string | undefined>;
};

const thingAt = (path: string): Promise<string | undefined> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );

export function followedFile(): FollowedFile {
  let thing: string | undefined;
  return {
    note: async (path) => {
      thing = await thingAt(path);
    },
    elsewhere: async (path) => {
      if (thing === undefined || (await thingAt(path)) !== undefined) return undefined;
      const folder = dirname(path);
      for (const name of await readdir(folder).catch(() => []))
        if ((await thingAt(join(folder, name))) === thing) return join(folder, name);
      return undefined;
    },
  };
}
