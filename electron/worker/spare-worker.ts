import type { Worker, WorkerHost } from './worker.ts';

/** A host that has a process ready before it is asked for. */
export type SpareWorkerHost<Q, M> = WorkerHost<Q, M> & {
  /** From now on one process waits: whoever asks need not wait until it has started. */
  ready(): void;
};

/**
 * Keeps one started process in reserve. Each still does one piece of work and ends: what is handed out is never taken back.
 * @param later calls back when there is time for starting the next one
 */
export function spareWorkerHost<Q, M>(
  host: WorkerHost<Q, M>,
  later: (start: () => void) => void,
): SpareWorkerHost<Q, M> {
  let spare: Worker<Q, M> | undefined;
  let wanted = false;
  const prepare = (): void => {
    if (spare !== undefined) return;
    const started = host.start();
    spare = started;
    // What ends while it waits is not handed out; the next one is started only when somebody has asked.
    started.onGone(() => {
      if (spare === started) spare = undefined;
    });
  };
  return {
    ready: () => {
      wanted = true;
      prepare();
    },
    start: () => {
      const worker = spare ?? host.start();
      spare = undefined;
      if (wanted) later(prepare);
      return worker;
    },
  };
}
