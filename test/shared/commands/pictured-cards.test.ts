import { expect, test } from 'vitest';
import { addPicturedCards } from '#shared/commands/add-pictured-cards.ts';
import { assets, cardsOfCell } from '#shared/model/queries.ts';
import { asset } from '../pictures/png.ts';
import { prove } from './prove.ts';
import { small, stack } from './small.ts';

const place = { step: 'S1', lane: 'L2' } as const;

test('pictures become cards of their own, in their order and where they were dropped, as one thing done', () => {
  const cards = [
    { id: 'new1', asset: asset('one', 1) },
    { id: 'new2', asset: asset('two', 2) },
  ];
  const after = prove(small, addPicturedCards, { ...place, before: 'C2', cards }, stack('S1', 'L2'), [
    'C1',
    'new1',
    'new2',
    'C2',
    'C3',
  ]);
  const shown = cardsOfCell(after, 'S1', 'L2').flatMap(({ picture, text }) => (picture ? [[picture.asset, text]] : []));
  expect(shown).toEqual([
    ['one', ''],
    ['two', ''],
  ]);
});

test('the same picture twice is kept once', () => {
  const cards = [
    { id: 'new1', asset: asset('one', 1) },
    { id: 'new2', asset: asset('again', 1) },
  ];
  prove(small, addPicturedCards, { ...place, before: null, cards }, (after) => assets(after).map(({ id }) => id), [
    'one',
  ]);
});
