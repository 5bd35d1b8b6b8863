import { expect, test } from 'vitest';
import type { CardBox } from '#shared/layout/scene.ts';
import { mostNodes, nextFrame, nodesPerFrame, restTime, wanted } from '../../renderer/canvas/mounting.ts';
import { type Clock, NodeSchedule } from '../../renderer/canvas/node-schedule.ts';
import { handMadeScene } from './hand-made-scene.ts';

const manyCards = (count: number) => handMadeScene([Array.from({ length: count }, () => 1)]).cards;

test('more cards than there may be nodes: those nearest to the middle get them', () => {
  const cards = manyCards(400);
  const box = { x: 40_000, y: 0, width: 1000, height: 100 };
  const chosen = wanted(cards, box);
  expect(chosen).toHaveLength(mostNodes);
  const middle = Math.round((40_500 - 150) / 200);
  expect(chosen[0]).toBe(cards[middle - 1]);
});

test('a dozen come a frame, what is not wanted goes at once, and the end is the same array', () => {
  const cards = manyCards(40);
  const target = cards.slice(10);
  let mounted: readonly CardBox[] = cards.slice(0, 12);
  mounted = nextFrame(mounted, target);
  expect(mounted).toEqual([...cards.slice(10, 12), ...cards.slice(12, 12 + nodesPerFrame)]);
  for (let frame = 0; frame < 3; frame++) mounted = nextFrame(mounted, target);
  expect(new Set(mounted)).toEqual(new Set(target));
  expect(nextFrame(mounted, target)).toBe(mounted);
});

/** A clock that goes only when told to. */
function handClock() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const wait = (at: number, run: () => void) => {
    const entry = { at, run };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((other) => other !== entry);
    };
  };
  const clock: Clock = { after: (ms, run) => wait(now + ms, run), onFrame: (run) => wait(now + 16, run) };
  const pass = (ms: number) => {
    now += ms;
    for (const entry of waiting.filter(({ at }) => at <= now)) {
      waiting = waiting.filter((other) => other !== entry);
      entry.run();
    }
  };
  return { clock, pass };
}

test('nothing gets a node while the view moves; after a rest all do, a dozen a frame', () => {
  const cards = manyCards(30);
  const { clock, pass } = handClock();
  const shown: number[] = [];
  let rests = 0;
  const schedule = new NodeSchedule(
    clock,
    () => cards,
    (mounted) => shown.push(mounted.length),
    () => rests++,
  );
  for (let step = 0; step < 10; step++) {
    schedule.moved();
    pass(restTime - 1);
  }
  expect(shown).toEqual([]);
  pass(1);
  expect(rests).toBe(1);
  pass(16);
  pass(16);
  pass(16);
  expect(shown).toEqual([12, 24, 30]);
});

test('the card under the pointer gets its node at once, but not while the view moves', () => {
  const [first] = manyCards(1);
  if (!first) throw new Error('the scene has a card');
  const { clock, pass } = handClock();
  let shown: readonly CardBox[] = [];
  const schedule = new NodeSchedule(
    clock,
    () => [],
    (mounted) => {
      shown = mounted;
    },
    () => undefined,
  );
  schedule.moved();
  schedule.now(first);
  expect(shown).toEqual([]);
  pass(restTime);
  schedule.now(first);
  expect(shown).toEqual([first]);
});
