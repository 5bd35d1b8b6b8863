import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardsOf } from '#shared/model/queries.ts';
import type { Session } from '../../electron/storage/open-session.ts';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { unwrap } from '../electron/storage/expect-result.ts';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { openHere } from '../electron/storage/read-here.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';

const edits = process.env.LONG ? 1000 : 100;

/** One text after the other into the first card; the whole of what an edit costs is its commit. */
async function editor(cards: number): Promise<{ edit: () => void; wal: string; session: Session }> {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  unwrap(await writeProjectFile(path, bigBlueprint(cards)));
  const { session } = unwrap(sessionsIn(join(folder, 'sessions')).open(openHere(path)));
  const document = session.document();
  const [blueprint] = [...document.values()].filter(({ type }) => type === 'blueprint');
  let [card] = cardsOf(document, blueprint?.id ?? '');
  let count = 0;
  const edit = (): void => {
    if (!card) throw new Error('There is a card');
    count += 1;
    const after = { ...card, text: `Text ${String(count).padStart(6, '0')}` };
    const change = { [card.id]: [card, after] as const };
    unwrap(session.commit({ label: 'command.editText', at: '2026-03-01T10:00:00.000Z', kind: 'do', change }));
    card = after;
  };
  return { edit, session, wal: join(folder, 'sessions', `${session.name()}-wal`) };
}

/** Bytes this process has handed to the system to write, where the system counts them. */
const written = (): number => {
  try {
    return Number(/wchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
};

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test(`what an edit costs does not grow with the document: 10,000 cards beside 100, taking turns (${edits} edits each; the long form has 1,000)`, async () => {
  const sizes = [100, 10_000] as const;
  const editors = await Promise.all(sizes.map(editor));
  const seen = sizes.map(() => ({ times: [] as number[], bytes: [] as number[] }));
  for (let round = -5; round < edits; round += 1) {
    for (const [index, { edit }] of editors.entries()) {
      const [from, before] = [performance.now(), written()];
      edit();
      const [time, bytes] = [performance.now() - from, written() - before];
      // The first few make what is made once.
      if (round >= 0) seen[index]?.times.push(time);
      if (round >= 0) seen[index]?.bytes.push(bytes);
    }
  }
  const [small, big] = seen.map(({ times, bytes }) => ({ time: middle(times), bytes: middle(bytes) }));
  if (!small || !big) throw new Error('Two sizes');
  const ratio = { time: big.time / small.time, bytes: big.bytes / small.bytes };
  console.log(
    `an edit at ${sizes[0]} cards: ${small.time.toFixed(2)} ms, ${small.bytes} bytes; at ${sizes[1]}: ` +
      `${big.time.toFixed(2)} ms, ${big.bytes} bytes; ratio ${ratio.time.toFixed(2)} and ${ratio.bytes.toFixed(2)} (goal 1.5)`,
  );
  // The time is told, not judged: only a cost that grows with every card is a hundred times as much.
  expect(ratio.time).toBeLessThan(20);
  if (!Number.isNaN(ratio.bytes)) expect(ratio.bytes).toBeLessThan(1.5);
  for (const { session, wal } of editors) {
    expect(statSync(wal).size).toBeGreaterThan(0);
    await session.close();
  }
}, 600_000);
