/**
 * A program on disks that are full or may not be written, in a process with mounts of its own: what it does and is told
 * goes line by line to standard output. `unshare -m node small-disks.ts STORY FOLDER`; the test reads the lines.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from '#shared/model/change.ts';
import type { Result } from '#shared/model/result.ts';
import { contentHash } from '../../electron/storage/content-hash.ts';
import { systemCode } from '../../electron/storage/file-faults.ts';
import type { Session } from '../../electron/storage/open-session.ts';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { smallDocument } from '../electron/storage/documents.ts';
import { typing } from '../electron/storage/edits.ts';
import { openHere } from '../electron/storage/read-here.ts';
import { must } from './state-after.ts';

const [story = '', folder = ''] = process.argv.slice(2);
const tell = (...words: unknown[]): void => void writeSync(1, `${words.join(' ')}\n`);
const said = (result: Result<unknown>): string => (result.ok ? 'ok' : (result.faults[0]?.code ?? '?'));

const documents = join(folder, 'documents');
const sessions = join(folder, 'sessions');
const path = join(documents, 'plan.blueprint');
for (const made of [documents, sessions]) mkdirSync(made, { recursive: true });

const mount = (where: string, ...args: string[]): void => void execFileSync('mount', [...args, where]);
const smallDisk = (where: string): void => mount(where, '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs');

/** Fills a disk to its last byte; the function gives the room back. */
function fill(where: string): () => void {
  const filler = join(where, 'filler');
  const names: string[] = [];
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) {
        const name = `${filler}-${names.length}`;
        names.push(name);
        writeFileSync(name, Buffer.alloc(size));
      }
    } catch (error) {
      if (systemCode(error) !== 'ENOSPC') throw error;
    }
  }
  return () => {
    for (const name of names) rmSync(name, { force: true });
  };
}

async function begin(): Promise<Session> {
  must(await writeProjectFile(path, smallDocument));
  return must(sessionsIn(sessions).open(openHere(path))).session;
}
const inFile = (session: Session): boolean => openHere(path).contentHash === contentHash(session.document());
const beside = (): string =>
  readdirSync(documents)
    .filter((name) => !name.startsWith('filler'))
    .join(' ');
const edits = (count: number): Transaction[] => typing(...Array.from({ length: count }, (_, index) => `Text ${index}`));

const stories: Record<string, () => Promise<void>> = {
  'the disk of the file is full': async () => {
    smallDisk(documents);
    const session = await begin();
    const empty = fill(documents);
    const [first, second] = edits(2);
    if (!first || !second) return;
    tell('edit', said(session.commit(first)));
    tell('save', said(await session.publish()));
    tell('the old file is whole', openHere(path).contentHash === contentHash(smallDocument), '| beside:', beside());
    tell('edit', said(session.commit(second)));
    empty();
    tell('save', said(await session.publish()), '| all in the file', inFile(session));
    await session.close();
  },
  'the disk of the working copies is full': async () => {
    smallDisk(sessions);
    const session = await begin();
    const empty = fill(sessions);
    const all = edits(400);
    // What cannot be kept is sent again and again; nothing that came after it overtakes it.
    const refused = all.findIndex((transaction) => !session.commit(transaction).ok);
    const waiting = all[refused];
    if (!waiting) return tell('it never was full');
    tell('refused', said(session.commit(waiting)), '| kept', session.history(1e9).length === refused);
    tell('whole', session.check().length === 0);
    empty();
    tell('again', said(session.commit(waiting)), '| kept', session.history(1e9).length === refused + 1);
    tell('save', said(await session.publish()), '| all in the file', inFile(session));
    await session.close();
    const again = must(sessionsIn(sessions).open(openHere(path))).session;
    tell('reopened', again.history(1e9).length === refused + 1);
    await again.close();
  },
  'the disk is full during a migration': async () => {
    smallDisk(sessions);
    mkdirSync(documents, { recursive: true });
    execFileSync('cp', [join(import.meta.dirname, '../fixtures/versions/1.blueprint'), path]);
    const before = openHere(path);
    const empty = fill(sessions);
    tell('open', said(sessionsIn(sessions).open(before)));
    tell('the file is as it was', openHere(path).fileHash === before.fileHash, '| beside:', beside());
    empty();
    const opened = sessionsIn(sessions).open(before);
    tell(
      'open',
      said(opened),
      '| all there',
      opened.ok && contentHash(opened.value.session.document()) === before.contentHash,
    );
  },
  'the medium is read-only': async () => {
    const session = await begin();
    mount(documents, '--bind', documents);
    mount(documents, '-o', 'remount,ro,bind');
    const [first] = edits(1);
    if (!first) return;
    tell('edit', said(session.commit(first)));
    tell('save', said(await session.publish()));
    const elsewhere = join(folder, 'elsewhere.blueprint');
    tell('save as', said(await session.saveAs(elsewhere)));
    tell('all in the other file', openHere(elsewhere).contentHash === contentHash(session.document()));
    tell('the old file is whole', openHere(path).contentHash === contentHash(smallDocument), '| beside:', beside());
    await session.close();
  },
  'the folder of the working copies is read-only': async () => {
    must(await writeProjectFile(path, smallDocument));
    mount(sessions, '--bind', sessions);
    mount(sessions, '-o', 'remount,ro,bind');
    tell('open', said(sessionsIn(sessions).open(openHere(path))));
    tell('new', said(sessionsIn(sessions).create(smallDocument)));
    tell('listed', sessionsIn(sessions).all().length);
  },
};

await stories[story]?.();
tell('end');
