import type { Result } from '#shared/model/result.ts';

/** What a person chose where the page of a window cannot be kept alive. */
export type AfterCrashes = 'restart' | 'saveData' | 'leave';

export type CrashParts = {
  /** Asks in a dialog of the system's own, since there is no page to ask in; says first what did not work, if anything. */
  readonly ask: (failed: Result<unknown> | undefined) => Promise<AfterCrashes>;
  readonly saveData: () => Promise<Result<unknown>>;
  readonly restart: () => void;
};

/**
 * The page of a window died again and again. Its document is whole in this process: it can be written out, as often as
 * it takes, before the page is tried anew or left as it is.
 */
export const offerWaysOut = async ({ ask, saveData, restart }: CrashParts): Promise<void> => {
  let failed: Result<unknown> | undefined;
  for (;;) {
    const way = await ask(failed);
    if (way === 'restart') restart();
    if (way !== 'saveData') return;
    const saved = await saveData();
    failed = saved.ok ? undefined : saved;
  }
};
