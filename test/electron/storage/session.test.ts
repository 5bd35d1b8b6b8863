import { mkdirSync, readdirSync, statSync, watch, writeFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { apply, invert } from '#shared/model/algebra.ts';
import type { Asset } from '#shared/model/asset.ts';
import type { Card } from '#shared/model/card.ts';
import type { Change, Transaction } from '#shared/model/change.ts';
import { slice } from '../../../electron/storage/in-slices.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { asset, png } from '../../shared/pictures/png.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';
import { smallDocument } from './documents.ts';
import { at, firstCard, mixedEdit, typing } from './edits.ts';
import { outcome, unwrap } from './expect-result.ts';
import { stateOf, temporaryFolder } from './folder.ts';
import { documentIn, openHere } from './read-here.ts';

/** A document in a file, with its session open. */
async function opened(document = smallDocument) {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  unwrap(await writeProjectFile(path, document));
  const kept = join(temporaryFolder(), 'sessions');
  const sessions = sessionsIn(kept);
  const { session } = unwrap(sessions.open(openHere(path)));
  return { folder, path, kept, sessions, session };
}

test('a commit writes what it says and can be undone by its inverse', async () => {
  const { session } = await opened();
  expect(unwrap(session.commit(mixedEdit)).seq).toBe(1);
  expect(session.document()).toEqual(apply(smallDocument, mixedEdit.change));
  unwrap(session.commit({ ...mixedEdit, kind: 'undo', change: invert(mixedEdit.change) }));
  expect(session.document()).toEqual(smallDocument);
  expect(session.history(10).map(({ kind }) => kind)).toEqual(['do', 'undo']);
  expect(session.check()).toEqual([]);
});

test('what a field could not take is kept beside the document, until nothing is left of it', async () => {
  const { path, sessions, session } = await opened();
  expect(session.unfinished()).toEqual({});
  unwrap(session.keepUnfinished({ 'c1/minutes': 'ten or so', 'c1/owner': '前台' }));
  unwrap(session.keepUnfinished({ 'c1/minutes': 'ten or so' }));
  await session.close();
  const again = unwrap(sessions.open(openHere(path))).session;
  expect(again.unfinished()).toEqual({ 'c1/minutes': 'ten or so' });
  expect(again.document()).toEqual(smallDocument);
  unwrap(again.keepUnfinished({}));
  expect(again.unfinished()).toEqual({});
});

test('a commit whose before is not what is there is refused, and nothing of it is written', async () => {
  const { session } = await opened();
  unwrap(session.commit(mixedEdit));
  const again = session.commit({
    ...mixedEdit,
    change: { ...mixedEdit.change, o3: [null, { ...firstCard(smallDocument), id: 'o3' }] },
  });
  expect(again.ok ? [] : again.faults.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
    'session.conflict c1',
    'session.conflict n1',
    'session.conflict o2',
  ]);
  expect(session.document()).toEqual(apply(smallDocument, mixedEdit.change));
  expect(session.history(10)).toHaveLength(1);
});

test('a commit of what no session could read again is refused', async () => {
  const { session } = await opened();
  const card = firstCard(smallDocument);
  expect(outcome(session.commit({ ...mixedEdit, change: { c1: [card, { ...card, minutes: -1 }] } }))).toBe(
    'session.wrongRecord',
  );
  expect(outcome(session.commit({ ...mixedEdit, change: { c9: [null, card] } }))).toBe('session.wrongRecord');
  expect(session.document()).toEqual(smallDocument);
});

test('the order of fields does not make a conflict, nor does a field that is undefined', async () => {
  const { session } = await opened();
  const card = firstCard(smallDocument);
  const reversed = Object.fromEntries(Object.entries(card).reverse()) as typeof card;
  const change = {
    c1: [
      { ...reversed, source: undefined },
      { ...card, text: 'New' },
    ] as const,
  };
  expect(outcome(session.commit({ ...mixedEdit, change }))).toBe('ok');
});

test('a picture is written once, however often it is put on, taken off and described', async () => {
  const { path, kept, session } = await opened();
  const picture: Asset = {
    ...asset('big', 9),
    data: Buffer.concat([png(6, 4, 9), Buffer.alloc(600_000)]).toString('base64'),
  };
  const card = firstCard(smallDocument);
  const shows = (alt: string) => ({ ...card, picture: { asset: 'big', alt } });
  const edit = (change: Change, kind: Transaction['kind'] = 'do') => ({
    label: 'command.addPicture',
    at,
    kind,
    change,
  });
  const on: Change = { big: [null, picture], c1: [card, shows('')] };
  const described: Change = { c1: [shows(''), shows('A cup')] };
  const sequence = [on, described, invert(described)];
  for (let round = 0; round < 20; round++) {
    for (const change of sequence) unwrap(session.commit(edit(change)));
    expect(session.document().get('big')).toEqual(picture);
    unwrap(session.commit(edit(invert(on), 'undo')));
  }
  unwrap(session.commit(edit(on)));
  const told = session.history(1000);
  expect(told).toHaveLength(81);
  expect(told.at(-1)?.change).toEqual(on);
  expect(told.at(-2)?.change).toEqual(invert(on));
  const wrong: Change = { big: [{ ...picture, data: asset('big', 8).data }, null], c1: [shows(''), card] };
  expect(outcome(session.commit(edit(wrong)))).toBe('session.conflict');
  unwrap(await session.publish());
  const elsewhere = join(temporaryFolder(), 'other.blueprint');
  unwrap(await session.saveAs(elsewhere));
  expect(session.history(1)[0]?.change).toEqual(on);
  await session.close();
  const size = (folder: string) =>
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  // Two sessions, each with the picture once.
  expect(size(kept)).toBeLessThan(2 * 1_500_000);
  expect(openHere(path).document.get('big')).toEqual(picture);
  expect(openHere(elsewhere).document.get('big')).toEqual(picture);
});

