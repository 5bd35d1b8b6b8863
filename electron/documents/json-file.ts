import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A small value of the program's own, kept as JSON in the user-data folder. */
export type JsonFile<T> = {
  /** What was kept, or the value to begin with when there is none or it is damaged: never a reason not to start. */
  read(): Promise<T>;
  /** Replaces it whole; writes follow each other in the order asked for. Rejects when the disk does. */
  write(value: T): Promise<void>;
};

const replace = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

/**
 * @param check makes what was kept of anything that may stand in the file; it throws where that is nothing of the kind
 * @param initial what there is to begin with
 */
export const jsonFile = <T>(path: string, check: (kept: unknown) => T, initial: T): JsonFile<T> => {
  let last = Promise.resolve();
  return {
    async read() {
      try {
        return check(JSON.parse(await readFile(path, 'utf8')));
      } catch {
        return initial;
      }
    },
    write(value) {
      const written = last.then(() => replace(path, `${JSON.stringify(value, null, 2)}\n`));
      last = written.catch(() => undefined);
      return written;
    },
  };
};
