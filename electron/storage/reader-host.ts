import type { Rec } from '#shared/model/record.ts';
import type { Fault } from '#shared/model/result.ts';
import type { ReadLimits, Stage } from './read-project.ts';

/** What the program asks of a reader, once. */
export type ReaderRequest = { readonly path: string; readonly limits: ReadLimits };

/** What a reader says: signs of life, then the records in portions and their heading, or why not. */
export type ReaderMessage =
  | { readonly says: 'alive'; readonly stage: Stage }
  | { readonly says: 'records'; readonly records: readonly Rec[] }
  | {
      readonly says: 'done';
      readonly documentId: string;
      readonly contentHash: string;
      readonly fileHash: string;
      readonly version: number;
    }
  | { readonly says: 'refused'; readonly faults: readonly Fault[] };

/** A running reader. */
export type Reader = {
  ask(request: ReaderRequest): void;
  onMessage(listener: (message: ReaderMessage) => void): void;
  /** Called once when the process is gone, however it went. */
  onGone(listener: () => void): void;
  /** Ends the process at once (SIGKILL): it may be in an endless loop inside SQLite. */
  kill(): void;
};

/** Starts reader processes: Node's fork on the command line and in tests, a utility process in the program. */
export type ReaderHost = { start(): Reader };

/** The most JavaScript memory a reader may take; a file within the limits needs far less. */
export const readerMemory = ['--max-old-space-size=1024'];
