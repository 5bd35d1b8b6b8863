import { beforeEach, expect, it } from 'vitest';
import { type LatePart, latePart } from '../../../renderer/app/late-part.ts';

let told: string[] = [];
let loads = 0;
let arrive: (name: string) => void;
let fail: (bug: Error) => void;
let part: LatePart<string>;

/** Behind all that follows from what has just happened. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
const tell =
  (what: string) =>
  (name = ''): void =>
    void told.push(what + name);

beforeEach(() => {
  told = [];
  loads = 0;
  const load = (): Promise<string> => {
    loads += 1;
    return new Promise((done, failed) => {
      arrive = done;
      fail = failed;
    });
  };
  part = latePart(load, {
    onHere: tell('here '),
    onFailed: (bug) => tell(`failed ${(bug as Error).message}`)(),
    onBug: (bug) => tell(`bug ${(bug as Error).message}`)(),
  });
});

it('holds what is asked of it and does it in order when it is here, and what is asked later at once', async () => {
  part.inTurn(tell('at once'));
  expect([part.here(), loads]).toEqual([undefined, 0]);
  part.ask(tell('first '));
  part.inTurn(tell('second'));
  part.ask((name) => {
    tell('third ')(name);
    part.ask(tell('in third '));
  });
  part.load();
  expect([told, loads]).toEqual([['at once'], 1]);
  arrive('it');
  await settled();
  part.ask(tell('last '));
  part.inTurn(tell('at last'));
  const done = ['here it', 'first it', 'second', 'third it', 'in third it', 'last it', 'at last'];
  expect([told, part.here(), loads]).toEqual([['at once', ...done], 'it', 1]);
});

it('does the rest of what is held where one deed goes wrong', async () => {
  part.ask(() => {
    throw new Error('one');
  });
  part.ask(tell('other '));
  arrive('it');
  await settled();
  expect(told).toEqual(['here it', 'bug one', 'other it']);
});

it('says once that it will not come, and does nothing of what was asked of it', async () => {
  part.ask(tell('first '));
  fail(new Error('gone'));
  await settled();
  part.ask(tell('second '));
  await settled();
  expect([told, loads, part.here()]).toEqual([['failed gone'], 1, undefined]);
});
