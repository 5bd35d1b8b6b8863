import { beforeEach, expect, test } from 'vitest';
import { situation } from '../../../renderer/actions/action.ts';
import { moveHead } from '../../../renderer/actions/head-moves.ts';
import { documentStore } from '../../../renderer/document/document-store.ts';
import { emptyHistory } from '../../../shared/commands/history.ts';
import { blueprints, lanesOf, phasesOf, stepsOf } from '../../../shared/model/queries.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';

const start = exampleDocument('hotel-checkin');
const blueprint = blueprints(start)[0]?.id ?? '';
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

beforeEach(() => documentStore.open(start, emptyHistory));

test('a step goes place by place through its phase and over into the next, and all the way back', () => {
  const [step] = stepsOf(start, blueprint);
  const places: number[] = [];
  const last = stepsOf(start, blueprint).length - 1;
  for (let press = 0; press < 40 && places.at(-1) !== last; press++) {
    moveHead(situation(), step?.id ?? '', 'right');
    places.push(ids(stepsOf(documentStore.current(), blueprint)).indexOf(step?.id ?? ''));
  }
  expect(places.at(-1)).toBe(last);
  // Into another phase is a press that alters no place in the row.
  expect(places.every((place, at) => place - (places[at - 1] ?? 0) <= 1)).toBe(true);
  for (let press = 0; press < 40; press++) moveHead(situation(), step?.id ?? '', 'left');
  expect(ids(stepsOf(documentStore.current(), blueprint))).toEqual(ids(stepsOf(start, blueprint)));
});

test('phases change places, and the first stays first', () => {
  const [first, second] = phasesOf(start, blueprint);
  moveHead(situation(), second?.id ?? '', 'left');
  expect(ids(phasesOf(documentStore.current(), blueprint)).slice(0, 2)).toEqual([second?.id, first?.id]);
  moveHead(situation(), second?.id ?? '', 'left');
  expect(documentStore.history().done).toHaveLength(1);
});

test('a lane goes down and up again unless the method forbids it', () => {
  const lanes = lanesOf(start, blueprint);
  const technology = lanes.find(({ role }) => role === 'technology');
  moveHead(situation(), technology?.id ?? '', 'up');
  const moved = ids(lanesOf(documentStore.current(), blueprint));
  expect(moved.indexOf(technology?.id ?? '')).toBe(ids(lanes).indexOf(technology?.id ?? '') - 1);
  moveHead(situation(), technology?.id ?? '', 'left');
  expect(ids(lanesOf(documentStore.current(), blueprint))).toEqual(moved);
});
