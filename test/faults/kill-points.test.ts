import { expect } from 'vitest';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { callsOf, type Deed, deeds, killedAt, stageOf } from './kill-points.ts';
import { strace, testWhere } from './needs.ts';

const long = Boolean(process.env.LONG);

testWhere(
  strace,
  '2.7 row 2: killed at a call that writes, nothing acknowledged is lost and the file is the old or the new (Linux with strace; short form: where a file takes its place; long: every call of editing, saving, opening, recovering, migrating)',
  async () => {
    for (const deed of long ? deeds : (['publish'] satisfies Deed[])) {
      const stage = await stageOf(deed, temporaryFolder());
      const calls = await callsOf(stage);
      const points = long ? calls : calls.filter(({ thread }) => thread === 'worker');
      let acknowledged = 0;
      for (const call of points) {
        const point = await killedAt(stage, call);
        expect(point.wrong, `${deed}: ${call.thread} ${call.shown}, number ${call.nth}`).toEqual([]);
        acknowledged += point.acknowledged;
      }
      expect(points.length).toBeGreaterThan(long ? 2 : 5);
      console.log(`${deed}: killed at ${points.length} calls, ${acknowledged} acknowledgements, 0 lost, 0 damaged`);
    }
  },
  3_600_000,
);
