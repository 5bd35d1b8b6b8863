import { expect, test } from 'vitest';
import { apply } from '#shared/model/algebra.ts';
import { nextCode, nextCodes } from '#shared/model/codes.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';

const owner = (id: string, code: string, blueprint = 'B1'): Rec => ({
  id,
  code,
  blueprint,
  order: 'a0',
  type: 'owner',
  title: '',
});
const withCodes = (...codes: string[]): Document => documentOf(codes.map((code, index) => owner(`r${index}`, code)));

test.each([
  ['the first is 1', [], 'C1'],
  ['above the highest, so that a gap is not filled', ['C1', 'C7'], 'C8'],
  ['of whatever type the highest is', ['C12', 'K40'], 'C13'],
  ['codes of other making do not count', ['lobby', 'C', 'C007', 'C1.5', 'c9'], 'C1'],
  ['but are never given again', ['C999999999'], 'C1000000000'],
])('the next code: %s', (_what, codes, expected) => {
  expect(nextCode(withCodes(...codes), 'B1', 'card')).toBe(expected);
});

test('several are drawn at once', () => {
  expect(nextCodes(withCodes('S2'), 'B1', 'step', 3)).toEqual(['S3', 'S4', 'S5']);
});

test('blueprints have codes of their own, and so has each blueprint', () => {
  const blueprint: Rec = { id: 'b', type: 'blueprint', code: 'B3', order: 'a0', title: '', state: 'live' };
  const document = documentOf([blueprint, owner('x', 'O5', 'b'), owner('y', 'O9', 'other')]);
  expect([nextCode(document, '', 'blueprint'), nextCode(document, 'b', 'owner')]).toEqual(['B4', 'O6']);
});

test('a huge code that is gone leaves no long search behind', () => {
  const start = withCodes('O3', 'O999999999');
  nextCode(start, 'B1', 'owner');
  const gone = apply(start, { r1: [owner('r1', 'O999999999'), null] });
  expect(nextCode(gone, 'B1', 'owner')).toBe('O4');
});

test('the next code depends on the document alone, not on how it came to be', () => {
  const start = withCodes('O1', 'O2', 'O9');
  nextCode(start, 'B1', 'owner');
  const gone = apply(start, { r2: [owner('r2', 'O9'), null] });
  expect(nextCode(gone, 'B1', 'owner')).toBe('O3');
  expect(nextCode(start, 'B1', 'owner')).toBe('O10');
  expect(nextCode(documentOf(gone.values()), 'B1', 'owner')).toBe('O3');
});
