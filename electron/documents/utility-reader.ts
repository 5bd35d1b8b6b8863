import { type ReaderHost, readerMemory } from '../storage/reader-host.ts';
import { type ForkUtility, utilityWorkerHost } from '../worker/utility-worker.ts';

/** Readers as utility processes of Electron. @param module the built `reader-process` */
export const utilityReaderHost = (fork: ForkUtility, module: string): ReaderHost =>
  utilityWorkerHost(fork, { module, name: 'Throughline reader', execArgv: readerMemory });
