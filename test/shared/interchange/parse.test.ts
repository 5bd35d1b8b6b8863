import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonErrorAt, placeIn } from '#shared/interchange/json-error.ts';
import { jsonLimits, overLimitsAt } from '#shared/interchange/limits.ts';
import { parseInterchange, parseJson } from '#shared/interchange/parse.ts';
import { countedIds } from './examples.ts';
import { small } from './small.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  test.each<[text: string, at: string]>([
    ['{"a": 1,}', '1:9'],
    ['{"a": 1\n "b": 2}', '2:2'],
    ['{\n "a": [1, 2\n}', '3:1'],
    ['{"a": tru}', '1:7'],
    ['{"a": 01}', '1:8'],
    ['{"a": "x\n"}', '1:9'],
    ['{"a": "\\q"}', '1:8'],
    ["{'a': 1}", '1:2'],
    ['[1, 2', '1:6'],
    ['{"a": "酒店', '1:10'],
    ['[1] [2]', '1:5'],
    ['PK\u0003\u0004', '1:1'],
  ])('%j at %s', (text, at) => {
    const { line, column } = placeIn(text, jsonErrorAt(text) ?? -1);
    expect(`${line}:${column}`).toBe(at);
    expect(parseJson(text)).toMatchObject({ faults: [{ code: 'content.notJson', params: { line, column } }] });
  });

  test('it agrees with the engine on what is JSON (seed 20263)', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '\\', ',', ':', '{', ']', '0', '-', 'e', '\n', ' '))
      .map(([text, where, letter]) => {
        const at = where % (text.length + 1);
        return text.slice(0, at) + letter + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        expect(jsonErrorAt(text) === undefined).toBe(isJson(text));
      }),
      { seed: 20263, numRuns: 2000 },
    );
  });

  test('depth does not matter to it', () => {
    const deep = '['.repeat(200_000);
    expect(jsonErrorAt(deep)).toBe(200_000);
  });
});

describe('a text beyond all limits is refused before it is parsed', () => {
  test.each<[what: string, text: string, beyond: boolean]>([
    ['depth within', '['.repeat(jsonLimits.depth) + ']'.repeat(jsonLimits.depth), false],
    ['depth beyond', '['.repeat(jsonLimits.depth + 1) + ']'.repeat(jsonLimits.depth + 1), true],
    ['brackets in strings', JSON.stringify(['[{\\"'.repeat(1000)]), false],
    ['a long list', JSON.stringify(new Array(5000).fill(0)), false],
    ['an object with too many fields', `{${Array.from({ length: 2000 }, (_, i) => `"a${i}":0`).join(',')}}`, true],
    ['too many objects', `[${'{},'.repeat(jsonLimits.containers)}{}]`, true],
  ])('%s', (_, text, beyond) => {
    expect(overLimitsAt(text) !== undefined).toBe(beyond);
    if (beyond) expect(parseJson(text)).toMatchObject({ faults: [{ code: 'content.overLimits' }] });
  });
});

test('a byte order mark is no fault', () => {
  const text = `\uFEFF${JSON.stringify(small())}`;
  expect(parseInterchange(text, { language: 'en', newId: countedIds() }).ok).toBe(true);
});

test.each(['', ' \n', '\uFEFF'])('%j is empty', (text) => {
  expect(parseJson(text)).toMatchObject({ faults: [{ code: 'content.emptyFile' }] });
});
