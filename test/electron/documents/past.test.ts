import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionSchema } from '#shared/ipc.ts';
import { smallDocument } from '../storage/documents.ts';
import { outcome, unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { file, onDisk, retitled, shownIn, start } from './program-without-windows.ts';

async function opened() {
  const folder = temporaryFolder();
  const path = await file(folder, 'plan.blueprint');
  const program = await start(folder);
  await program.workspace.begin([path]);
  const open = await shownIn(program, 1);
  return { folder, path, program, open, past: program.documents.past(open.document) };
}

test('a version is named, signed off and read again, and the file has it after a pause', async () => {
  const { path, program, open, past } = await opened();
  const [version] = unwrap(past.name({ name: 'Agreed', by: 'Lin', signatures: [] }, undefined));
  expect(version).toMatchObject({ name: 'Agreed', by: 'Lin', signatures: [], isNow: true });
  const id = version?.id ?? '';
  const [signed] = unwrap(past.sign(id, 'Wei'));
  expect(signed).toMatchObject({ isNow: true, signatures: [{ by: 'Wei', at: '2026-03-01T12:00:00.000Z' }] });
  expect(versionSchema.safeParse(signed).success).toBe(true);
  unwrap(program.documents.commit(open.document, retitled(open, 'Another')));
  expect(past.versions()).toMatchObject([{ isNow: false }]);
  expect((await shownIn(program, 1)).versions).toMatchObject([{ name: 'Agreed', isNow: false }]);
  const { records } = unwrap(await past.read(id));
  expect(new Map(records.map((record) => [record.id, record]))).toEqual(smallDocument);
  await program.wait();
  expect((await onDisk(path)).shelf.versions).toMatchObject([{ id, name: 'Agreed' }]);
  expect(outcome(await past.read('nobody'))).toBe('version.gone');
});

test('a clean copy leaves the document with the file it has, and is never written over an open one', async () => {
  const { folder, path, program, past } = await opened();
  unwrap(past.name({ name: 'Draft', signatures: [] }, undefined));
  await program.wait();
  const before = readFileSync(path);
  program.answerWith(path);
  expect(outcome(await program.workspace.saveCleanCopy(1))).toBe('openElsewhere');
  expect(readFileSync(path)).toEqual(before);
  const copy = join(folder, 'copy.blueprint');
  program.answerWith(copy);
  expect(unwrap(await program.workspace.saveCleanCopy(1))).toEqual({ fileName: 'copy.blueprint' });
  expect(program.suggested.at(-1)).toBe(join(folder, 'plan (clean copy).blueprint'));
  expect((await onDisk(copy)).shelf.versions).toEqual([]);
  expect(program.workspace.pathIn(1)).toBe(path);
});

test('a copy that was asked for is written, although the window is closed at once and the program ends', async () => {
  const { folder, path, program } = await opened();
  const { document } = await shownIn(program, 1);
  const [copy, data] = [join(folder, 'copy.blueprint'), join(folder, 'copy.blueprint.json')];
  const copying = [program.documents.saveCleanCopy(document, copy), program.documents.saveData(document, data)];
  program.workspace.closed(1);
  await program.workspace.closeAll();
  expect([copy, data, path].map((one) => existsSync(one))).toEqual([true, true, true]);
  for (const copied of copying) unwrap(await copied);
});
