import type { ElectronApplication } from '@playwright/test';

type InMain<A, R> = (electron: typeof import('electron'), argument: A) => R | Promise<R>;

/**
 * Runs something in the main process that may as well run twice. On a busy machine the debugger at times drops the
 * answer ("promise was garbage collected") although the work was done; then it is asked anew.
 */
export const inMain = async <A, R>(app: ElectronApplication, work: InMain<A, R>, argument: A): Promise<R> => {
  for (;;) {
    try {
      return (await app.evaluate(work as never, argument)) as R;
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
    }
  }
};
