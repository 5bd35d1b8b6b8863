import type { Worker, WorkerHost } from './worker.ts';

/** What is used of Electron's `UtilityProcess`. */
export type UtilityChild = {
  readonly pid?: number | undefined;
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
  kill(): boolean;
};
export type ForkUtility = (
  module: string,
  args: string[],
  options: { serviceName: string; stdio: 'ignore'; execArgv: string[] },
) => UtilityChild;

export type UtilityModule = {
  /** The built entry of the worker. */
  readonly module: string;
  /** What the system's list of processes calls it. */
  readonly name: string;
  readonly execArgv: readonly string[];
};

/** Workers as utility processes of Electron. */
export const utilityWorkerHost = <Q, M>(
  fork: ForkUtility,
  { module, name, execArgv }: UtilityModule,
): WorkerHost<Q, M> => ({
  start(): Worker<Q, M> {
    const child = fork(module, [], { serviceName: name, stdio: 'ignore', execArgv: [...execArgv] });
    let gone = false;
    child.once('exit', () => {
      gone = true;
    });
    const end = (): void => {
      if (gone) return;
      // `kill` asks politely, and a process inside an endless query does not listen.
      if (child.pid === undefined) child.kill();
      else
        try {
          process.kill(child.pid, 'SIGKILL');
        } catch {
          // It ended by itself a moment ago.
        }
    };
    return {
      ask: (request) => child.postMessage(request),
      onMessage: (listener) => void child.on('message', (message) => listener(message as M)),
      onGone: (listener) => void child.once('exit', listener),
      // Before it has started it has no number to be ended by.
      kill: () => (child.pid === undefined && !gone ? void child.once('spawn', end) : end()),
    };
  },
});
