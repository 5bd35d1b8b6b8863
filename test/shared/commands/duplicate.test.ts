import { expect, test } from 'vitest';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import { copiedWith, duplicateCards } from '#shared/commands/duplicate-cards.ts';
import { blueprints, recordsOf, referring } from '#shared/model/queries.ts';
import { prove } from './prove.ts';
import { field, small, stack } from './small.ts';

const drawn = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, `v-${id}`]));
const cards = (...ids: string[]) => ({ cards: ids, ids: drawn(copiedWith(small, ids)) });

test('a copy stands right below its original', () => {
  prove(small, duplicateCards, cards('C1', 'C2'), stack('S1', 'L2'), ['C1', 'v-C1', 'C2', 'v-C2', 'C3']);
});

test('copies have codes of their own', () => {
  prove(
    small,
    duplicateCards,
    cards('C1', 'C2'),
    (document) => ['v-C1', 'v-C2'].map((id) => field(id, 'code')(document)),
    ['C7', 'C8'],
  );
});

test('what stands on a card is copied, and connectors only between copies', () => {
  expect(copiedWith(small, ['C4'])).toEqual(['C4', 'W1', 'X1', 'M1', 'V1']);
  const after = prove(small, duplicateCards, cards('C4', 'C1'), field('v-K1', 'from'), 'v-C1');
  expect([field('v-K1', 'to')(after), field('v-W1', 'card')(after), field('v-X1', 'owner')(after)]).toEqual([
    'v-C4',
    'v-C4',
    'O1',
  ]);
  expect(referring(after, 'wait', 'C4').map(({ id }) => id)).toEqual(['W1']);
});

test('copies can go to another cell', () => {
  const to = { step: 'S2', lane: 'L3', before: 'C4' };
  prove(small, duplicateCards, { ...cards('C2', 'C1'), to }, stack('S2', 'L3'), ['v-C2', 'v-C1', 'C4']);
});

const variant = {
  blueprint: 'B1',
  ids: drawn(recordsOf(small, 'B1').map(({ id }) => id)),
  title: 'New',
  state: 'future' as const,
};

test('a variant keeps every code but its own, and stands after its original', () => {
  const codes = (document: typeof small, id: string) =>
    recordsOf(document, id)
      .slice(1)
      .map(({ type, ...rec }) => `${type} ${'code' in rec ? rec.code : ''}`);
  const after = prove(small, duplicateBlueprint, variant, (document) => codes(document, 'v-B1'), codes(small, 'B1'));
  expect(blueprints(after).map(({ code, title, state }) => `${code} ${title} ${state}`)).toEqual([
    'B1 Check-in current',
    'B2 New future',
  ]);
});

test('nothing in a variant refers to its original', () => {
  const after = prove(small, duplicateBlueprint, variant, field('v-K1', 'from'), 'v-C1');
  expect(JSON.stringify(recordsOf(after, 'v-B1'))).not.toMatch(
    /"(blueprint|phase|step|lane|card|from|to|owner)":"(?!v-)/,
  );
});

test('two copies never share an id, nor take one that is there', () => {
  const duplicate = (ids: { [original: string]: string }) => () =>
    prove(small, duplicateCards, { cards: ['C1', 'C2'], ids }, () => 0, 0);
  expect(duplicate({ C1: 'n', C2: 'n' })).toThrow('same id');
  expect(duplicate({ C1: 'n', C2: 'C5' })).toThrow('taken');
  expect(duplicate({ C1: 'n' })).toThrow('No id was drawn');
});
