import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { begin, type Call, callsOf, fileIn, stageOf, stateAfter } from './kill-points.ts';
import { strace, testWhere } from './needs.ts';

const long = Boolean(process.env.LONG);
const errors = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'];
/** What tells where the disk fails, for the short form: each of the six things done to the file, and the session's flush. */
const telling = (calls: readonly Call[]): Call[] => [
  ...calls.filter(
    ({ thread }, index, all) => thread === 'worker' && index < all.findIndex((c) => c.thread === 'worker') + 6,
  ),
  ...calls.filter(({ thread, name }) => thread === 'main' && name === 'fsync').slice(0, 1),
];

testWhere(
  strace,
  '2.7 row 5: whatever call fails, once or for ever, nothing acknowledged is lost, nothing unsaved is called saved, and saving works when the cause is gone (Linux with strace; short form 7 calls that fail once, long every call)',
  async () => {
    const stage = await stageOf('again', temporaryFolder());
    const calls = (await callsOf(stage)).filter(({ shown }) => !/socket|pipe/.test(shown));
    const failing = long ? calls.flatMap((call) => [call, call]) : telling(calls);
    expect(failing.length).toBeGreaterThan(6);
    let refusals = 0;
    for (const [index, { thread, name, nth, shown }] of failing.entries()) {
      const forEver = long && index % 2 === 1;
      const error = errors[(index >> 1) % errors.length];
      const inject = [`${name}:error=${error}:when=${nth}${forEver ? '+' : ''}`];
      const outcome = await begin(stage, { thread, inject });
      const what = `${shown} number ${nth} of ${thread} fails with ${error} ${forEver ? 'for ever' : 'once'}`;
      expect(outcome.ended, `${what}: ${outcome.told.join('\n')}`).toBe(true);
      const beside = readdirSync(dirname(fileIn(stage.folder)));
      const { wrong } = await stateAfter(stage.folder, stage.first, outcome);
      expect([wrong, beside.filter((file) => file !== 'plan.blueprint')], what).toEqual([[], []]);
      const unpublished = outcome.told.find((line) => line.startsWith('unpublished'));
      if (!forEver) expect([unpublished, outcome.told.at(-2)], what).toEqual(['unpublished 0', 'unpublished 0']);
      refusals += outcome.told.filter((line) => line.startsWith('refused')).length;
    }
    expect(refusals).toBeGreaterThan(long ? calls.length : 5);
    console.log(
      `${failing.length} calls failed, ${refusals} refusals told, 0 acknowledged edits lost, 0 files damaged`,
    );
  },
  3_600_000,
);

testWhere(
  strace,
  '2.7 row 5: after the flush of a part file has failed the whole is written again, never only flushed again (Linux with strace)',
  async () => {
    const stage = await stageOf('again', temporaryFolder());
    const { calls, told } = await begin(stage, { thread: 'worker', inject: ['fsync:error=EIO:when=1'] });
    expect(told.filter((line) => /^(refused|published)/.test(line)).slice(0, 2)).toEqual([
      'refused file.unwritable {"name":"plan.blueprint","reason":"EIO"}',
      'published 5',
    ]);
    const ofFile = calls.filter((call) => call.includes('/documents/'));
    const parts = ofFile.flatMap((call) => /\d+-([0-9a-f]{12})0?\.part/.exec(call)?.[1] ?? []);
    expect(new Set(parts).size).toBe(2);
  },
);

testWhere(
  strace,
  '2.7 row 5: “saved” is never said before the folder of the file has been flushed, and not at all when that fails (Linux with strace)',
  async () => {
    const stage = await stageOf('words', temporaryFolder());
    const { trace, told } = await begin(stage, { inject: [] });
    expect(told.filter((line) => line.startsWith('says'))).toEqual(['says kept', 'says saving', 'says saved']);
    const flushed = trace.findLastIndex(
      (line) => /fsync\(\d+<[^>]*\/documents>|fsync resumed/.test(line) && / = 0/.test(line),
    );
    const said = trace.findIndex((line) => line.includes('"says saved'));
    expect(flushed).toBeGreaterThan(trace.findIndex((line) => line.includes('rename(')));
    expect(said).toBeGreaterThan(flushed);

    const failing = await begin(stage, { thread: 'worker', inject: ['fsync:error=EIO:when=2'] });
    expect(failing.told.filter((line) => line.startsWith('says'))).toEqual([
      'says kept',
      'says saving',
      'says problem',
    ]);
  },
);

testWhere(
  strace,
  '2.7 row 22: while the disk of the file does not answer, editing goes on and is kept (Linux with strace)',
  async () => {
    const stage = await stageOf('meanwhile', temporaryFolder());
    const { told } = await begin(stage, { thread: 'worker', inject: ['fsync:delay_enter=1500ms:when=1'] });
    expect(told.flatMap((line) => /^(commit|published) \d+/.exec(line)?.[0] ?? [])).toEqual([
      'commit 4',
      'commit 5',
      'published 4',
      'published 5',
    ]);
  },
);

testWhere(
  strace,
  '2.7 rows 11 and 32: a file that another program holds for a moment is waited for (Linux with strace)',
  async () => {
    const stage = await stageOf('publish', temporaryFolder());
    const { told } = await begin(stage, { thread: 'worker', inject: ['rename:error=EBUSY:when=1..3'] });
    expect(told).toContain('published 4');
    expect((await stateAfter(stage.folder, stage.first, { told })).wrong).toEqual([]);
  },
);
