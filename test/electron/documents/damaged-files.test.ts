import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordsOf } from '#shared/model/record-texts.ts';
import { beyondMending } from '../../beyond-mending.ts';
import { smallDocument } from '../storage/documents.ts';
import { outcome, unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { documentIn } from '../storage/read-here.ts';
import { file, onDisk, retitled, shownIn, start, titleOnDisk } from './program-without-windows.ts';

const damage = (path: string, how: (bytes: Buffer) => Buffer): Buffer => {
  const bytes = how(readFileSync(path));
  writeFileSync(path, bytes);
  return bytes;
};
const withoutPage = (bytes: Buffer): Buffer => bytes.fill(0, 4096, 8192);
const blueprintsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.blueprint'));
/** The name under which a damaged file was put aside. */
const asideIn = (folder: string): string =>
  blueprintsIn(folder).find((name) => /^plan \(damaged [\d-]+ [\d.]+\)\.blueprint$/.test(name)) ?? 'none';
const codes = (faults: readonly { code: string }[] | undefined) => faults?.map(({ code }) => code);

/** Opened, edited and closed on this computer, so that a session of it is left. */
const edited = async (folder: string, path: string, title: string) => {
  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  unwrap(program.documents.commit(open.document, retitled(open, title)));
  await program.documents.closeAll();
};

const loseSessions = (folder: string): void => {
  const sessions = join(folder, 'user', 'sessions');
  for (const name of readdirSync(sessions)) if (name.includes('.session')) rmSync(join(sessions, name));
};

test('a mended file opens whole; it is written over only when a person saves, and the damaged one stays beside it', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  const bytes = damage(path, withoutPage);
  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  expect(codes(open.notices)).toEqual(['file.mended']);
  expect(open.saved).toMatchObject({ state: 'problem', because: { code: 'file.damagedThere' } });
  expect(recordsOf(open.texts ?? [])).toHaveLength(smallDocument.size);

  unwrap(program.documents.commit(open.document, retitled(open, 'After')));
  await program.wait();
  program.workspace.left(1);
  expect(readFileSync(path)).toEqual(bytes);
  expect(blueprintsIn(folder)).toEqual(['plan.blueprint']);

  unwrap(await program.workspace.save(1));
  expect(await titleOnDisk(path)).toBe('After');
  expect((await onDisk(path)).mended).toBeUndefined();
  expect(readFileSync(join(folder, asideIn(folder)))).toEqual(bytes);
  expect(program.documents.snapshot(open.document).saved.state).toBe('saved');
  expect(JSON.stringify(program.heard)).toContain(asideIn(folder));
  // From here on it is a file like any other.
  unwrap(program.documents.commit(open.document, retitled({ ...open, texts: (await onDisk(path)).texts }, 'Later')));
  await program.wait();
  expect(await titleOnDisk(path)).toBe('Later');
  expect(blueprintsIn(folder)).toHaveLength(2);
});

test('a mended file that nobody saved is as it was, and what was changed in it is there at the next opening', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  const bytes = damage(path, withoutPage);
  await edited(folder, path, 'Edited');
  expect(readFileSync(path)).toEqual(bytes);
  const program = await start(folder);
  await program.workspace.begin([path]);
  expect(recordsOf((await shownIn(program, 1)).texts ?? [])).toContainEqual(
    expect.objectContaining({ type: 'project', title: 'Edited' }),
  );
  expect(readFileSync(path)).toEqual(bytes);
});

test('of a damaged file that this computer still has all of, that is opened, and said; saving makes the file whole', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  await edited(folder, path, 'Edited');
  const bytes = damage(path, beyondMending);
  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  expect(codes(open.notices)).toEqual(['file.keptHere']);
  expect(program.documents.pathOf(open.document)).toBe(path);
  unwrap(await program.workspace.save(1));
  expect(await titleOnDisk(path)).toBe('Edited');
  expect(readFileSync(join(folder, asideIn(folder)))).toEqual(bytes);
});

