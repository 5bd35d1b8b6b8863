import type { Language } from '#shared/model/fields.ts';
import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import type { WorkerHost } from '../worker/worker.ts';
import type { ReadLimits, Stage } from './read-project.ts';
import type { VersionToRead } from './versions/read-version.ts';
import type { StoredVersion } from './versions/stored-version.ts';

/** What the program asks of a reader, once. */
export type ReaderRequest = FileToRead | VersionInFile | TableToRead;

export type VersionInFile = { readonly version: VersionToRead; readonly limits: ReadLimits };

/** A table of any program, read by `electron/tables`. */
export type TableToRead = { readonly table: string };

export type FileToRead = {
  readonly path: string;
  readonly limits: ReadLimits;
  /**
   * Set to read what is left of a file that is refused for its damage, in the same go; the language is what it is taken
   * to be in where it cannot say. With `onlyWhatIsLeft` nothing else is tried.
   */
  readonly salvage?: Language;
  readonly onlyWhatIsLeft?: true;
};

/** What a reader says: signs of life, then the records as texts and their heading, or why not. */
export type ReaderMessage =
  | { readonly says: 'alive'; readonly stage: Stage | 'salvaging' }
  /** Records of a file are said as they are read: they count when it is `done`, and not at all when it is not. */
  | { readonly says: 'records'; readonly text: RecordTexts[number] }
  /** None of the records said so far counts. */
  | { readonly says: 'forget' }
  /** A named version, and a picture that only versions show: each in a message of its own, for they may be big. */
  | { readonly says: 'version'; readonly version: StoredVersion }
  | { readonly says: 'picture'; readonly hash: string; readonly data: string }
  | {
      readonly says: 'done';
      readonly documentId: string;
      readonly contentHash: string;
      readonly versionsHash: string;
      readonly fileHash: string;
      readonly version: number;
      readonly mended?: true;
    }
  | { readonly says: 'unpacked' }
  | { readonly says: 'table'; readonly workbook: Workbook }
  | {
      readonly says: 'salvaged';
      /** Why the file itself was refused, when that was asked. */
      readonly faults: readonly Fault[];
      readonly found: number;
      readonly held?: number;
      readonly whole: boolean;
      readonly contentHash?: string;
    }
  | {
      readonly says: 'refused';
      readonly faults: readonly Fault[];
      /** Of the document that the file held, where it can still say that. */
      readonly contentHash?: string;
    };

/** Starts reader processes: Node's fork on the command line and in tests, a utility process in the program. */
export type ReaderHost = WorkerHost<ReaderRequest, ReaderMessage>;

/** The most JavaScript memory a reader may take; a file within the limits needs far less. */
export const readerMemory = ['--max-old-space-size=1024'];
