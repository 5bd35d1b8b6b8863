import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { historyFrom } from '#shared/commands/history.ts';
import { apply } from '#shared/model/algebra.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { Result } from '#shared/model/result.ts';
import type { Signature } from '#shared/model/version.ts';
import { writeCleanCopy } from '../../../electron/documents/clean-copy.ts';
import { contentHash } from '../../../electron/storage/content-hash.ts';
import type { Session } from '../../../electron/storage/open-session.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { readLimits } from '../../../electron/storage/read-project.ts';
import { salvage } from '../../../electron/storage/salvage/salvage.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { readVersion } from '../../../electron/storage/versions/read-version.ts';
import type { StoredVersion } from '../../../electron/storage/versions/stored-version.ts';
import { asset } from '../../shared/pictures/png.ts';
import { smallDocument } from './documents.ts';
import { at, firstCard, mixedEdit, typing } from './edits.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { alter } from './foreign-database.ts';
import { judge, openHere } from './read-here.ts';

const edited = apply(smallDocument, mixedEdit.change);
const named = (name: string) => ({ name, signatures: [] });
const signature: Signature = { by: 'Lin Wei', at };

async function savedFile() {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument, { documentId: 'doc' }));
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'));
  return { path, open: () => unwrap(sessions.open(openHere(path))), sessions };
}

function finished<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function read(session: Session, version: StoredVersion): Result<Document> {
  const pictures = Object.fromEntries(version.pictures.map((hash) => [hash, session.picture(hash)]));
  const records = finished(readVersion({ version, pictures }, readLimits));
  return records.ok ? { ok: true, value: new Map(records.value.map((record) => [record.id, record])) } : records;
}

/** The only version there is. */
function only(session: Session): StoredVersion {
  const [version, ...others] = session.versions();
  if (!version || others.length > 0) throw new Error('One version was expected');
  return version;
}

test('a named version travels in the file, and holds what the document was, to the letter', async () => {
  const { path, open, sessions } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion({ name: 'As agreed', by: 'Lin Wei', signatures: [] }));
  unwrap(session.commit(mixedEdit));
  expect(session.unpublished()).toBe(2);
  unwrap(await session.publish());
  expect(session.unpublished()).toBe(0);
  await session.close();

  const elsewhere = unwrap(sessionsIn(temporaryFolder()).open(openHere(path))).session;
  expect(elsewhere.document()).toEqual(edited);
  const version = only(elsewhere);
  expect(version).toMatchObject({ name: 'As agreed', by: 'Lin Wei', contentHash: contentHash(smallDocument) });
  expect(unwrap(read(elsewhere, version))).toEqual(smallDocument);
  expect(sessions.unsaved()).toEqual([]);
});

test('any moment of the history can be named afterwards', async () => {
  const { open } = await savedFile();
  const { session } = open();
  for (const transaction of typing('one', 'two', 'three')) unwrap(session.commit(transaction));
  expect(session.moments().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  unwrap(session.nameVersion(named('After two'), 2));
  const then = unwrap(read(session, only(session)));
  expect(firstCard(then).text).toBe('two');
  expect(firstCard(session.document()).text).toBe('three');
  expect(only(session).contentHash).toBe(contentHash(then));
});

test('a sign-off is bound to the content: it holds for that, not after an edit, and again when the edit is undone', async () => {
  const { open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('Final')));
  unwrap(session.signVersion(only(session).id, signature));
  const holds = () => only(session).contentHash === session.contentHash();
  expect(only(session).signatures).toEqual([signature]);
  expect(holds()).toBe(true);
  unwrap(session.commit(mixedEdit));
  expect(holds()).toBe(false);
  const back = Object.fromEntries(Object.entries(mixedEdit.change).map(([id, [a, b]]) => [id, [b, a] as const]));
  unwrap(session.commit({ ...mixedEdit, kind: 'undo', change: back }));
  expect(holds()).toBe(true);
});

test('naming, signing and deleting a version make the file out of date, each once', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('Draft')));
  expect(session.unpublished()).toBe(1);
  unwrap(await session.publish());
  unwrap(session.signVersion(only(session).id, signature));
  expect(session.unpublished()).toBe(1);
  unwrap(await session.publish());
  expect(openHere(path).shelf.versions).toMatchObject([{ name: 'Draft', signatures: [signature] }]);
  const { id } = only(session);
  unwrap(session.removeVersion(id));
  unwrap(await session.publish());
  expect(openHere(path).shelf.versions).toEqual([]);
  unwrap(session.bringVersionBack(id));
  unwrap(await session.publish());
  expect(openHere(path).shelf.versions).toMatchObject([{ name: 'Draft' }]);
  expect(outcome(session.signVersion('nobody', signature))).toBe('version.gone');
});

