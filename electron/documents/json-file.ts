import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

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

export const jsonFile = <S extends z.ZodType>(path: string, schema: S, initial: z.output<S>): JsonFile<z.output<S>> => {
  let last = Promise.resolve();
  return {
    async read() {
      try {
        const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
        return parsed.success ? parsed.data : initial;
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
