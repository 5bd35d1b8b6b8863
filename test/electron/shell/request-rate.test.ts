import { expect, test } from 'vitest';
import { ok } from '#shared/model/result.ts';
import { requestRate, requestRates } from '../../../electron/request-rate.ts';
import { answer, type Handlers } from '../../../electron/requests.ts';

test('3.2 row 6: a window that floods is refused without effect, another is not, and a second later it may ask again', async () => {
  let now = 0;
  let reached = 0;
  const handlers = {
    'app.start': async () => {
      reached += 1;
      return ok({});
    },
  } as unknown as Handlers;
  const mayAsk = requestRates(() => now);
  const ask = async (window: number): Promise<boolean> => {
    const sender = { window, isMainFrame: true, address: 'app://bundle/index.html' };
    return (await answer(handlers, () => undefined, 'app.start', sender, {}, mayAsk)).ok;
  };
  const answered = async (window: number, times: number): Promise<number> => {
    let count = 0;
    for (let time = 0; time < times; time++) if (await ask(window)) count += 1;
    return count;
  };
  expect(await answered(1, requestRate.atOnce + 500)).toBe(requestRate.atOnce);
  expect(reached).toBe(requestRate.atOnce);
  expect(await ask(2)).toBe(true);
  now += 1000;
  expect(await answered(1, 2 * requestRate.perSecond)).toBe(requestRate.perSecond);
  now += 3_600_000;
  expect(await answered(1, requestRate.atOnce + 1)).toBe(requestRate.atOnce);
});
