import { expect, test } from 'vitest';
import { cardMoves } from '../../../renderer/gestures/card-moves.ts';
import type { CardBox, LaneBand, StepHead } from '../../../shared/layout/scene.ts';
import { handMadeScene } from '../hand-made-scene.ts';

const made = handMadeScene([
  [2, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
]);
/** The middle lane takes no cards. */
const lanes = made.lanes.map((lane): LaneBand => (lane.id === 'lane1' ? { ...lane, role: 'emotion' } : lane));
const scene = { ...made, lanes };
const [upper, lower] = scene.cards.filter(({ lane, step }) => lane === 'lane0' && step === 'step0') as [
  CardBox,
  CardBox,
];
const beside = scene.cards.find(({ step }) => step === 'step1') as CardBox;
const place = (lane: number, step: number, before: string | null = null) => ({
  lane: scene.lanes[lane] as LaneBand,
  step: scene.steps[step] as StepHead,
  before,
});

test('cards of one cell go together to the place, in their order', () => {
  expect(cardMoves(scene, lower, [upper, lower], place(2, 1, 'x'))).toEqual([
    { ids: [upper.id, lower.id], lane: 'lane2', step: 'step1', before: 'x' },
  ]);
});

test('cards of other cells keep their distance, in lanes that take cards', () => {
  expect(cardMoves(scene, upper, [upper, beside], place(2, 1))).toEqual([
    { ids: [upper.id], lane: 'lane2', step: 'step1', before: null },
    { ids: [beside.id], lane: 'lane2', step: 'step2', before: null },
  ]);
});

test('at the edge of the grid they stay in it', () => {
  expect(cardMoves(scene, upper, [upper, beside], place(0, 2))).toEqual([
    { ids: [upper.id], lane: 'lane0', step: 'step2', before: null },
    { ids: [beside.id], lane: 'lane0', step: 'step2', before: null },
  ]);
});

test('a place in the same cell concerns only the cards of that cell', () => {
  expect(cardMoves(scene, upper, [upper, beside], place(0, 0))).toEqual([
    { ids: [upper.id], lane: 'lane0', step: 'step0', before: null },
  ]);
});

test('into a lane that takes no cards all of them go, for the rules to refuse', () => {
  expect(cardMoves(scene, upper, [upper, beside], place(1, 0)).map(({ lane }) => lane)).toEqual(['lane1', 'lane1']);
});
