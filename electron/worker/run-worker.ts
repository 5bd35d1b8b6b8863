/** The side of the channel that a utility process has; a child of Node has `process.send` instead. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

/** The worker's own side of its channel. */
export type Channel<Q, M> = {
  /** Sends and waits until it has gone out, so that a sign of life is one. */
  send(message: M): Promise<void>;
  /** What is asked next, in the order it was asked. */
  next(): Promise<Q>;
};

/** Does a worker's work, in the process that a `WorkerHost` started; then the process ends. The work never rejects. */
export const runWorker = <Q, M>(work: (channel: Channel<Q, M>) => Promise<void>): void => {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
  const asked: Q[] = [];
  let waiting: ((request: Q) => void) | undefined;
  const take = (request: Q): void => {
    const answer = waiting;
    waiting = undefined;
    if (answer) answer(request);
    else asked.push(request);
  };
  if (parentPort) parentPort.on('message', ({ data }) => take(data as Q));
  else process.on('message', (request) => take(request as Q));

  const channel: Channel<Q, M> = {
    send: (message) =>
      new Promise((resolve) => {
        if (parentPort) {
          parentPort.postMessage(message);
          setImmediate(resolve);
        } else process.send?.(message, undefined, undefined, () => resolve());
      }),
    next: () => {
      const [first] = asked.splice(0, 1);
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
  // A utility process has no channel to close; a child of Node ends by itself once its channel is closed.
  void work(channel).then(() => (parentPort ? setTimeout(() => process.exit(), 1000).unref() : process.disconnect?.()));
};
