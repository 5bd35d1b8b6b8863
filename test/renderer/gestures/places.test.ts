import { expect, test } from 'vitest';
import { cardPlace, lanePlace, phasePlace, stepPlace } from '../../../renderer/gestures/places.ts';
import type { PhaseHead, Scene } from '../../../shared/layout/scene.ts';
import { cell, handMadeScene } from '../hand-made-scene.ts';

const made = handMadeScene([
  [1, 2, 0, 1],
  [0, 0, 0, 0],
  [1, 1, 1, 1],
]);
const only = made.phases[0] as PhaseHead;

/** The scene with its columns shared out: the phases of these ids take so many columns each. */
function inPhases(scene: Scene, counts: readonly (readonly [string, number])[]): Scene {
  let next = 0;
  const phases = counts.map(([id, count]): PhaseHead => {
    const box = { ...only.box, x: cell.left + next * cell.width, width: count * cell.width };
    next += count;
    return { ...only, id, box };
  });
  const phaseOf = (x: number) => phases.findLast(({ box }) => box.x <= x)?.id ?? '';
  return { ...scene, phases, steps: scene.steps.map((step) => ({ ...step, phase: phaseOf(step.column.x) })) };
}
const scene = inPhases(made, [
  ['early', 2],
  ['late', 2],
]);
const x = (column: number) => cell.left + column * cell.width;
const stack = scene.cards.filter(({ step, lane }) => step === 'step1' && lane === 'lane0');

test('a card goes between the cards of a stack, and a line shows where', () => {
  const [upper, lower] = stack;
  if (!upper || !lower) throw new Error('there is a stack of two');
  const place = (y: number) => cardPlace(scene, { x: upper.box.x + 10, y });
  expect(place(upper.box.y)).toMatchObject({ lane: { id: 'lane0' }, step: { id: 'step1' }, before: upper.id });
  expect(place(lower.box.y)).toMatchObject({
    before: lower.id,
    insertion: { kind: 'line', from: { y: (upper.box.y + upper.box.height + lower.box.y) / 2 } },
  });
  expect(place(lower.box.y + lower.box.height)).toMatchObject({ before: null, insertion: { kind: 'line' } });
});

test('the cards below make room for what is dragged, as far as their lane has any; not where it comes from', () => {
  const [upper, lower] = stack;
  if (!upper || !lower) throw new Error('there is a stack of two');
  const room = (y: number, lifted: { cards: string[]; height: number }) =>
    cardPlace(scene, { x: upper.box.x + 10, y }, lifted)?.room;
  const other = { cards: ['elsewhere'], height: 18 };
  expect(room(upper.box.y, other)).toMatchObject({ cards: [upper.id, lower.id], by: expect.any(Number) });
  expect(room(lower.box.y, other)?.cards).toEqual([lower.id]);
  expect(room(upper.box.y, { ...other, height: 500 })?.by).toBeLessThan(cell.height);
  expect(room(upper.box.y, { ...other, height: 500 })?.by).toBeGreaterThanOrEqual(28);
  expect(room(lower.box.y + lower.box.height, other)).toBeUndefined();
  expect(room(lower.box.y, { cards: [lower.id], height: 18 })).toBeUndefined();
  expect(room(lower.box.y, { cards: [upper.id], height: 18 })).toBeUndefined();
});

test('an empty cell is shown as a box, and outside the cells there is no place', () => {
  expect(cardPlace(scene, { x: x(1) + 5, y: cell.top + cell.height + 5 })).toMatchObject({
    lane: { id: 'lane1' },
    step: { id: 'step1' },
    before: null,
    insertion: { kind: 'box' },
  });
  expect(cardPlace(scene, { x: x(4) + 5, y: cell.top + 5 })).toBeUndefined();
  expect(cardPlace(scene, { x: x(0) - 5, y: cell.top + 5 })).toBeUndefined();
});

test('a lane goes to the nearest gap between lanes', () => {
  const y = (lane: number) => cell.top + lane * cell.height;
  expect(lanePlace(scene, y(0) - 500)).toMatchObject({ before: 'lane0', insertion: { from: { y: y(0) } } });
  expect(lanePlace(scene, y(1) - 20)).toMatchObject({ before: 'lane1', insertion: { from: { y: y(1) } } });
  expect(lanePlace(scene, y(1) + 20)).toMatchObject({ before: 'lane1' });
  expect(lanePlace(scene, y(3) + 500)).toMatchObject({ before: null, insertion: { from: { y: y(3) } } });
});

test('a phase goes to the nearest gap between phases', () => {
  expect(phasePlace(scene, x(0) - 500).before).toBe('early');
  expect(phasePlace(scene, x(2) - 20)).toMatchObject({ before: 'late', insertion: { from: { x: x(2) } } });
  expect(phasePlace(scene, x(4)).before).toBeNull();
});

test('a step goes to the nearest gap, in the phase under the pointer', () => {
  expect(stepPlace(scene, x(1) - 10)).toMatchObject({ phase: 'early', before: 'step1' });
  expect(stepPlace(scene, x(2) - 10), 'the end of the first phase').toMatchObject({ phase: 'early', before: null });
  expect(stepPlace(scene, x(2) + 10), 'the start of the second').toMatchObject({ phase: 'late', before: 'step2' });
  expect(stepPlace(scene, x(4) + 500)).toMatchObject({ phase: 'late', before: null });
  expect(stepPlace(scene, 0)).toMatchObject({ phase: 'early', before: 'step0' });
});

test('a phase without steps takes one', () => {
  const gap = inPhases({ ...made, steps: made.steps.filter(({ id }) => id !== 'step1' && id !== 'step3') }, [
    ['first', 1],
    ['empty', 1],
    ['second', 1],
    ['none', 1],
  ]);
  expect(stepPlace(gap, x(1) + 20)).toMatchObject({ phase: 'empty', before: null, insertion: { kind: 'box' } });
  expect(stepPlace(gap, x(1) + cell.width - 20)).toMatchObject({ phase: 'empty', before: null });
  expect(stepPlace(gap, x(2) + 20)).toMatchObject({ phase: 'second', before: 'step2' });
  expect(stepPlace(gap, x(3) + 150)).toMatchObject({ phase: 'none', before: null, insertion: { kind: 'box' } });
});
