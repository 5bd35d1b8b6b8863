import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { smallDocument } from '../electron/storage/documents.ts';
import { firstCard, typing } from '../electron/storage/edits.ts';
import { outcome, unwrap } from '../electron/storage/expect-result.ts';
import { stateOf, temporaryFolder } from '../electron/storage/folder.ts';
import { documentIn, openHere } from '../electron/storage/read-here.ts';
import { begin, fileIn, stageOf } from './kill-points.ts';
import { strace, testWhere } from './needs.ts';

async function opened(name = 'plan.blueprint') {
  const folder = temporaryFolder();
  const path = join(folder, 'documents', name);
  mkdirSync(dirname(path));
  unwrap(await writeProjectFile(path, smallDocument));
  const sessions = sessionsIn(join(folder, 'sessions'));
  const { session } = unwrap(sessions.open(openHere(path)));
  const [edit] = typing('Mine');
  if (edit) unwrap(session.commit(edit));
  return { path, documents: dirname(path), session, sessions };
}

test('2.7 row 10: a file overwritten in place by another program is left as that program wrote it; both are kept', async () => {
  const { path, documents, session } = await opened();
  const theirs = 'what the other program wrote';
  writeFileSync(path, theirs);
  const { keptBoth } = unwrap(await session.publish());
  expect(keptBoth?.original).toBe(path);
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(readdirSync(documents)).toHaveLength(2);
  expect(firstCard(documentIn(session.path() ?? '')).text).toBe('Mine');
  await session.close();
});

test('2.7 row 35: what another SQLite tool writes into the file while it is open is not overwritten', async () => {
  const { path, session } = await opened();
  const tool = new Sqlite(path);
  tool.exec("UPDATE cards SET text = 'Theirs' WHERE id = 'c1'");
  tool.close();
  expect(unwrap(await session.publish()).keptBoth?.original).toBe(path);
  const look = new Sqlite(path, { readonly: true });
  expect(look.prepare("SELECT text FROM cards WHERE id = 'c1'").pluck().get()).toBe('Theirs');
  look.close();
  expect(firstCard(documentIn(session.path() ?? '')).text).toBe('Mine');
  await session.close();
});

test('2.7 row 30: fifty part files of killed writers are cleared away by the next write, and nothing else is', async () => {
  const { path, documents, session } = await opened();
  let own = '';
  unwrap(
    await writeProjectFile(join(documents, 'other.blueprint'), smallDocument, {
      mayReplace: async () => {
        own = readdirSync(documents).find((name) => /-\d+-[0-9a-f]{12}\.part$/.test(name)) ?? '';
        return { ok: true, value: undefined };
      },
    }),
  );
  const [, host = ''] = /^\.throughline-(\w{8})-/.exec(own) ?? [];
  const stale = Array.from({ length: 50 }, (_, index) => index.toString(16).padStart(12, '0'));
  for (const digits of stale) writeFileSync(join(documents, `.throughline-${host}-4194304-${digits}.part`), 'half');
  writeFileSync(join(documents, 'notes.part'), 'not ours');
  unwrap(await session.publish());
  expect(readdirSync(documents).sort()).toEqual(['notes.part', 'other.blueprint', 'plan.blueprint']);
  expect(firstCard(documentIn(path)).text).toBe('Mine');
  await session.close();
});

test.each([
  ['255 bytes', `${'n'.repeat(245)}.blueprint`],
  ['255 bytes of 中文', `${'文'.repeat(81)}nn.blueprint`],
  ['emoji', '👩🏽‍🚀 check-in 🛎️.blueprint'],
  ['中文', '酒店入住 服务蓝图.blueprint'],
  ['right to left', 'مخطط الخدمة.blueprint'],
  ['a trailing dot', 'plan..blueprint'],
  ['a trailing space', 'plan .blueprint'],
  ['a name that Windows keeps for itself', 'CON.blueprint'],
])('2.7 row 33: a file name with %s is saved, opened and kept beside another version', async (_, name) => {
  const { path, documents, session } = await opened(name);
  unwrap(await session.publish());
  expect([readdirSync(documents), firstCard(documentIn(path)).text]).toEqual([[name], 'Mine']);
  writeFileSync(path, 'changed by somebody');
  const [, second] = typing('Mine', 'Mine again');
  if (second) unwrap(session.commit(second));
  const both = unwrap(await session.publish());
  expect(both.keptBoth?.original).toBe(path);
  expect(readdirSync(documents)).toHaveLength(2);
  expect(firstCard(documentIn(both.path)).text).toBe('Mine again');
  await session.close();
});

