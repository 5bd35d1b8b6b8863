import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { smallDocument } from '../electron/storage/documents.ts';
import { unwrap } from '../electron/storage/expect-result.ts';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { documentIn } from '../electron/storage/read-here.ts';
import { randomFrom } from '../shared/random-numbers.ts';

const rounds = process.env.LONG ? 500 : 20;

type Rival = (order: string) => Promise<string>;

/** A program of its own, with a profile of its own. */
function rival(folder: string, profile: string): Rival {
  const script = new URL('./rival.ts', import.meta.url).pathname;
  const args = ['--disable-warning=ExperimentalWarning', script, join(folder, 'plans'), join(folder, profile)];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const answers = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return async (order) => {
    child.stdin?.write(`${order}\n`);
    const answer = await answers.next();
    if (answer.done) throw new Error('A rival has ended');
    return answer.value;
  };
}

test(`2.7 row 20: of two profiles that edit one file, often at the same moment, neither loses an edit (${rounds} interleavings; the long form has 500; seed 20272)`, async () => {
  const folder = temporaryFolder();
  const random = randomFrom(20272);
  const rivals = [rival(folder, 'one'), rival(folder, 'other')] as const;
  let conflicts = 0;
  for (let round = 0; round < rounds; round += 1) {
    const documents = join(folder, `plans${round}`);
    mkdirSync(documents);
    unwrap(await writeProjectFile(join(documents, 'plan.blueprint'), smallDocument));
    for (const one of rivals) expect(await one(`open ${round}/plan.blueprint`)).toBe('ok');
    const acknowledged: string[] = [];
    const edit = async (who: number): Promise<void> => {
      const text = `Round ${round}, edit ${acknowledged.length}`;
      acknowledged.push(text);
      expect(await rivals[who]?.(`edit ${text}`)).toBe('ok');
    };
    const answers: string[] = [];
    for (let deeds = random.whole(2, 6); deeds > 0; deeds -= 1) {
      if (random.chance(0.5)) await edit(random.whole(0, 1));
      else if (random.chance(0.3)) answers.push((await rivals[random.whole(0, 1)]?.('save')) ?? '');
      else {
        await edit(0);
        await edit(1);
        answers.push(...(await Promise.all(rivals.map((one) => one('save')))));
      }
    }
    answers.push(...(await Promise.all(rivals.map((one) => one('save')))));
    for (const answer of answers) expect(['ok', 'kept both']).toContain(answer);
    conflicts += answers.filter((answer) => answer === 'kept both').length;
    for (const one of rivals) expect(await one('close')).toBe('closed');

    const names = readdirSync(documents);
    expect(names.filter((name) => !name.endsWith('.blueprint'))).toEqual([]);
    const held = names.flatMap((name) =>
      [...documentIn(join(documents, name)).values()].flatMap((record) => (record.type === 'note' ? record.text : [])),
    );
    expect(
      acknowledged.filter((text) => !held.includes(text)),
      `round ${round}: ${answers.join(', ')}`,
    ).toEqual([]);
  }
  expect(conflicts).toBeGreaterThan(rounds / 4);
  console.log(`${rounds} interleavings of two profiles, ${conflicts} conflicts kept as two files, 0 edits lost`);
}, 3_600_000);
