import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { apply } from '#shared/model/algebra.ts';
import { documentOf } from '#shared/model/document.ts';
import { formatVersion } from '#shared/model/migrations.ts';
import { recordsOf } from '#shared/model/record-texts.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { smallDocument } from './documents.ts';
import { mixedEdit } from './edits.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { openHere } from './read-here.ts';
import { ofVersion } from './session-versions.ts';

const edited = apply(smallDocument, mixedEdit.change);

async function savedFile() {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument, { documentId: 'doc' }));
  const folder = join(temporaryFolder(), 'sessions');
  const sessions = sessionsIn(folder);
  const open = (file = path) => sessions.open(openHere(file));
  return { path, folder, sessions, open };
}

test('reopening a file continues its history as long as its content is what was saved here', async () => {
  const { open } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  unwrap(await session.publish());
  await session.close();
  const again = unwrap(open());
  expect(again).toMatchObject({ session: expect.anything() });
  expect(again.recovered).toBeUndefined();
  expect(again.session.history(10)).toEqual([mixedEdit]);
  expect(again.session.document()).toEqual(edited);
  // A window has been sent what the file holds: it need not be sent the same again.
  expect(documentOf(recordsOf(again.texts ?? []))).toEqual(edited);
});

test('changes that never reached the file are still there at the next opening', async () => {
  const { open } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  await session.close();
  const again = unwrap(open());
  expect(again.session.document()).toEqual(edited);
  expect(again.session.unpublished()).toBe(1);
  expect(again.texts).toBeUndefined();
});

test('a file changed elsewhere begins a new history; the state it had here is put away and can be brought back', async () => {
  const { open, path, sessions } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  unwrap(await session.publish());
  await session.close();
  unwrap(await writeProjectFile(path, smallDocument, { documentId: 'doc' }));
  const again = unwrap(open());
  expect(again.session.history(10)).toEqual([]);
  expect(again.session.document()).toEqual(smallDocument);
  expect(again.setAside).toMatchObject({ changes: 0, titles: { en: 'Café' } });

  const [kept] = sessions.putAway();
  unwrap(sessions.restore(kept?.name ?? ''));
  const [unsaved] = sessions.unsaved();
  expect(unwrap(sessions.resume(unsaved?.name ?? '')).session.document()).toEqual(edited);
});

test('a file changed elsewhere while changes were waiting here: they become a document of their own, under Unsaved', async () => {
  const { open, path, folder } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  await session.close();
  const theirs = new Map([...smallDocument].filter(([id]) => id !== 'n1'));
  unwrap(await writeProjectFile(path, theirs, { documentId: 'doc' }));
  const again = unwrap(open());
  expect(again.setAside?.changes).toBe(1);
  expect(again.session.document()).toEqual(theirs);
  const [unsaved] = sessionsIn(folder).unsaved();
  expect(unsaved).toMatchObject({ titles: { en: 'Café' }, changes: 1 });
  const { session: mine } = unwrap(sessionsIn(folder).resume(unsaved?.name ?? ''));
  expect(mine.document()).toEqual(edited);
  expect(mine.path()).toBeUndefined();
});

test('a file that was moved keeps its history; a copy of it gets a session of its own', async () => {
  const { open, path, folder } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  unwrap(await session.publish());
  const copy = join(path, '..', 'copy.blueprint');
  copyFileSync(path, copy);
  const ofCopy = unwrap(open(copy));
  expect(ofCopy.session.history(10)).toEqual([]);
  await ofCopy.session.close();
  await session.close();

  const moved = join(path, '..', 'moved.blueprint');
  renameSync(path, moved);
  const again = unwrap(open(moved));
  expect(again.session.history(10)).toEqual([mixedEdit]);
  expect(again.session.path()).toBe(moved);
  expect(readdirSync(folder).filter((name) => name.endsWith('.session'))).toHaveLength(2);
});

test('a session that is open cannot be opened a second time', async () => {
  const { open, sessions, path, folder } = await savedFile();
  const { session } = unwrap(open());
  expect(outcome(open())).toBe('session.inUse');
  expect(outcome(sessionsIn(folder).open(openHere(path)))).toBe('session.inUse');
  expect(outcome(sessions.resume(session.name()))).toBe('session.inUse');
  expect(sessions.list()).toEqual([]);
  await session.close();
  expect(outcome(open())).toBe('ok');
});

test('a copy of a file that is open can be opened beside it', async () => {
  const { path, open } = await savedFile();
  unwrap(open());
  const copy = join(path, '..', 'copy.blueprint');
  copyFileSync(path, copy);
  expect(outcome(open(copy))).toBe('ok');
});

test('a new document is listed under Unsaved until it has a file', async () => {
  const folder = join(temporaryFolder(), 'sessions');
  const sessions = sessionsIn(folder);
  expect(sessions.list()).toEqual([]);
  const session = unwrap(sessions.create(smallDocument));
  unwrap(session.commit(mixedEdit));
  await session.close();
  expect(sessions.unsaved()).toMatchObject([
    { titles: { en: 'Café' }, changes: 1, changedAt: mixedEdit.at, unclosed: false },
  ]);
  const again = unwrap(sessions.resume(sessions.unsaved()[0]?.name ?? '')).session;
  unwrap(await again.saveAs(join(temporaryFolder(), 'plan.blueprint')));
  await again.close();
  expect(sessions.unsaved()).toEqual([]);
});

