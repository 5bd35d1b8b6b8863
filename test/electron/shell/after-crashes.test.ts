import { expect, test } from 'vitest';
import { fail, ok } from '#shared/model/result.ts';
import { type AfterCrashes, offerWaysOut } from '../../../electron/after-crashes.ts';

test('what a page that cannot live held is written out as often as it takes, then it is tried anew', async () => {
  const ways: AfterCrashes[] = ['saveData', 'saveData', 'restart'];
  const full = fail({ code: 'file.full' });
  const saves = [full, ok({ fileName: 'all.blueprint.json' })];
  const done: unknown[] = [];
  await offerWaysOut({
    ask: async (failed) => {
      done.push(['asked', failed]);
      return ways.shift() ?? 'leave';
    },
    saveData: async () => {
      done.push('saved');
      return saves.shift() ?? full;
    },
    restart: () => done.push('restarted'),
  });
  expect(done).toEqual([['asked', undefined], 'saved', ['asked', full], 'saved', ['asked', undefined], 'restarted']);
});

test('it is left as it is where that is wished', async () => {
  const never = () => {
    throw new Error('not asked for');
  };
  await offerWaysOut({ ask: async () => 'leave', saveData: never, restart: never });
});
