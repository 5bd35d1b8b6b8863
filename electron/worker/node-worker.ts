import { fork } from 'node:child_process';
import type { Worker, WorkerHost } from './worker.ts';

/** Workers as child processes of Node. @param module the built or unbuilt entry of the worker */
export const nodeWorkerHost = <Q, M>(module: string, execArgv: readonly string[]): WorkerHost<Q, M> => ({
  start(): Worker<Q, M> {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(module, [], {
      env,
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      ask: (request) => void child.send(request as object, () => {}),
      onMessage: (listener) => void child.on('message', (message) => listener(message as M)),
      onGone: (listener) => {
        let told = false;
        const tell = () => {
          if (!told) listener();
          told = true;
        };
        // 'exit' may come before the last messages; 'close' never does.
        child.on('close', tell);
        child.on('error', tell);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  },
});
