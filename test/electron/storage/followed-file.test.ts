import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { smallDocument } from './documents.ts';
import { firstCard, typing } from './edits.ts';
import { unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { documentIn, openHere } from './read-here.ts';

async function opened() {
  const folder = join(temporaryFolder(), 'documents');
  mkdirSync(folder);
  const path = join(folder, 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument));
  const { session } = unwrap(sessionsIn(join(folder, '..', 'sessions')).open(openHere(path)));
  const [first, second] = typing('First', 'Second');
  if (!first || !second) throw new Error('Two edits');
  unwrap(session.commit(first));
  // From here on it is a file that this session has written.
  unwrap(await session.publish());
  unwrap(session.commit(second));
  return { folder, path, session };
}

test('2.7 row 8: a file that was given another name while it was open is followed, and that is said', async () => {
  const { folder, path, session } = await opened();
  renameSync(path, join(folder, '方案.blueprint'));
  const published = unwrap(await session.publish());
  expect(published.notice).toEqual({ code: 'file.renamed', params: { name: '方案.blueprint' } });
  expect([readdirSync(folder), session.path()]).toEqual([['方案.blueprint'], join(folder, '方案.blueprint')]);
  expect(firstCard(documentIn(join(folder, '方案.blueprint'))).text).toBe('Second');
  await session.close();
});

test('2.7 row 8: a file that went to another folder is written again, and the one that went stays as it was', async () => {
  const { folder, path, session } = await opened();
  const away = join(dirname(folder), 'plan.blueprint');
  renameSync(path, away);
  expect(unwrap(await session.publish()).notice?.code).toBe('file.writtenAgain');
  expect([firstCard(documentIn(path)).text, firstCard(documentIn(away)).text]).toEqual(['Second', 'First']);
  await session.close();
});

test('2.7 row 7: a copy beside a file that was removed is not taken for it', async () => {
  const { folder, path, session } = await opened();
  copyFileSync(path, join(folder, 'backup.blueprint'));
  rmSync(path);
  expect(unwrap(await session.publish()).notice?.code).toBe('file.writtenAgain');
  expect(firstCard(documentIn(join(folder, 'backup.blueprint'))).text).toBe('First');
  expect(firstCard(documentIn(path)).text).toBe('Second');
  await session.close();
});
