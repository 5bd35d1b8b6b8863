import { expect, it } from 'vitest';
import { earlyStart } from '../../../electron/early-start.ts';

/** A start whose answer and whose turns come when a test says so. */
const byHand = () => {
  const answers: ((answer: string) => void)[] = [];
  const turns: (() => void)[] = [];
  const heard: string[] = [];
  const ask = () => new Promise<string>((done) => answers.push(done));
  const start = earlyStart(ask, (deed) => turns.push(deed));
  return {
    start,
    heard,
    asked: () => answers.length,
    answer: async (said: string) => answers.at(-1)?.(said),
    tell: (what: string) => start.tell(() => heard.push(what)),
    /** All turns that follow, one after the other. */
    turn: () => {
      for (let deed = turns.shift(); deed !== undefined; deed = turns.shift()) deed();
    },
  };
};

it('has asked before the page does, and answers at once where it knows', async () => {
  const { start, asked, answer } = byHand();
  expect(asked()).toBe(1);
  await answer('first');
  expect(start.take()).toBe('first');
});

it('lets the page wait for what is not known yet', async () => {
  const { start, answer } = byHand();
  const taken = start.take();
  await answer('late');
  expect(await taken).toBe('late');
});

it.each(['known', 'not known yet'])(
  'tells what comes before the page listens after its start, in order (%s)',
  async (when) => {
    const { start, heard, answer, tell, turn } = byHand();
    if (when === 'known') await answer('start');
    tell('one');
    const taken = start.take();
    if (when !== 'known') await answer('start');
    tell('two');
    await taken;
    await new Promise((settled) => setTimeout(settled));
    expect(heard).toEqual([]);
    tell('three');
    turn();
    tell('four');
    expect(heard).toEqual(['one', 'two', 'three', 'four']);
  },
);

it('goes on telling when a listener fails', async () => {
  const { start, heard, answer, tell, turn } = byHand();
  await answer('start');
  start.tell(() => {
    throw new Error('broken');
  });
  tell('after it');
  start.take();
  expect(turn).toThrow('broken');
  expect(heard).toEqual(['after it']);
});

it('keeps nothing of what was taken: asked again, it asks anew', async () => {
  const { start, asked, answer } = byHand();
  await answer('first');
  start.take();
  const again = start.take();
  await answer('second');
  expect([asked(), await again]).toEqual([2, 'second']);
});