test('a thousand steps of history come back in order', async () => {
  const { session } = await opened();
  const edits = typing(...Array.from({ length: 1200 }, (_, index) => `text ${index}`));
  for (const edit of edits) unwrap(session.commit(edit));
  expect(session.history(1000)).toEqual(edits.slice(200));
}, 300_000);

test('publishing brings the file up to date, whatever is committed meanwhile stays for the next time', async () => {
  const { session, path } = await opened();
  const [first, second] = typing('one', 'two') as [ReturnType<typeof typing>[0], ReturnType<typeof typing>[0]];
  unwrap(session.commit(first));
  const publishing = session.publish();
  await Promise.resolve();
  unwrap(session.commit(second));
  unwrap(await publishing);
  const left = session.unpublished();
  expect(documentIn(path).get('c1')).toMatchObject({ text: left === 0 ? 'two' : 'one' });
  unwrap(await session.publish());
  expect(session.unpublished()).toBe(0);
  expect(documentIn(path)).toEqual(session.document());
});

test('a big document is written between other work: the file holds the edits up to a moment, the others are for the next time', async () => {
  const { session, path } = await opened(bigBlueprint(900));
  expect(session.document().size).toBeGreaterThan(slice);
  const most = 40;
  let card = session.document().get('C1') as Card;
  let edits = 0;
  let writing = true;
  const edit = () => {
    edits += 1;
    const after = { ...card, text: `edit ${edits}` };
    unwrap(session.commit({ label: 'text', at, kind: 'do', change: { C1: [card, after] } }));
    card = after;
  };
  edit();
  const publishing = session.publish().finally(() => {
    writing = false;
  });
  for (; writing && edits < most; await new Promise((done) => setImmediate(done))) edit();
  unwrap(await publishing);
  expect(documentIn(path).get('C1')).toMatchObject({ text: `edit ${edits - session.unpublished()}` });
  unwrap(await session.publish());
  expect(session.unpublished()).toBe(0);
  expect(documentIn(path)).toEqual(session.document());
});

test('a session keeps its own file with SQLite set to be durable', async () => {
  const folder = join(temporaryFolder(), 'sessions');
  const session = unwrap(sessionsIn(folder).create(smallDocument));
  unwrap(session.commit(mixedEdit));
  await session.close();
  const [name = ''] = readdirSync(folder);
  const database = new Sqlite(join(folder, name));
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  database.close();
});

test('while a document is edited and published, no side file is ever seen beside it', async () => {
  const { session, folder, path } = await opened();
  const seen = new Set<string>();
  const watcher = watch(folder, (_, name) => seen.add(String(name)));
  for (const edit of typing('a', 'b', 'c', 'd', 'e')) {
    unwrap(session.commit(edit));
    unwrap(await session.publish());
    for (const name of readdirSync(folder)) seen.add(name);
  }
  watcher.close();
  const others = [...seen].filter((name) => !/^\.throughline-.*\.part$/.test(name));
  expect(others).toEqual(['plan.blueprint']);
  expect(readdirSync(folder)).toEqual(['plan.blueprint']);
  expect(documentIn(path)).toEqual(session.document());
});

test('a file that someone else changed is not overwritten: both are kept, and the session belongs to the copy', async () => {
  const { session, folder, path, sessions } = await opened();
  const [edit] = typing('mine') as [ReturnType<typeof typing>[0]];
  unwrap(session.commit(edit));
  const theirs = new Map(smallDocument).set('n1', { ...smallDocument.get('n1'), text: 'theirs' } as never);
  unwrap(await writeProjectFile(path, theirs, { documentId: session.documentId() }));
  const before = stateOf(folder);

  const published = unwrap(await session.publish());
  expect(published.keptBoth).toMatchObject({ original: path, fault: { code: 'file.changedMeanwhile' } });
  expect(published.path).toMatch(/plan \(changed here \d{4}-\d\d-\d\d \d\d\.\d\d\)\.blueprint$/);
  expect(stateOf(folder)).toMatchObject(before);
  expect(documentIn(path)).toEqual(theirs);
  expect(documentIn(published.path)).toEqual(session.document());

  expect(session.path()).toBe(published.path);
  unwrap(session.commit({ ...edit, kind: 'undo', change: invert(edit.change) }));
  expect(unwrap(await session.publish()).keptBoth).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(session.history(10).map(({ kind }) => kind)).toEqual(['do', 'undo']);
  await session.close();
  expect(sessions.unsaved()).toEqual([]);
});

