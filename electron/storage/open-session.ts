import type { Unfinished } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { Project } from '#shared/model/project.ts';
import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Fault, Result } from '#shared/model/result.ts';
import type { Signature, VersionHeading } from '#shared/model/version.ts';
import type { WrittenProject } from './project-file.ts';
import type { Moment } from './session-records.ts';
import type { StoredVersion } from './versions/stored-version.ts';

/** What a publish did. */
export type Published = WrittenProject & {
  /**
   * Set when the file on disk was changed by someone else meanwhile: it was left as it is, everything of this session
   * is in a copy beside it, and the session now belongs to that copy (`path`, with a document id of its own).
   */
  readonly keptBoth?: { readonly original: string; readonly fault: Fault };
  /** Set when a damaged file was written over: it is kept beside the new one under this name. */
  readonly keptDamaged?: string;
  /** What else a person should know: the file has another name by now, or was gone and is there again. */
  readonly notice?: Fault;
};

export type Session = {
  /** The session's own name in its folder. */
  name(): string;
  documentId(): string;
  /** The real path of the project file; undefined while the document has never been saved. */
  path(): string | undefined;
  document(): Document;
  /** The same as texts, without reading them. */
  texts(): RecordTexts;
  /** The record of the project itself, without reading the others. */
  project(): Project | undefined;
  /** The last transactions, oldest of them first. */
  history(most: number): Transaction[];
  /** The last transactions from which at least so many steps can be undone, if there are so many; oldest first. */
  undoable(steps: number): Transaction[];
  /** When every transaction was made and what it was called, oldest first. */
  moments(): Moment[];
  /** The transactions numbered from the one to the other, oldest first. */
  between(first: number, last: number): Transaction[];
  /** The named versions, oldest first. */
  versions(): StoredVersion[];
  /** The content hash that a file of the document as it is would have. */
  contentHash(): string;
  /**
   * Keeps the document as a named version, as it is or was. Durable when it returns ok, like all that is done with versions.
   * @param seq the last transaction that it has in it
   */
  nameVersion(given: NewVersion, seq?: number): Result<unknown>;
  signVersion(id: string, signature: Signature): Result<unknown>;
  /** Takes a version out of list and file; `bringVersionBack` undoes that. */
  removeVersion(id: string): Result<unknown>;
  bringVersionBack(id: string): Result<unknown>;
  /** The picture a version names by this hash. */
  picture(hash: string): string;
  /** How many transactions the project file does not hold yet. */
  unpublished(): number;
  /** Durable when it returns ok. On a fault nothing was written. */
  commit(transaction: Transaction): Result<{ readonly seq: number }>;
  /** What was typed and could not be taken, by the names of its fields. */
  unfinished(): Unfinished;
  /** Keeps that beside the document. Durable when it returns ok. */
  keepUnfinished(texts: Unfinished): Result<unknown>;
  /** Whether a damaged file lies where this document belongs: it is not written over until a person says so. */
  overDamaged(): boolean;
  /**
   * Writes the document to its project file. Calls queue up.
   * @param asked by a person: then a damaged file is put aside under another name, and a whole one takes its place
   */
  publish(asked?: boolean): Promise<Result<Published>>;
  /** The first save gives the document its file; a later one makes a new document, with a new id and the same history. */
  saveAs(path: string): Promise<Result<Published>>;
  /** What is wrong with the session: its database, its records, its invariants. Empty when whole. */
  check(): Fault[];
  /** Waits for a running publish, then lets go of the session. It stays on the disk. @param reopen at the next start */
  close(reopen?: boolean): Promise<void>;
  /** Puts the session away, for a person who does not want it; it can be restored for 30 days. */
  discard(at: Date): Promise<void>;
};

/** What a person says of a version they name. */
export type NewVersion = Omit<VersionHeading, 'id' | 'at'>;
