import { randomUUID } from 'node:crypto';
import { lstat, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Document, documentOf } from '#shared/model/document.ts';
import { type Language, maxTextLength, otherLanguage } from '#shared/model/fields.ts';
import { findingFaults } from '#shared/model/invariants.ts';
import { once } from '#shared/model/once.ts';
import type { RecOf } from '#shared/model/record.ts';
import { type RecordTexts, recordsOf } from '#shared/model/record-texts.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { say } from '#shared/words/words.ts';
import { hashingRecords, sha256 } from './content-hash.ts';
import { unreadable } from './file-faults.ts';
import { inSlices } from './in-slices.ts';
import { withParity } from './parity/protect.ts';
import { makingDatabase } from './project-bytes.ts';
import { type ReadLimits, readLimits } from './read-project.ts';
import type { ReaderHost } from './reader-host.ts';
import { replaceFile } from './replace-file.ts';
import { emptyShelf, type Shelf, shelfOf, versionsHash } from './versions/stored-version.ts';
import { type Outcome, watched } from './watched-reader.ts';

export type WrittenProject = {
  /** The real path, links followed. */
  readonly path: string;
  readonly documentId: string;
  readonly contentHash: string;
  /** SHA-256 of its named versions. */
  readonly versionsHash: string;
  /** SHA-256 of the file's bytes: tells whether someone else has written it since. */
  readonly fileHash: string;
};

export type WriteOptions = {
  /** Absent for a new document. */
  readonly documentId?: string;
  /** The named versions that go with it; none unless given. */
  readonly shelf?: Shelf;
  /** Fail with `file.exists` rather than replace what is there. */
  readonly onlyNew?: boolean;
  /** What opening will allow: nothing beyond it is written. */
  readonly limits?: ReadLimits;
  /** Asked when all is written and flushed, right before the new file takes the old one's place. */
  readonly mayReplace?: (coming: WrittenProject) => Promise<Result<unknown>>;
};

/**
 * Writes a whole document as a project file, in place of whatever is there: the file appears whole or not at all, and
 * no other file ever stays beside it. A document that breaks an invariant or goes beyond a limit could not be opened
 * again and is refused.
 */
export async function writeProjectFile(
  path: string,
  document: Document,
  {
    documentId = randomUUID(),
    shelf = emptyShelf,
    onlyNew = false,
    limits = readLimits,
    mayReplace,
  }: WriteOptions = {},
): Promise<Result<WrittenProject>> {
  const faults = await inSlices(findingFaults(document));
  if (faults.length > 0) return fail({ code: 'document.notWhole' }, ...faults.slice(0, 100));
  if (!canBeRead(document, limits)) return named(path, fail({ code: 'file.tooMuch' }));
  const hashes = {
    contentHash: await inSlices(hashingRecords(document.values())),
    versionsHash: versionsHash(shelf.versions),
  };
  const database = await inSlices(makingDatabase(document, shelf, { id: documentId, ...hashes }));
  const bytes = withParity(database, hashes.contentHash);
  if (bytes.length > limits.bytes && shelf.versions.length > 0)
    return named(path, fail({ code: 'file.tooMuchWithVersions' }));
  if (bytes.length > limits.bytes) return named(path, fail({ code: 'file.tooMuch' }));
  const coming = { documentId, ...hashes, fileHash: sha256(bytes) };
  const replaced = await replaceFile(path, bytes, {
    onlyNew,
    mayReplace: async (target) => (await mayReplace?.({ ...coming, path: target })) ?? ok(undefined),
  });
  return replaced.ok ? ok({ ...coming, path: replaced.value.path }) : named(path, replaced);
}

/** Whether a reader would take so many rows. */
function canBeRead(document: Document, { records, translations }: ReadLimits): boolean {
  let texts = 0;
  for (const record of document.values()) texts += Object.keys(record.translations ?? {}).length;
  return document.size <= records + 1 && texts <= translations;
}

export type OpenedProject = WrittenProject & {
  /** Read from the texts when it is first asked for: whoever only hands it on does without. */
  readonly document: Document;
  /** Its records as `canonical` writes them. */
  readonly texts: RecordTexts;
  readonly shelf: Shelf;
  /** The format version the file is written in; the document itself is up to date. */
  readonly version: number;
  /** Set when the file is damaged and everything it held could be made again. The file is as it was. */
  readonly mended?: true;
};

export type OpenOptions = {
  readonly host: ReaderHost;
  readonly limits?: ReadLimits;
  /** Milliseconds without a sign of life after which the reader is killed. */
  readonly patience?: number;
  readonly salvage?: Language;
  /** Hears of its records while they are read: the list that they are added to. Nothing is known of them before it is opened. */
  readonly onTexts?: (texts: RecordTexts) => void;
};