test('2.7 row 33: a name that no disk takes is refused, and nothing is lost', async () => {
  const { documents, session } = await opened();
  expect(outcome(await session.saveAs(join(documents, `${'n'.repeat(246)}.blueprint`)))).toBe('file.nameTooLong');
  expect(firstCard(session.document()).text).toBe('Mine');
  await session.close();
});

test('2.7 row 18: with a clock that goes back ten years between two edits, history stays in the order of the deeds and undo too', async () => {
  const { session, sessions, path } = await opened();
  const [, second, third] = typing('Mine', 'Second', 'Third');
  if (!second || !third) throw new Error('Two edits');
  unwrap(session.commit({ ...second, at: '2016-03-01T10:00:00.000Z' }));
  unwrap(session.commit({ ...third, at: '2036-03-01T10:00:00.000Z' }));
  const texts = () => session.history(10).map(({ change }) => change.c1?.[1]);
  expect(texts()).toMatchObject([{ text: 'Mine' }, { text: 'Second' }, { text: 'Third' }]);
  unwrap(await session.publish());
  await session.close();
  const again = unwrap(sessions.open(openHere(path)));
  expect(again.setAside).toBeUndefined();
  expect(again.session.history(10).map(({ at }) => at.slice(0, 4))).toEqual(['2026', '2016', '2036']);
  await again.session.close();
});

testWhere(
  strace,
  '2.7 row 29: a program asleep in the middle of a save looks again before it replaces a file that was changed meanwhile (Linux with strace)',
  async () => {
    const stage = await stageOf('publish', temporaryFolder());
    const path = fileIn(stage.folder);
    const theirs = join(temporaryFolder(), 'theirs.blueprint');
    unwrap(await writeProjectFile(theirs, stage.first));
    // It falls asleep as it flushes its part file, and another program writes the file before it wakes.
    const { told } = await begin(stage, { thread: 'worker', inject: ['fsync:signal=SIGSTOP:when=1'] }, async (pid) => {
      while (!/^\d+ \(.*\) T/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await new Promise(setImmediate);
      writeFileSync(path, readFileSync(theirs));
      process.kill(pid, 'SIGCONT');
    });
    expect(told.some((line) => line.startsWith('kept '))).toBe(true);
    expect(readFileSync(path).equals(readFileSync(theirs))).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  },
);

testWhere(
  strace,
  '2.7 row 36: while a session is open nothing but SQLite opens its file: another handle closed would drop its lock (Linux with strace)',
  async () => {
    const stage = await stageOf('again', temporaryFolder());
    const { trace, ended } = await begin(stage, { inject: [] });
    expect(ended).toBe(true);
    expect(trace.filter((line) => line.includes('openat(') && /\.session\b/.test(line))).toEqual([]);
  },
);

test('2.7 row 15: side files that an older program or another tool left beside the file are neither used nor touched', async () => {
  const { path, documents, session } = await opened();
  for (const side of ['-journal', '-wal', '-shm']) writeFileSync(path + side, `${side} of another program`);
  const before = stateOf(documents);
  unwrap(await session.publish());
  const after = stateOf(documents);
  for (const side of ['-journal', '-wal', '-shm']) expect(after[path + side]).toBe(before[path + side]);
  expect(firstCard(documentIn(path)).text).toBe('Mine');
  await session.close();
});
