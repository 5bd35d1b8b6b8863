/**
 * A process that does one piece of work and may have to be ended at any moment. `Q` is what it is asked, `M` what it
 * says.
 */
export type Worker<Q, M> = {
  ask(request: Q): void;
  onMessage(listener: (message: M) => void): void;
  /** Called once when the process is gone, however it went. */
  onGone(listener: () => void): void;
  /** Ends the process at once (SIGKILL): it may be in an endless loop, or deep in a library. */
  kill(): void;
};

/** Starts workers of one kind: Node's fork on the command line and in tests, a utility process in the program. */
export type WorkerHost<Q, M> = { start(): Worker<Q, M> };
