import { fileURLToPath } from 'node:url';
import { nodeWorkerHost } from '../worker/node-worker.ts';
import { type ReaderHost, readerMemory } from './reader-host.ts';

/** Readers as child processes of Node. @param module the built or unbuilt `reader-process` */
export const nodeReaderHost = (
  module: string = fileURLToPath(new URL('./reader-process.ts', import.meta.url)),
): ReaderHost => nodeWorkerHost(module, readerMemory);