test.each([
  ['is empty', (bytes: Buffer) => bytes.subarray(0, 0)],
  ['holds only zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
])('of a file that %s, what this computer last had of it is opened, and said', async (_, how) => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  await edited(folder, path, 'Edited');
  damage(path, how);
  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  expect(codes(open.notices)).toEqual(['file.keptEarlier']);
  unwrap(await program.workspace.save(1));
  expect(await titleOnDisk(path)).toBe('Edited');
});

test('where a damaged file held another state than this computer had, a person chooses between the two', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  await edited(folder, path, 'Here');
  // On another computer it was changed, and then damaged.
  const elsewhere = await start(temporaryFolder());
  await elsewhere.workspace.begin([path]);
  const there = await shownIn(elsewhere, 1);
  unwrap(elsewhere.documents.commit(there.document, retitled(there, 'Elsewhere')));
  await elsewhere.documents.closeAll();
  damage(path, beyondMending);

  const program = await start(folder);
  await program.workspace.begin([]);
  const refused = await program.workspace.openPath(path, 1);
  const { salvage, kept } = (refused.ok ? undefined : refused.faults[0]?.params) ?? {};
  const here = unwrap(await program.workspace.openDamaged(String(kept), 1));
  expect(recordsOf(here?.texts ?? [])).toContainEqual(expect.objectContaining({ type: 'project', title: 'Here' }));
  expect(codes(here?.notices)).toEqual(['file.keptEarlier']);
  unwrap(await program.workspace.openDamaged(String(salvage)));
  const left = await shownIn(program, 2);
  expect(recordsOf(left.texts ?? [])).toContainEqual(
    expect.objectContaining({ type: 'project', title: 'Recovered from plan.blueprint: Elsewhere' }),
  );
});

test('a damaged file that is whole again when a person saves, such as one that was only half downloaded, is written like any other', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  await edited(folder, path, 'Edited');
  const whole = readFileSync(path);
  truncateSync(path, 60_000);
  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  expect(codes(open.notices)).toEqual(['file.keptHere']);
  writeFileSync(path, whole);
  unwrap(program.documents.commit(open.document, retitled(open, 'On')));
  unwrap(await program.workspace.save(1));
  expect(await titleOnDisk(path)).toBe('On');
  expect(blueprintsIn(folder)).toEqual(['plan.blueprint']);
});

test('what was offered of a damaged file is what is opened: it is read once', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  damage(path, beyondMending);
  const program = await start(folder);
  await program.workspace.begin([]);
  const refused = await program.workspace.openPath(path, 1);
  const handle = String(refused.ok ? '' : refused.faults[0]?.params?.salvage);
  writeFileSync(path, '');
  const opened = unwrap(await program.workspace.openDamaged(handle, 1));
  expect(codes(opened?.notices)).toEqual(['file.salvagedWhole']);
  expect(recordsOf(opened?.texts ?? [])).toHaveLength(documentIn(await file(folder, 'other.blueprint')).size);
  expect(outcome(await program.workspace.openDamaged('no such handle'))).toBe('documentNotOpen');
});

test('of a file that is lost with its session the newest copy of what was saved here is opened, as a new document', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  await edited(folder, path, 'Saved here');
  loseSessions(folder);
  const bytes = damage(path, (whole) => whole.fill(0));

  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  expect(codes(open.notices)).toEqual(['file.copyKept']);
  expect(recordsOf(open.texts ?? []).find(({ type }) => type === 'project')).toMatchObject({ title: 'Saved here' });
  expect(recordsOf(open.texts ?? [])).toHaveLength(smallDocument.size);
  expect(open.fileName).toBeUndefined();
  expect(readFileSync(path)).toEqual(bytes);
});

test('where something is left of such a file, a person chooses between that and the copy', async () => {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  await edited(folder, path, 'Saved here');
  loseSessions(folder);
  writeFileSync(path, beyondMending(readFileSync(path)));

  const program = await start(folder);
  await program.workspace.begin([]);
  const refused = await program.workspace.openPath(path, 1);
  const ways = refused.ok ? undefined : refused.faults[0]?.params;
  expect(Object.keys(ways ?? {})).toEqual(expect.arrayContaining(['salvage', 'kept']));
  const opened = unwrap(await program.workspace.openDamaged(String(ways?.kept), 1));
  expect(codes(opened?.notices)).toEqual(['file.copyKept']);
});