test('a file touched or rewritten with the same bytes is not called changed', async () => {
  const { session, path } = await opened();
  unwrap(await writeProjectFile(path, smallDocument, { documentId: session.documentId() }));
  unwrap(session.commit(mixedEdit));
  expect(unwrap(await session.publish()).keptBoth).toBeUndefined();
});

test('a file that was deleted is written again, even when nothing changed since', async () => {
  const { session, path } = await opened();
  await rm(path);
  expect(unwrap(await session.publish()).keptBoth).toBeUndefined();
  expect(documentIn(path)).toEqual(smallDocument);
});

test('a publish that fails says why, loses nothing, and works when the cause is gone', async () => {
  const { session, folder, path } = await opened();
  unwrap(session.commit(mixedEdit));
  await rm(folder, { recursive: true });
  expect(outcome(await session.publish())).toBe('file.folderMissing');
  expect(session.unpublished()).toBe(1);
  mkdirSync(folder);
  unwrap(await session.publish());
  expect(documentIn(path)).toEqual(session.document());
});

test('the first save gives a new document its file; Save As makes another document with the same history', async () => {
  const folder = temporaryFolder();
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'));
  const session = unwrap(sessions.create(smallDocument));
  unwrap(session.commit(mixedEdit));
  expect(outcome(await session.publish())).toBe('session.noFile');
  const [first, second] = [join(folder, 'first.blueprint'), join(folder, 'second.blueprint')];
  const id = session.documentId();
  unwrap(await session.saveAs(first));
  expect([session.path(), session.documentId(), session.unpublished()]).toEqual([first, id, 0]);

  unwrap(session.commit({ ...mixedEdit, kind: 'undo', change: invert(mixedEdit.change) }));
  unwrap(await session.saveAs(second));
  expect(session.path()).toBe(second);
  expect(session.documentId()).not.toBe(id);
  expect(session.history(10).map(({ kind }) => kind)).toEqual(['do', 'undo']);
  expect(documentIn(first)).toEqual(documentIn(second));
  expect(openHere(second).documentId).toBe(session.documentId());
});

test('what Save As finds beside the records goes along: what a field could not take, and versions named while it writes', async () => {
  const { session } = await opened();
  unwrap(session.keepUnfinished({ 'c1/minutes': 'ten or so' }));
  const folder = temporaryFolder();
  const elsewhere = join(folder, 'other.blueprint');
  const saving = session.saveAs(elsewhere);
  // From here on the file is made of what the document was.
  while (readdirSync(folder).length === 0) await new Promise((done) => setImmediate(done));
  unwrap(session.nameVersion({ name: 'Meanwhile', signatures: [] }));
  unwrap(await saving);
  expect(session.unfinished()).toEqual({ 'c1/minutes': 'ten or so' });
  expect(session.versions().map(({ name }) => name)).toEqual(['Meanwhile']);
  expect(openHere(elsewhere).shelf.versions).toEqual([]);
  expect(session.unpublished()).toBe(1);
  unwrap(await session.publish());
  expect(openHere(elsewhere).shelf.versions.map(({ name }) => name)).toEqual(['Meanwhile']);
  expect(session.unpublished()).toBe(0);
});

test('saving over a file that is there replaces it whole, as the person was asked', async () => {
  const { session, folder } = await opened();
  const path = join(folder, 'other.blueprint');
  writeFileSync(path, 'old');
  unwrap(await session.saveAs(path));
  expect(documentIn(path)).toEqual(smallDocument);
});

test('a copy of the file taken at any moment is a whole document', async () => {
  const { session, path } = await opened();
  const edits = typing(...Array.from({ length: 15 }, (_, index) => `text ${index}`));
  const texts = new Set([...edits.map((_, index) => `text ${index}`), firstCard(smallDocument).text]);
  let copies = 0;
  let editing = true;
  const copying = (async () => {
    const copy = join(temporaryFolder(), 'copy.blueprint');
    for (; editing; copies += 1) {
      await copyFile(path, copy);
      expect(texts).toContain(firstCard(documentIn(copy)).text);
    }
  })();
  for (const edit of edits) {
    unwrap(session.commit(edit));
    unwrap(await session.publish());
  }
  editing = false;
  await copying;
  expect(copies).toBeGreaterThan(10);
}, 300_000);

test('when the working copy is removed behind the program, it says so, and saving under a name makes a new one', async () => {
  const sessions = join(temporaryFolder(), 'sessions');
  const session = unwrap(sessionsIn(sessions).create(smallDocument));
  await rm(sessions, { recursive: true });
  expect(outcome(session.commit(mixedEdit))).toBe('session.gone');
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await session.saveAs(path));
  expect(documentIn(path)).toEqual(smallDocument);
  unwrap(session.commit(mixedEdit));
  expect(sessionsIn(sessions).list()).toEqual([]);
  await session.close();
  expect(sessionsIn(sessions).unsaved()).toMatchObject([{ changes: 1 }]);
});
