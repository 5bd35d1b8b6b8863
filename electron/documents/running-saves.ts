import { basename } from 'node:path';
import { fail, type Result } from '#shared/model/result.ts';
import { type FileIdentity, identityOf, sameFile } from './same-file.ts';

type Save = { readonly document: string; to: FileIdentity | undefined };

/**
 * What is being written to a place that a person named. A big document takes seconds and is there only then: until it is,
 * nothing else tells that the place is taken, and that who ends the document or the program has to wait.
 */
export function runningSaves() {
  const running = new Map<Save, Promise<unknown>>();

  async function alone<T>(own: Save, path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const to = await identityOf(path);
    for (const other of running.keys())
      if (other.document !== own.document && other.to && sameFile(other.to, to))
        return fail({ code: 'openElsewhere', params: { name: basename(path) } });
    own.to = to;
    return work();
  }

  return {
    /** Saves a document, unless another one is being saved to the same place. */
    run<T>(document: string, path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
      const own: Save = { document, to: undefined };
      const done = alone(own, path, work).finally(() => running.delete(own));
      running.set(own, done);
      return done;
    },
    /** Waits until nothing of a document, or of all, is being saved, whatever came of it. */
    async over(document?: string): Promise<void> {
      const own = [...running].filter(([save]) => document === undefined || save.document === document);
      await Promise.allSettled(own.map(([, done]) => done));
    },
  };
}
