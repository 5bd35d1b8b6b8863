import { describe, expect, test } from 'vitest';
import { fold } from '../../../renderer/find/fold.ts';
import { readyToSearch, search } from '../../../renderer/find/hits.ts';
import { documentOf } from '../../../shared/model/document.ts';
import type { Rec } from '../../../shared/model/record.ts';
import { small } from '../../shared/commands/small.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';

const ids = (wanted: string, document = small) =>
  search(document, wanted).flatMap(({ hits }) => hits.map(({ id }) => id));
const changed = (...recs: Rec[]) => documentOf([...small.values(), ...recs]);
const card = small.get('C1') as Extract<Rec, { type: 'card' }>;

test('case, width, accents and kinds of space make no difference', () => {
  const alike = [
    ['Café', 'CAFE'],
    ['ＷｉＦｉ１２', 'wifi12'],
    ['Straße', 'STRASSE'],
    ['a\u3000b', 'a b'],
    ['ﾎﾃﾙ', 'ホテル'],
  ] as const;
  for (const [a, b] of alike) expect(fold(a)).toBe(fold(b));
  expect(fold('前台')).toBe('前台');
});

describe('what is found', () => {
  test('texts of every kind of record, in the order they are read in', () => {
    expect(ids('queue')).toEqual(['C3', 'V1']);
    expect(ids('nobody')).toEqual(['X1']);
    expect(ids('passport')).toEqual(['R1']);
    expect(ids('front desk')).toEqual(['O1']);
    expect(ids('hotel')).toEqual(['project']);
    // A step with what stands on it, then the lane with its note, then the card.
    expect(ids('e')).toEqual([...new Set(ids('e'))]);
    expect(ids('re').indexOf('S2')).toBeLessThan(ids('re').indexOf('C4'));
  });

  test('either language, and the field that has it', () => {
    const document = changed({
      ...card,
      id: 'C9',
      code: 'C9',
      translations: { text: '走进大堂' },
      channel: '大堂 lobby',
    });
    expect(search(document, '大堂')[0]?.hits).toEqual([{ id: 'C9', field: 'text' }]);
    expect(search(document, 'LOBBY')[0]?.hits).toEqual([{ id: 'C9', field: 'channel' }]);
    expect(ids('酒店')).toEqual(['project']);
  });

  test('what a picture shows, as somebody wrote it', () => {
    const picture = { asset: 'a', alt: 'The lobby from the street' };
    const document = changed({ ...card, id: 'C9', code: 'C9', picture, translations: { 'picture.alt': '街上看大堂' } });
    expect(search(document, 'from the street')[0]?.hits).toEqual([{ id: 'C9', field: 'picture.alt' }]);
    expect(search(document, '看大堂')[0]?.hits).toEqual([{ id: 'C9', field: 'picture.alt' }]);
  });

  test('a lane without a title by the name it is shown with, in either language', () => {
    expect(ids('backstage')).toEqual(['L4']);
    expect(ids('后台')).toEqual(['L4']);
  });

  test('a code, whole only; a value that is a number', () => {
    expect(ids('c4')).toEqual(['C4']);
    expect(ids('c')).not.toContain('C5');
    expect(ids('4')).toEqual(['V1']);
  });

  test('nothing for nothing', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ')).toEqual([]);
    expect(ids('nowhere at all')).toEqual([]);
  });
});

test('hits are told apart by blueprint', () => {
  const other = {
    id: 'B2',
    type: 'blueprint',
    code: 'B2',
    order: 'a1',
    title: 'Greet again',
    state: 'future',
  } as const;
  expect(search(changed(other), 'greet')).toEqual([
    { blueprint: 'B1', hits: [{ id: 'C4', field: 'text' }] },
    { blueprint: 'B2', hits: [{ id: 'B2', field: 'title' }] },
  ]);
});

test('10,000 cards are folded once: looking again costs a small part of the first time', () => {
  const document = bigBlueprint(10_000);
  const time = (wanted: string) => {
    const start = performance.now();
    search(document, wanted);
    return performance.now() - start;
  };
  const first = time('e');
  const again = Math.min(...Array.from({ length: 9 }, (_, round) => time(`nothing ${round}`)));
  expect(again).toBeLessThan(first / 2);
});

test('made ready piece by piece, a big project is searched as it is otherwise, at once', () => {
  const big = bigBlueprint(3000);
  let pieces = 0;
  const ready = readyToSearch(big);
  while (!ready.next().done) pieces += 1;
  expect(pieces).toBeGreaterThan(5);
  const copy = documentOf([...big.values()].map((rec) => ({ ...rec })));
  expect(search(big, 'guest')).toEqual(search(copy, 'guest'));
});