/** A file that was not opened, and what is known of what it held. */
export type Refused = {
  readonly ok: false;
  readonly faults: readonly Fault[];
  /** What can still be read of it, when that was asked and is anything. */
  readonly left?: SalvagedProject;
  /** Of the document it held, where it can still say that. */
  readonly contentHash?: string;
};

/**
 * Opens a project file, whoever made it, and mends what is damaged of it in memory. Never changes it and never makes
 * anything beside it. Its bytes are read in a process that is killed when it hangs.
 * @param options.salvage set to read what is left of a file that is damaged beyond mending, as a new document that is in
 *   no file; the language is what it is taken to be in where it cannot say any more
 */
export async function openProjectFile(
  path: string,
  { host, limits = readLimits, patience = 5000, salvage, onTexts }: OpenOptions,
): Promise<{ readonly ok: true; readonly value: OpenedProject } | Refused> {
  try {
    const judged = await withPatience(patience, judgeFile(path, limits));
    if (!judged.ok) return named(path, judged);
    const request = { path: judged.value, limits, ...(salvage && { salvage }) };
    const read = await watched(host, request, patience, onTexts);
    if (read.says === 'done') return ok(heldBy(judged.value, read));
    // Whoever hangs or dies over a file may still find its rows.
    const hung =
      salvage && read.says === 'refused' && ['file.stalled', 'file.readerDied'].includes(read.faults[0]?.code ?? '');
    const last = hung ? await watched(host, { ...request, onlyWhatIsLeft: true }, patience) : read;
    const { contentHash } = last.says === 'done' ? read : last;
    return {
      ...named(path, read),
      ...(last.says === 'salvaged' && { left: leftOf(path, last) }),
      ...(contentHash && { contentHash }),
    };
  } catch (error) {
    return named(path, fail(unreadable(error)));
  }
}

type Read<S extends 'done' | 'salvaged'> = Extract<Outcome, { says: S }>;

function heldBy(path: string, { says: _, texts, versions, pictures, ...heading }: Read<'done'>): OpenedProject {
  const document = once(() => documentOf(recordsOf(texts)));
  return {
    path,
    ...heading,
    texts,
    shelf: shelfOf(versions, pictures, document),
    get document() {
      return document();
    },
  };
}

export type SalvagedProject = {
  readonly document: Document;
  readonly shelf: Shelf;
  /** How many records of the file came back, and how many it held, where that is still known. */
  readonly found: number;
  readonly held?: number;
  /** Whether nothing at all is lost. */
  readonly whole: boolean;
};

function leftOf(path: string, { texts, versions, pictures, found, held, whole }: Read<'salvaged'>): SalvagedProject {
  const document = documentOf(recordsOf(texts).map((rec) => (rec.type === 'project' ? entitled(rec, path) : rec)));
  return {
    document,
    shelf: shelfOf(versions, pictures, () => document),
    found,
    whole,
    ...(held !== undefined && { held }),
  };
}

/** A project whose title says where it comes from, in both languages. */
function entitled(project: RecOf<'project'>, path: string): RecOf<'project'> {
  const inLanguage = (language: Language, title: string): string => {
    const key = title === '' ? 'salvage.titleAlone' : 'salvage.title';
    return say(language, key, { name: basename(path), title }).slice(0, maxTextLength);
  };
  const other = otherLanguage(project.language);
  const translations = {
    ...project.translations,
    title: inLanguage(other, project.translations?.title || project.title),
  };
  return { ...project, title: inLanguage(project.language, project.title), translations };
}

/** What can be said of a file without reading it. @returns its real path, links followed */
async function judgeFile(path: string, limits: ReadLimits): Promise<Result<string>> {
  const real = await realpath(path);
  const found = await lstat(real);
  if (!found.isFile()) return fail({ code: 'file.notFile' });
  if (found.size === 0) return fail({ code: 'file.empty' });
  return found.size > limits.bytes ? fail({ code: 'file.tooBig' }) : ok(real);
}

/** A network drive that has gone away may never answer. */
function withPatience<T>(patience: number, work: Promise<Result<T>>): Promise<Result<T>> {
  let watchdog: NodeJS.Timeout | undefined;
  const stalled = new Promise<Result<T>>((resolve) => {
    watchdog = setTimeout(() => resolve(fail({ code: 'file.stalled' })), patience);
  });
  return Promise.race([work, stalled]).finally(() => clearTimeout(watchdog));
}

/** Puts the file's name into each fault about a file, for the sentence that people read. */
const named = (path: string, { faults }: { readonly faults: readonly Fault[] }): ReturnType<typeof fail> =>
  fail(
    ...faults.map((fault) =>
      fault.code.startsWith('file.') ? { ...fault, params: { name: basename(path), ...fault.params } } : fault,
    ),
  );
