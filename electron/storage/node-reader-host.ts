import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ReaderHost, type ReaderMessage, readerMemory } from './reader-host.ts';

/** Readers as child processes of Node. @param module the built or unbuilt `reader-process` */
export const nodeReaderHost = (
  module: string = fileURLToPath(new URL('./reader-process.ts', import.meta.url)),
): ReaderHost => ({
  start() {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(module, [], {
      env,
      execArgv: readerMemory,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      ask: (request) => void child.send(request, () => {}),
      onMessage: (listener) => void child.on('message', (message) => listener(message as ReaderMessage)),
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
