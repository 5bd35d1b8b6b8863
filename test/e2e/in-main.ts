import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from '@playwright/test';

type InMain<A, R> = (electron: typeof import('electron'), argument: A) => R | Promise<R>;

/**
 * Runs something in the main process, once. On a busy machine the debugger at times drops the answer ("promise was
 * garbage collected") although the work was done; then the answer, kept there by a name of its own, is asked for anew.
 */
export const inMain = async <A, R>(app: ElectronApplication, work: InMain<A, R>, argument: A): Promise<R> => {
  const order = { name: randomUUID(), work: work.toString(), argument };
  for (;;) {
    try {
      return (await app.evaluate(
        (electron, { name, work, argument }) => {
          const kept = globalThis as { done?: Map<string, unknown> };
          kept.done ??= new Map();
          if (!kept.done.has(name)) {
            // biome-ignore lint/security/noGlobalEval: the work comes as text, as all that a debugger runs.
            const run = globalThis.eval(`(${work})`) as (electron: unknown, argument: unknown) => unknown;
            kept.done.set(name, run(electron, argument));
          }
          return kept.done.get(name);
        },
        order as { name: string; work: string; argument: unknown },
      )) as R;
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
    }
  }
};
