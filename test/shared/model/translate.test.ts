import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rec } from '#shared/model/record.ts';
import { exchangeLanguages, textOf, textsOf, writeText } from '#shared/model/translate.ts';

const lane = (title?: string, chinese?: string): Rec => ({
  ...{ id: 'l', code: 'L1', order: 'a0', blueprint: 'b', type: 'lane', role: 'customer' },
  ...(title !== undefined && { title }),
  ...(chinese !== undefined && { translations: { title: chinese } }),
});

test.each([
  ['each language its own', lane('Guest', '客人'), 'Guest', '客人', ['Guest', '客人']],
  ['the text there is', lane('Guest'), 'Guest', 'Guest', ['Guest']],
  ['also where only the translation is there', lane(undefined, '客人'), '客人', '客人', ['客人']],
  ['an empty text counts as none', lane('', '客人'), '客人', '客人', ['客人']],
  ['nothing', lane(), '', '', []],
] as const)('shown is %s', (_what, rec, en, zh, both) => {
  expect([textOf(rec, 'title', 'en', 'en'), textOf(rec, 'title', 'zh', 'en')]).toEqual([en, zh]);
  expect(textsOf(rec, 'title', 'both', 'en')).toEqual(both);
  expect(textsOf(rec, 'title', 'zh', 'en')).toEqual(zh === '' ? [] : [zh]);
});

test('with Chinese as the main language the field is Chinese', () => {
  expect(textOf(lane('客人', 'Guest'), 'title', 'en', 'zh')).toBe('Guest');
});

test('a part of the scenario is found and written by its path', () => {
  const blueprint: Rec = { id: 'b', type: 'blueprint', code: 'B1', order: 'a0', title: '', state: 'live' };
  const written = writeText(blueprint, 'scenario.channel', 'web', 'en', 'en');
  expect(textOf(written, 'scenario.channel', 'en', 'en')).toBe('web');
  expect(writeText(written, 'scenario.channel', '', 'en', 'en')).toEqual(blueprint);
});

test('what was written is what is shown, and a field that is no text is not written (seed 5)', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom('en', 'zh'),
      fc.constantFrom('en', 'zh'),
      (text, shown, main) => {
        expect(textOf(writeText(lane('a', 'b'), 'title', text, shown, main), 'title', shown, main)).toBe(text);
      },
    ),
    { seed: 5, numRuns: 50 },
  );
  expect(() => writeText(lane(), 'role', 'x', 'en', 'en')).toThrow('not a text');
});

test('what cannot be kept does not lose the rest of what was typed', () => {
  expect(textOf(writeText(lane(), 'title', 'a\u0000b\ud800c 🛎️', 'en', 'en'), 'title', 'en', 'en')).toBe('ab\ufffdc 🛎️');
});

test('exchanging the languages twice leads back, whatever is there', () => {
  for (const rec of [lane('Guest', '客人'), lane('Guest'), lane(undefined, '客人'), lane()]) {
    expect(exchangeLanguages(exchangeLanguages(rec))).toEqual(rec);
  }
  expect(exchangeLanguages(lane('Guest', '客人'))).toEqual(lane('客人', 'Guest'));
});

test('a name that every object has is no translation', () => {
  expect(textOf({ ...lane(), translations: {} } as Rec, 'constructor', 'zh', 'en')).toBe('');
});