test('a version that was taken away can be brought back after Save As, with the picture that only it shows', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  const picture = asset('A1');
  unwrap(session.commit({ label: 'picture', at, kind: 'do', change: { [picture.id]: [null, picture] } }));
  unwrap(session.nameVersion(named('Kept')));
  unwrap(session.nameVersion(named('Taken away')));
  const [kept, taken] = session.versions();
  unwrap(session.commit({ label: 'picture', at, kind: 'undo', change: { [picture.id]: [picture, null] } }));
  unwrap(session.removeVersion(taken?.id ?? ''));
  const other = join(dirname(path), 'other.blueprint');
  unwrap(await session.saveAs(other));
  expect(openHere(other).shelf.versions).toEqual([kept]);
  unwrap(session.bringVersionBack(taken?.id ?? ''));
  expect(session.versions()).toEqual([kept, taken]);
  unwrap(await session.publish());
  const { versions, picture: shown } = openHere(other).shelf;
  expect(versions).toEqual([kept, taken]);
  expect(taken?.pictures.map(shown)).toContain(picture.data);
});

test('a picture that only a version shows stays with it, once', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('With the bar')));
  unwrap(session.nameVersion(named('Again')));
  const card = smallDocument.get('c2');
  const picture = smallDocument.get('pic');
  if (card?.type !== 'card' || picture?.type !== 'asset') throw new Error('There is a card with a picture');
  const { picture: _, translations: __, ...bare } = card;
  unwrap(session.commit({ label: 'x', at, kind: 'do', change: { c2: [card, bare], pic: [picture, null] } }));
  unwrap(await session.publish());
  await session.close();
  expect(readFileSync(path).toString('latin1').split(picture.data.slice(0, 200))).toHaveLength(2);

  const again = unwrap(sessionsIn(temporaryFolder()).open(openHere(path))).session;
  for (const version of again.versions()) expect(unwrap(read(again, version))).toEqual(smallDocument);
});

test('a version added elsewhere is a file changed elsewhere, and comes to those that are here', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.commit(mixedEdit));
  unwrap(session.nameVersion(named('Here')));
  unwrap(await session.publish());
  const other = unwrap(sessionsIn(temporaryFolder()).open(openHere(path))).session;
  unwrap(other.nameVersion(named('There')));
  unwrap(await other.publish());

  // While it is open here too, nothing is overwritten.
  unwrap(session.nameVersion(named('Meanwhile')));
  expect(unwrap(await session.publish()).keptBoth).toBeDefined();
  await session.close();
});

test('reopened with the content it was left with, a document has its history and the versions of both', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.commit(mixedEdit));
  unwrap(session.nameVersion(named('Here')));
  unwrap(await session.publish());
  await session.close();
  const other = unwrap(sessionsIn(temporaryFolder()).open(openHere(path))).session;
  unwrap(other.nameVersion(named('There')));
  unwrap(await other.publish());
  await other.close();
  const again = open();
  expect(again.setAside).toBeUndefined();
  expect(again.session.history(10)).toEqual([mixedEdit]);
  expect(again.session.versions().map(({ name }) => name)).toEqual(expect.arrayContaining(['Here', 'There']));
});

test('reopened with other content, its history starts anew and what it was here becomes a named version', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('First')));
  unwrap(session.commit(mixedEdit));
  unwrap(await session.publish());
  await session.close();
  unwrap(await writeProjectFile(path, smallDocument, { documentId: 'doc' }));
  const before = readFileSync(path);
  const again = open().session;
  expect(again.history(10)).toEqual([]);
  const left = again.versions();
  expect(left.map(({ name }) => name).sort()).toEqual(['Before the file was changed elsewhere', 'First']);
  expect(left.map((version) => unwrap(read(again, version)))).toEqual(expect.arrayContaining([smallDocument, edited]));
  // It goes into the file with the next change, not by being opened.
  expect(again.unpublished()).toBe(0);
  unwrap(await again.publish());
  expect(readFileSync(path)).toEqual(before);
});