test('a discarded document can be restored for 30 days', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'));
  const day = 24 * 60 * 60 * 1000;
  const then = new Date('2026-03-01T12:00:00Z');
  const session = unwrap(sessions.create(smallDocument));
  unwrap(session.commit(mixedEdit));
  await session.discard(then);
  expect(sessions.unsaved()).toEqual([]);

  await sessions.purge(new Date(then.getTime() + 30 * day));
  await sessions.purge(new Date(then.getTime() - 3650 * day));
  unwrap(sessions.restore(sessions.putAway()[0]?.name ?? ''));
  const name = sessions.unsaved()[0]?.name ?? '';
  const back = unwrap(sessions.resume(name)).session;
  expect(back.document()).toEqual(edited);
  await back.close();

  unwrap(sessions.discard(name, then));
  await sessions.purge(new Date(then.getTime() + 31 * day));
  await sessions.purge(new Date(then.getTime() + 32 * day));
  expect([sessions.putAway(), sessions.list()]).toEqual([[], []]);
});

test('a damaged session steps aside and is kept; the file opens from its own content', async () => {
  const { open, folder } = await savedFile();
  const { session } = unwrap(open());
  await session.close();
  const name = readdirSync(folder).find((one) => one.endsWith('.session')) ?? '';
  writeFileSync(join(folder, name), Buffer.alloc(20_000, 1));
  const again = unwrap(open());
  expect(again.damaged).toBe(`${name}.damaged`);
  expect(again.session.document()).toEqual(smallDocument);
  expect(readdirSync(folder)).toContain(`${name}.damaged`);
});

test('a session with pages that cannot be read keeps neither the others nor its file from opening', async () => {
  const { open, folder, sessions } = await savedFile();
  await unwrap(open()).session.close();
  const name = readdirSync(folder).find((one) => one.endsWith('.session')) ?? '';
  const bytes = readFileSync(join(folder, name));
  const page = bytes.readUInt16BE(16);
  // All but the first, by which it is known as a session.
  writeFileSync(join(folder, name), bytes.fill(0xa5, page));
  await unwrap(sessions.create(smallDocument)).close();
  expect(sessions.all()).toHaveLength(1);
  await sessions.purge(new Date());
  expect(unwrap(open()).damaged).toBe(`${name}.damaged`);
});

test('a session whose records no longer say what the file says steps aside as well', async () => {
  const { open, folder } = await savedFile();
  await unwrap(open()).session.close();
  const name = readdirSync(folder).find((one) => one.endsWith('.session')) ?? '';
  const database = new Sqlite(join(folder, name));
  database.exec("UPDATE records SET body = replace(body, 'barista', 'bariste')");
  database.close();
  const again = unwrap(open());
  expect(again.damaged).toBe(`${name}.damaged`);
  expect(again.session.document()).toEqual(smallDocument);
});

/** Puts a closed session's notes back to what they are right before a publish is noted as done. */
function forgetPublish(folder: string, first: boolean): void {
  const name = readdirSync(folder).find((one) => one.endsWith('.session')) ?? '';
  const database = new Sqlite(join(folder, name));
  const noted = database.prepare('SELECT json_group_object(key, value) FROM meta').pluck().get();
  const { publishedSeq, publishedHash, fileHash, path } = JSON.parse(String(noted));
  const publishing = JSON.stringify({ seq: Number(publishedSeq), path, contentHash: publishedHash, fileHash });
  database.prepare("INSERT INTO meta (key, value) VALUES ('publishing', ?), ('open', 'yes')").run(publishing);
  database.exec("UPDATE meta SET value = 'older' WHERE key IN ('publishedHash', 'fileHash')");
  database.exec("UPDATE meta SET value = '0' WHERE key = 'publishedSeq'");
  if (first) database.exec("DELETE FROM meta WHERE key IN ('path', 'publishedSeq', 'publishedHash', 'fileHash')");
  database.close();
}

test('a program killed right after its file took its place knows the file as its own', async () => {
  const { open, folder } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  unwrap(await session.publish());
  await session.close();
  forgetPublish(folder, false);
  const again = unwrap(open());
  expect(again.setAside).toBeUndefined();
  expect(again.session.history(10)).toEqual([mixedEdit]);
  expect(again.session.unpublished()).toBe(0);
  expect(unwrap(await again.session.publish()).keptBoth).toBeUndefined();
});

test('the same at the very first save: the document has its file', async () => {
  const folder = join(temporaryFolder(), 'sessions');
  const path = join(temporaryFolder(), 'plan.blueprint');
  const sessions = sessionsIn(folder);
  const session = unwrap(sessions.create(smallDocument));
  unwrap(session.commit(mixedEdit));
  unwrap(await session.saveAs(path));
  await session.close();
  forgetPublish(folder, true);
  const again = unwrap(sessions.open(openHere(path)));
  expect(again.session.history(10)).toEqual([mixedEdit]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.session'))).toHaveLength(1);
});

test('a session of format version 1 goes on with its changes and its history', async () => {
  const { open, folder } = await savedFile();
  const { session } = unwrap(open());
  unwrap(session.commit(mixedEdit));
  await session.close();
  ofVersion(1, folder);
  const again = unwrap(open());
  expect(again.session.document()).toEqual(edited);
  expect(again.session.history(10)).toEqual([mixedEdit]);
  expect(again.session.unpublished()).toBe(1);
});

test('a session of a newer format version is refused and left alone', async () => {
  const { open, folder } = await savedFile();
  await unwrap(open()).session.close();
  ofVersion(formatVersion + 1, folder);
  expect(outcome(open())).toBe('session.newer');
  ofVersion(formatVersion, folder);
  expect(outcome(open())).toBe('ok');
});
