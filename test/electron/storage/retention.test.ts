import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../electron/storage/content-hash.ts';
import { historiesKept, type Retained, verdictsOn } from '../../../electron/storage/retention.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { smallDocument } from './documents.ts';
import { typing } from './edits.ts';
import { unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';

const day = 24 * 60 * 60 * 1000;
const then = new Date('2026-03-01T12:00:00Z');
const after = (days: number): Date => new Date(then.getTime() + days * day);

test('2.7 row 18: a clock that is ten years ahead for a day, or behind, removes nothing that was discarded', async () => {
  const folder = join(temporaryFolder(), 'sessions');
  const sessions = sessionsIn(folder);
  const session = unwrap(sessions.create(smallDocument));
  await session.discard(then);
  for (const days of [3650, 1, -3650, 3650, 2, 20]) await sessions.purge(after(days));
  expect(sessions.putAway()).toHaveLength(1);
  await sessions.purge(after(31));
  await sessions.purge(after(31.5));
  expect(sessions.putAway()).toHaveLength(1);
  await sessions.purge(after(32));
  expect(readdirSync(folder)).toEqual([]);
});

/** The sessions of so many saved documents, the first used longest ago. */
async function saved(count: number, folder: string): Promise<Retained[]> {
  const made = Array.from({ length: count }, (_, index): Retained => {
    const name = `doc${index}.session`;
    const path = join(folder, `plan ${index}.blueprint`);
    for (const file of [join(folder, name), path]) writeFileSync(file, String(index));
    utimesSync(join(folder, name), index + 1, index + 1);
    return {
      summary: {
        name,
        documentId: `doc${index}`,
        path,
        titles: { en: '', zh: '' },
        changes: 0,
        unclosed: false,
        reopens: false,
      },
      atRest: true,
      fileHash: sha256(String(index)),
      expiredAt: undefined,
    };
  });
  return made;
}

test('of saved documents only those go that 200 others were used after, and whose file holds everything', async () => {
  const folder = temporaryFolder();
  const sessions = await saved(historiesKept + 8, folder);
  const alter = (index: number, altered: Partial<Retained>): void => {
    const session = sessions[index];
    if (session) sessions[index] = { ...session, ...altered };
  };
  const summaryOf = (index: number) => sessions[index]?.summary ?? expect.fail();
  rmSync(join(folder, 'plan 0.blueprint'));
  writeFileSync(join(folder, 'plan 1.blueprint'), 'altered by somebody');
  alter(2, { atRest: false });
  alter(3, { summary: { ...summaryOf(3), changes: 1 } });
  const { path: _, ...without } = summaryOf(4);
  alter(4, { summary: without });
  const verdicts = await verdictsOn(sessions, after(0), folder);
  // Three of the 208 hold work; of the five used longest ago two have a file that is not as it was left.
  expect(verdicts).toEqual([7, 6, 5].map((index) => ({ name: `doc${index}.session`, remove: true })));
});

test('in the folder: work that is in no file stays, however many were used since', async () => {
  const folder = join(temporaryFolder(), 'sessions');
  const sessions = sessionsIn(folder);
  const session = unwrap(sessions.create(smallDocument));
  for (const transaction of typing('Kept')) unwrap(session.commit(transaction));
  await session.close();
  for (const days of [0, 400, 4000]) await sessions.purge(after(days));
  expect(sessions.unsaved()).toHaveLength(1);
});
