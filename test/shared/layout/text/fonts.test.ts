import { describe, expect, it } from 'vitest';
import { clusters } from '#shared/layout/text/clusters.ts';
import { fontRuns } from '#shared/layout/text/fonts.ts';
import { missingCharacters } from '#shared/layout/text/missing.ts';
import { printable } from '#shared/layout/text/printable.ts';

describe('fontRuns', () => {
  it('takes the emoji font only for what the main font lacks', () => {
    expect(fontRuns('入住😀 ok☃️❤️')).toEqual([
      { font: 'main', text: '入住' },
      { font: 'emoji', text: '😀' },
      { font: 'main', text: ' ok☃️' },
      { font: 'emoji', text: '❤️' },
    ]);
  });

  it('tells what no font has', () => {
    expect(fontRuns('Hi สวัส!').filter((run) => run.font === 'missing')).toEqual([{ font: 'missing', text: 'สวัส' }]);
  });
});

describe('missingCharacters', () => {
  it('lists each character no font has once, and no control character', () => {
    expect(missingCharacters('한국 한\u0007 ok 😀\nم')).toEqual(['한', '국', 'م']);
  });
});

describe('printable', () => {
  it('takes away what cannot be drawn, and nothing else', () => {
    expect(printable('a\u0000b\u0007c\u00add\ufeffe\u202ef\uffff')).toBe('abcdef');
    expect(printable('a\tb\r\nc\u2028d')).toBe('a b\nc\nd');
    expect(printable('👩‍💻 é\u0301 \ufffd')).toBe('👩‍💻 é\u0301 \ufffd');
  });

  it('draws the quotation marks of a Latin text as wide as its letters, and those of Chinese as they are', () => {
    expect(printable('the guest’s key, ’24')).toBe("the guest's key, '24");
    expect(printable('“Sorry,” she says (“sorry”).')).toBe('"Sorry," she says ("sorry").');
    expect(printable('说“你好”，再看“VIP”单')).toBe('说“你好”，再看“VIP”单');
  });
});

describe('clusters', () => {
  it.each([
    ['👩‍💻a', ['👩‍💻', 'a']],
    ['🇨🇳🇬🇧', ['🇨🇳', '🇬🇧']],
    ['e\u0301e', ['e\u0301', 'e']],
    ['1️⃣2', ['1️⃣', '2']],
    ['👍🏽👍', ['👍🏽', '👍']],
    ['𠮷野', ['𠮷', '野']],
  ])('sees %j as %j', (text, expected) => {
    expect(clusters(text)).toEqual(expected);
  });
});
