import { expect, test } from 'vitest';
import { common, oneOf, ownText, textShown } from '../../../renderer/inspector/common.ts';
import { anchorOf } from '../../../renderer/inspector/ratings.ts';
import type { Owner } from '../../../shared/model/owner.ts';

const owner = (id: string, title: string, chinese?: string): Owner => ({
  id,
  type: 'owner',
  blueprint: 'B1',
  code: id,
  order: 'a0',
  title,
  ...(chinese !== undefined && { translations: { title: chinese } }),
});

test('records that say the same have one value, others are mixed', () => {
  expect(common([{ n: 1 }, { n: 1 }], ({ n }) => n)).toEqual({ mixed: false, value: 1 });
  expect(common([{ n: 1 }, { n: 2 }], ({ n }) => n)).toEqual({ mixed: true });
  expect(common([{ n: ['a'] }, { n: ['a'] }], ({ n }) => n)).toEqual({ mixed: false, value: ['a'] });
});

test('saying nothing is a value of its own', () => {
  const records: readonly { n?: number }[] = [{ n: 1 }, {}];
  expect(common(records, ({ n }) => n)).toEqual({ mixed: true });
  expect(oneOf(common([{}, {}] as typeof records, ({ n }) => n))).toBeUndefined();
});

test('a text for editing is that of the language shown alone, never the other standing in', () => {
  const both = owner('O1', 'Front desk', '前台');
  const english = owner('O2', 'Kitchen');
  expect(ownText(both, 'title', 'zh', 'en')).toBe('前台');
  expect(ownText(both, 'title', 'en', 'en')).toBe('Front desk');
  expect(ownText(english, 'title', 'zh', 'en')).toBe('');
  expect(ownText({ ...both, title: '' }, 'title', 'en', 'en')).toBe('');
});

test('a shown text comes with what the other language says', () => {
  const [a, b] = [owner('O1', 'Front desk', '前台'), owner('O2', 'Front desk', '大堂')];
  expect(textShown([a, b], 'title', 'en', 'en')).toEqual({
    text: { mixed: false, value: 'Front desk' },
    other: { mixed: true },
  });
});

test('a rating without words of its own is above the last that has some', () => {
  expect([1, 2, 7, 8, 9, 10].map(anchorOf)).toEqual([
    { anchor: 1, exact: true },
    { anchor: 1, exact: false },
    { anchor: 7, exact: true },
    { anchor: 7, exact: false },
    { anchor: 9, exact: true },
    { anchor: 10, exact: true },
  ]);
});
