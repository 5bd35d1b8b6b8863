import { expect, test } from 'vitest';
import type { Hit } from '../../../renderer/gestures/hit.ts';
import type { Entry } from '../../../renderer/palette/entries.ts';
import { landing } from '../../../renderer/palette/landing.ts';
import type { CardBox, ConnectorLine, LaneBand, PhaseHead, StepHead, Tag } from '../../../shared/layout/scene.ts';
import { cell, handMadeScene } from '../hand-made-scene.ts';

const scene = handMadeScene([
  [1, 2],
  [0, 0],
]);
const [lane, step, phase] = [scene.lanes[0], scene.steps[1], scene.phases[0]] as [LaneBand, StepHead, PhaseHead];
const [upper, lower] = scene.cards.filter((card) => card.step === 'step1') as [CardBox, CardBox];
const nothing: Hit = { kind: 'nothing' };
const origin = { x: 0, y: 0 };
const on = (entry: Entry, hit: Hit) => landing(entry, scene, { sheet: origin, hit });
const mark = (tag: 'failure' | 'moment' | 'pain' | 'metric'): Entry => ({ kind: 'mark', tag });

test('a lane lands between lanes and a card at its place in a stack, each at a line that shows it', () => {
  const between = { x: 20, y: cell.top + cell.height - 10 };
  expect(landing({ kind: 'lane', role: 'custom' }, scene, { sheet: between, hit: nothing })).toMatchObject({
    target: { to: 'lanes', before: 'lane1' },
    insertion: { kind: 'line', from: { y: cell.top + cell.height } },
  });
  const inStack = { x: lower.box.x + 10, y: lower.box.y + 2 };
  expect(landing({ kind: 'card', card: 'decision' }, scene, { sheet: inStack, hit: nothing })).toMatchObject({
    target: { to: 'cell', lane: 'lane0', step: 'step1', before: lower.id },
    insertion: { kind: 'line' },
  });
});

test('a step lands between its neighbours', () => {
  const sheet = { x: step.column.x + 5, y: 40 };
  expect(landing({ kind: 'step' }, scene, { sheet, hit: nothing })).toMatchObject({
    target: { to: 'steps', phase: 'phase0', before: 'step1' },
    insertion: { kind: 'line', from: { x: step.column.x } },
  });
});

test('a mark lands on the card under it, also where another mark covers the card', () => {
  const target = { to: 'cards', cards: [upper.id] };
  expect(on(mark('failure'), { kind: 'card', card: upper })).toMatchObject({ target, insertion: { box: upper.box } });
  const tag = { kind: 'tag', on: upper.id } as Tag;
  expect(on(mark('failure'), { kind: 'tag', tag })).toMatchObject({ target });
});

test('what belongs to a card is refused on the head of a step; other marks land there', () => {
  const head: Hit = { kind: 'step-head', step };
  for (const tag of ['failure', 'moment'] as const)
    expect(on(mark(tag), head)).toMatchObject({
      target: { to: 'nowhere', because: { code: 'palette.onlyOnCards' } },
      insertion: { box: step.box },
    });
  for (const tag of ['pain', 'metric'] as const)
    expect(on(mark(tag), head)).toMatchObject({ target: { to: 'step', step: step.id } });
});

test('a mark over an empty cell or another head says where it can stand; beside the sheet it says nothing', () => {
  const because = { code: 'palette.onlyOnCardsAndSteps' };
  const inCell: Hit = { kind: 'cell', lane, step, index: 0 };
  for (const hit of [inCell, { kind: 'lane-head', lane }, { kind: 'phase-head', phase }] as const)
    expect(on(mark('pain'), hit)).toMatchObject({ target: { to: 'nowhere', because } });
  expect(on(mark('pain'), nothing)).toBeUndefined();
});

test('a note lands on a card, in a cell, on a step or on a lane', () => {
  const note: Entry = { kind: 'note' };
  expect(on(note, { kind: 'card', card: upper })?.target).toEqual({ to: 'cards', cards: [upper.id] });
  expect(on(note, { kind: 'cell', lane, step, index: 0 })?.target).toEqual({
    to: 'remark',
    lane: lane.id,
    step: step.id,
  });
  expect(on(note, { kind: 'step-head', step })?.target).toEqual({ to: 'step', step: step.id });
  expect(on(note, { kind: 'lane-head', lane })?.target).toEqual({ to: 'remark', lane: lane.id });
  expect(on(note, { kind: 'phase-head', phase })).toBeUndefined();
  const underLine = { x: step.column.x + 9, y: lane.box.y + 9 };
  const hit: Hit = { kind: 'connector', connector: {} as ConnectorLine };
  expect(landing(note, scene, { sheet: underLine, hit })?.target).toEqual({
    to: 'remark',
    lane: lane.id,
    step: step.id,
  });
});

test('in the lane of its own kind a mark lands on the step, in others of that sort it does not', () => {
  const inLane = (role: LaneBand['role']): Hit => ({ kind: 'cell', lane: { ...lane, role }, step, index: 0 });
  const onStep = { target: { to: 'step', step: step.id } };
  expect(on(mark('pain'), inLane('pain'))).toMatchObject(onStep);
  expect(on({ kind: 'mark', tag: 'staff-pain' }, inLane('pain'))).toMatchObject(onStep);
  expect(on(mark('metric'), inLane('metric'))).toMatchObject(onStep);
  expect(on(mark('metric'), inLane('pain'))?.target.to).toBe('nowhere');
  expect(on(mark('failure'), inLane('time'))?.target.to).toBe('nowhere');
});
