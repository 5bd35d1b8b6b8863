import { expect, test } from 'vitest';
import { dateMeant, measureMeant, numberMeant, signed } from '../../../renderer/inspector/typed-values.ts';
import { say } from '../../../shared/words/words.ts';

const minutes = { least: 0 };
const emotion = { least: -2, most: 2 };

test.each([
  ['12', 12],
  [' 2.5 ', 2.5],
  ['.5', 0.5],
  ['１２', 12],
  ['２。５', 2.5],
  ['＋３', 3],
])('“%s” is a number of minutes', (text, value) => {
  expect(numberMeant(text, minutes)).toEqual({ ok: true, value });
});

test('a negative number is read with either minus sign, and written with the true one', () => {
  expect(numberMeant('-1.5', emotion)).toEqual({ ok: true, value: -1.5 });
  expect(numberMeant('−1.5', emotion)).toEqual({ ok: true, value: -1.5 });
  expect(signed(-1.5)).toBe('−1.5');
});

test('nothing typed takes the value away', () => {
  expect(numberMeant('  ', minutes)).toEqual({ ok: true, value: null });
  expect(dateMeant('')).toEqual({ ok: true, value: null });
  expect(measureMeant('')).toEqual({ ok: true, value: null });
});

test.each([
  ['a few', minutes, 'inspector.notNumber'],
  // Who typed it may mean one and a half or fifteen hundred.
  ['1,500', minutes, 'inspector.notNumber'],
  ['1e3', minutes, 'inspector.notNumber'],
  ['Infinity', minutes, 'inspector.notNumber'],
  ['1'.repeat(400), minutes, 'inspector.notNumber'],
  ['.', minutes, 'inspector.notNumber'],
  ['-1', minutes, 'inspector.atLeast'],
  ['3', emotion, 'inspector.between'],
  ['3', { most: 2 }, 'inspector.atMost'],
])('“%s” is refused by a sentence in both languages', (text, bounds, key) => {
  const meant = numberMeant(text, bounds);
  expect(meant).toMatchObject({ ok: false, why: { key } });
  if (meant.ok) return;
  for (const language of ['en', 'zh'] as const)
    expect(say(language, meant.why.key, meant.why.params)).not.toMatch(/\{\{|inspector\./);
});

test.each([
  ['2026-12-15', '2026-12-15'],
  ['2026/1/5', '2026-01-05'],
  ['２０２６.1.5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
])('“%s” is a day', (text, value) => {
  expect(dateMeant(text)).toEqual({ ok: true, value });
});

test.each(['2026-02-30', '15.12.2026', 'soon'])('“%s” is no day', (text) => {
  expect(dateMeant(text)).toMatchObject({ ok: false, why: { key: 'inspector.notDate' } });
});

test('a measured value is a number where it is one, else the text', () => {
  expect(measureMeant('3.1')).toEqual({ ok: true, value: 3.1 });
  expect(measureMeant(' < 2 % ')).toEqual({ ok: true, value: '< 2 %' });
});
