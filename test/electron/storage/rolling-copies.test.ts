import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rollingCopiesIn } from '../../../electron/storage/rolling-copies.ts';
import { temporaryFolder } from './folder.ts';

const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

/** A file that is saved at given times, as a session would. */
const saving = (folder = temporaryFolder()) => {
  let clock = new Date('2026-03-01T12:00:00Z');
  const copies = rollingCopiesIn(join(folder, 'copies'), () => clock);
  const path = join(folder, 'plan.blueprint');
  const save = async (at: string, content: string) => {
    clock = new Date(at);
    writeFileSync(path, content);
    await copies.keep({ path, fileHash: sha256(content) });
  };
  const kept = async () => (await copies.of(path)).map((copy) => readFileSync(copy.path, 'utf8'));
  return { folder, copies, path, save, kept, wait: (at: string) => (clock = new Date(at)) };
};

test('saves within ten minutes share a copy; the newest comes first', async () => {
  const { save, kept } = saving();
  await save('2026-03-01T12:00:00Z', 'one');
  await save('2026-03-01T12:09:59Z', 'two');
  await save('2026-03-01T12:10:00Z', 'three');
  expect(await kept()).toEqual(['three', 'one']);
});

test('the newest three stay, and one of each of five days before', async () => {
  const { save, kept } = saving();
  for (let day = 1; day <= 9; day++)
    for (const hour of ['08', '16']) await save(`2026-03-0${day}T${hour}:00:00Z`, `${day} at ${hour}`);
  expect(await kept()).toEqual([
    '9 at 16',
    '9 at 08',
    '8 at 16',
    '8 at 08',
    '7 at 16',
    '6 at 16',
    '5 at 16',
    '4 at 16',
  ]);
});

test('a clock that went back does not stop the copies', async () => {
  const { save, kept } = saving();
  await save('2031-03-01T12:00:00Z', 'in the future');
  await save('2026-03-01T12:00:00Z', 'now');
  expect(await kept()).toEqual(['in the future', 'now']);
});

test('what is not byte for byte what was written is no copy, and what cannot be kept stops nothing', async () => {
  const { folder, copies, path, kept } = saving();
  writeFileSync(path, 'altered by another program');
  await copies.keep({ path, fileHash: sha256('what was written') });
  expect(await kept()).toEqual([]);
  await copies.keep({ path: join(folder, 'gone.blueprint'), fileHash: '' });
  writeFileSync(join(folder, 'blocked'), '');
  const blocked = rollingCopiesIn(join(folder, 'blocked'), () => new Date());
  await blocked.keep({ path, fileHash: sha256('altered by another program') });
  expect(await blocked.of(path)).toEqual([]);
});

test('copies of a file that nobody saved for three months go; others stay', async () => {
  const { folder, copies, save, kept, wait } = saving();
  await save('2026-03-01T12:00:00Z', 'one');
  wait('2026-05-29T12:00:00Z');
  await copies.purge();
  expect(await kept()).toEqual(['one']);
  wait('2026-05-30T12:00:00Z');
  await copies.purge();
  expect(readdirSync(join(folder, 'copies'))).toEqual([]);
});