test('a thousand steps and more can be undone after a restart, however often they were undone and done again', async () => {
  const { open } = await savedFile();
  const { session } = open();
  const steps = typing(...Array.from({ length: 1100 }, (_, index) => `step ${index}`));
  for (const step of steps) unwrap(session.commit(step));
  const last = steps.at(-1) as Transaction;
  const [[id, [before, after]]] = Object.entries(last.change) as [[string, readonly [never, never]]];
  for (let round = 0; round < 700; round += 1) {
    unwrap(session.commit({ ...last, kind: 'undo', change: { [id]: [after, before] } }));
    unwrap(session.commit({ ...last, kind: 'redo' }));
  }
  await session.close();
  const again = open().session;
  const { done } = historyFrom(again.undoable(1000));
  expect(done.length).toBeGreaterThanOrEqual(1000);
  expect(done.slice(-1000).map(({ change }) => change)).toEqual(steps.slice(-1000).map(({ change }) => change));
}, 300_000);

test('3.2 row 3: a hostile version is refused when it is read, never unpacked beyond what it says it is', async () => {
  const { open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('Good')));
  const good = only(session);
  const bomb = deflateSync(Buffer.alloc(50_000_000, 0x20)).toString('base64');
  const lines = (text: string) => ({
    data: deflateSync(Buffer.from(text)).toString('base64'),
    size: Buffer.byteLength(text),
  });
  const hostile: Partial<StoredVersion>[] = [
    { data: bomb },
    { data: bomb, size: 50_000_000 },
    { data: 'bm90IHpsaWI=' },
    { data: good.data.slice(0, -40) },
    { contentHash: '0'.repeat(64) },
    { records: good.records + 1 },
    lines('{}'),
    { ...lines('{"__proto__":{"type":"card"}}'), records: 1 },
    { ...lines('['.repeat(100_000)), records: 1 },
  ];
  for (const wrong of hostile) expect(outcome(read(session, { ...good, ...wrong }))).toBe('version.damaged');
});

test('what was altered in a version, or taken out, is found when the file is opened', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('One')));
  unwrap(await session.publish());
  const bytes = readFileSync(path);
  expect(outcome(judge(Buffer.from(bytes)))).toBe('ok');
  for (const sql of [
    "UPDATE versions SET name = 'Two'",
    'UPDATE versions SET signatures = \'[{"by":"Me","at":"2026-03-01T10:00:00.000Z"}]\'',
    "UPDATE versions SET data = 'x' || data",
    'DELETE FROM versions',
    "INSERT INTO version_pictures VALUES ('abc', 'def')",
  ]) {
    unwrap(await writeProjectFile(path, smallDocument, { documentId: 'doc', shelf: openHere(path).shelf }));
    alter(path, sql);
    expect(outcome(judge(readFileSync(path)))).toBe('file.damaged');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, bytes);
  }
});

test('versions are salvaged from a damaged file too', async () => {
  const { path, open } = await savedFile();
  const { session } = open();
  unwrap(session.nameVersion(named('Kept')));
  unwrap(session.commit(mixedEdit));
  unwrap(await session.publish());
  const bytes = readFileSync(path);
  bytes.fill(0, 0, 100);
  const salvaged = unwrap(finished(salvage(bytes, readLimits, 'en')));
  expect(salvaged).toMatchObject({
    whole: true,
    versions: [{ name: 'Kept', contentHash: contentHash(smallDocument) }],
  });
});

test('3.2 row 22: a clean copy holds what the document says now, and not one byte of what it said', async () => {
  const canary = 'CANARY-0451';
  const { path, open } = await savedFile();
  const { session } = open();
  const unused = { ...asset('lone', 33, 60, 40), title: canary };
  const first = firstCard(smallDocument);
  const secret = { ...first, text: `${canary} said`, description: canary };
  unwrap(session.commit({ label: 'x', at, kind: 'do', change: { c1: [first, secret], lone: [null, unused] } }));
  unwrap(session.nameVersion({ name: `${canary} version`, by: canary, signatures: [signature] }));
  unwrap(session.commit({ label: 'x', at, kind: 'do', change: { c1: [secret, first] } }));
  unwrap(await session.publish());
  expect(readFileSync(path).includes(canary)).toBe(true);

  const copy = join(temporaryFolder(), 'copy.blueprint');
  unwrap(await writeCleanCopy(copy, session.document()));
  const bytes = readFileSync(copy);
  expect(bytes.includes(canary)).toBe(false);
  expect(bytes.includes(unused.data.slice(0, 60))).toBe(false);
  expect(bytes.includes('Lin Wei')).toBe(false);
  // No page of the database is free: there is nowhere for anything deleted to be.
  expect(bytes.readUInt32BE(36)).toBe(0);
  const opened = openHere(copy);
  expect(opened.document).toEqual(smallDocument);
  expect(opened.shelf.versions).toEqual([]);
  expect(opened.documentId).not.toBe('doc');
});
