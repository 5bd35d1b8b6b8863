/**
 * The process in which a project file is opened: it may hang or die of a hostile file, and is then killed. It reads
 * the file's bytes, never writes, and leaves nothing behind. Started by a `ReaderHost`; asked once; then it ends.
 */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Rec } from '#shared/model/record.ts';
import { textsOf } from '#shared/model/record-texts.ts';
import { fail, type Result } from '#shared/model/result.ts';
import { tableLimits } from '../tables/limits.ts';
import { readTable } from '../tables/read-table.ts';
import { type Channel, runWorker } from '../worker/run-worker.ts';
import { canonical, sha256 } from './content-hash.ts';
import { unreadable } from './file-faults.ts';
import { damaged, mayBeSalvaged } from './file-header.ts';
import { mended } from './parity/mend.ts';
import { readFile } from './read-file.ts';
import type { ReadLimits, Step } from './read-project.ts';
import type { FileToRead, ReaderMessage, ReaderRequest, TableToRead } from './reader-host.ts';
import { salvage } from './salvage/salvage.ts';
import { readVersion } from './versions/read-version.ts';
import type { StoredVersion } from './versions/stored-version.ts';
import { warmUp } from './warm-up.ts';

type Send = Channel<ReaderRequest, ReaderMessage>['send'];

const portion = 1024 * 1024;

async function bytesOf(path: string, limits: Pick<ReadLimits, 'bytes'>, send: Send): Promise<Result<Buffer>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > limits.bytes) return fail({ code: 'file.tooBig' });
    const bytes = Buffer.alloc(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(portion, size - at), at);
      if (bytesRead === 0) return fail({ code: 'file.truncated' });
      at += bytesRead;
      await send({ says: 'alive', stage: 'reading' });
    }
    return { ok: true, value: bytes };
  } finally {
    await file.close();
  }
}

/** What goes in messages of its own, for it may be much. */
type Told = {
  readonly records: readonly Rec[];
  /** The same as `canonical` writes them, where that is known. */
  readonly lines?: readonly string[];
  readonly versions: readonly StoredVersion[];
  readonly pictures: ReadonlyMap<string, string>;
};

async function answer(request: ReaderRequest, send: Send): Promise<void> {
  await send({ says: 'alive', stage: 'reading' });
  if ('path' in request) return answerFile(request, send);
  if ('table' in request) return answerTable(request, send);
  const read = await finished(readVersion(request.version, request.limits), send);
  if (!read.ok) return send({ says: 'refused', faults: read.faults });
  return tell({ records: read.value, versions: [], pictures: new Map() }, () => ({ says: 'unpacked' }), send);
}

async function answerFile(request: FileToRead, send: Send): Promise<void> {
  const { path, limits, salvage: language, onlyWhatIsLeft } = request;
  const bytes = await bytesOf(path, limits, send).catch((error: unknown) => fail(unreadable(error)));
  if (!bytes.ok) return send({ says: 'refused', faults: bytes.faults });
  const fileHash = sha256(bytes.value);
  let ahead = 0;
  const onLines = async (lines: readonly string[]): Promise<void> => {
    ahead += lines.length;
    await tellRecords(lines, send);
  };
  const read = onlyWhatIsLeft ? fail() : await finished(readFile(bytes.value, limits), send, { onLines });
  if (read.ok) {
    const left = { ...read.value, lines: read.value.lines.slice(ahead) };
    return tell(left, (heading) => ({ says: 'done', fileHash, ...heading }), send);
  }
  if (ahead > 0) await send({ says: 'forget' });

  const { faults } = read;
  const { contentHash } = mended(bytes.value);
  const hopeless = faults[0] !== undefined && !mayBeSalvaged(faults[0]);
  if (language === undefined || hopeless) return send({ says: 'refused', faults, ...(contentHash && { contentHash }) });
  const left = await finished(salvage(bytes.value, limits, language), send, { stage: 'salvaging' });
  if (left.ok) return tell(left.value, (heading) => ({ says: 'salvaged', faults, contentHash, ...heading }), send);
  return send({
    says: 'refused',
    faults: faults.length > 0 ? faults : left.faults,
    ...(contentHash && { contentHash }),
  });
}

async function answerTable({ table }: TableToRead, send: Send): Promise<void> {
  const bytes = await bytesOf(table, tableLimits, send).catch((error: unknown) => fail(unreadable(error)));
  if (!bytes.ok) return send({ says: 'refused', faults: bytes.faults });
  const work = readTable(bytes.value, basename(table));
  let step = work.next();
  while (!step.done) {
    await send({ says: 'alive', stage: 'reading' });
    step = work.next();
  }
  const read = step.value;
  return send(read.ok ? { says: 'table', workbook: read.value } : { says: 'refused', faults: read.faults });
}

type Doing = {
  readonly stage?: 'salvaging';
  readonly onLines?: (lines: readonly string[]) => Promise<void>;
};

/** Does work that says now and then that it lives, or what it has read so far. */
async function finished<T>(work: Generator<Step, T>, send: Send, { stage, onLines }: Doing = {}): Promise<T> {
  let step = work.next();
  while (!step.done) {
    if (typeof step.value === 'string') await send({ says: 'alive', stage: stage ?? step.value });
    else await onLines?.(step.value.lines);
    step = work.next();
  }
  return step.value;
}

async function tellRecords(lines: readonly string[], send: Send): Promise<void> {
  for (const text of textsOf(lines)) await send({ says: 'records', text });
}

async function tell<T extends Told>(
  read: T,
  ending: (heading: Omit<T, keyof Told>) => ReaderMessage,
  send: Send,
): Promise<void> {
  const { records, lines = records.map(canonical), versions, pictures, ...heading } = read;
  for (const version of versions) await send({ says: 'version', version });
  for (const [hash, data] of pictures) await send({ says: 'picture', hash, data });
  await tellRecords(lines, send);
  await send(ending(heading));
}

/** Milliseconds after which a process that nobody has asked anything is one in reserve. */
const inReserve = 100;

/** Waits to be asked; a process in reserve makes itself quick meanwhile, a little at a time. */
async function asked(next: Channel<ReaderRequest, ReaderMessage>['next']): Promise<ReaderRequest> {
  let isAsked = false;
  const request = next().finally(() => {
    isAsked = true;
  });
  await Promise.race([request, new Promise((done) => setTimeout(done, inReserve).unref())]);
  if (isAsked) return request;
  try {
    for (const _ of warmUp()) {
      await new Promise((done) => setImmediate(done));
      if (isAsked) break;
    }
  } catch {
    // Its own test says what is wrong with it; a file is read all the same.
  }
  return request;
}

runWorker<ReaderRequest, ReaderMessage>(async ({ next, send }) =>
  answer(await asked(next), send).catch((error: unknown) =>
    send({ says: 'refused', faults: [damaged(String(error).slice(0, 200))] }),
  ),
);
