/**
 * The process in which a project file is opened: it may hang or die of a hostile file, and is then killed. It reads
 * the file's bytes, never writes, and leaves nothing behind. Started by a `ReaderHost`; asked once; then it ends.
 */
import { open } from 'node:fs/promises';
import { fail, type Result } from '#shared/model/result.ts';
import { type Channel, runWorker } from '../worker/run-worker.ts';
import { sha256 } from './content-hash.ts';
import { unreadable } from './file-faults.ts';
import { damaged } from './file-header.ts';
import { type ReadLimits, readProject } from './read-project.ts';
import type { ReaderMessage, ReaderRequest } from './reader-host.ts';

type Send = Channel<ReaderRequest, ReaderMessage>['send'];

const portion = 1024 * 1024;

async function bytesOf(path: string, limits: ReadLimits, send: Send): Promise<Result<Buffer>> {
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

const recordsInMessage = 500;

async function answer({ path, limits }: ReaderRequest, send: Send): Promise<void> {
  await send({ says: 'alive', stage: 'reading' });
  const bytes = await bytesOf(path, limits, send).catch((error: unknown) => fail(unreadable(error)));
  if (!bytes.ok) return send({ says: 'refused', faults: bytes.faults });
  const fileHash = sha256(bytes.value);
  const reading = readProject(bytes.value, limits);
  let step = reading.next();
  while (!step.done) {
    await send({ says: 'alive', stage: step.value });
    step = reading.next();
  }
  if (!step.value.ok) return send({ says: 'refused', faults: step.value.faults });
  const { records, ...heading } = step.value.value;
  for (let at = 0; at < records.length; at += recordsInMessage) {
    await send({ says: 'records', records: records.slice(at, at + recordsInMessage) });
  }
  await send({ says: 'done', fileHash, ...heading });
}

runWorker<ReaderRequest, ReaderMessage>(async ({ next, send }) =>
  answer(await next(), send).catch((error: unknown) =>
    send({ says: 'refused', faults: [damaged(String(error).slice(0, 200))] }),
  ),
);
