import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters } from '#shared/layout/text/clusters.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { printable } from '#shared/layout/text/printable.ts';
import { wrap } from '#shared/layout/text/wrap.ts';

/** Wraps at a width given in ems of a 10 px font. */
const at = (ems: number, text: string) => wrap(text, ems * 10, 10, 400);

describe('wrap', () => {
  it('breaks English between words', () => {
    expect(wrap('Guest arrives at the front desk', 110, 14, 400)).toEqual(['Guest arrives at', 'the front desk']);
  });

  it('breaks Chinese between ideographs', () => {
    expect(at(4, '客人到达酒店前台')).toEqual(['客人到达', '酒店前台']);
  });

  it.each(['。', '，', '、', '」', '』', '）', '！', '？', '：', '；', '》', '】', '”', '…', '%', ')'])(
    'never begins a line with %s',
    (sign) => {
      expect(at(4, `客人到达${sign}酒店`).some((line) => line.startsWith(sign))).toBe(false);
    },
  );

  it.each(['（', '「', '『', '《', '【', '“', '￥', '('])('never ends a line with %s', (sign) => {
    expect(at(4, `客人到${sign}达酒店`).some((line) => line.endsWith(sign))).toBe(false);
  });

  it('keeps the double dash and the double ellipsis whole', () => {
    expect(at(4, '客人到——达')).toEqual(['客人', '到——达']);
    expect(at(4, '客人到……达')).toEqual(['客人', '到……达']);
  });

  it('keeps a figure with its unit', () => {
    expect(at(3, '等待约5分钟')).toEqual(['等待约', '5分钟']);
  });

  it('breaks between Chinese and English, and keeps the English word whole', () => {
    expect(at(4, '使用Wifi上网')).toEqual(['使用Wifi', '上网']);
    expect(at(3.5, '使用Wifi上网')).toEqual(['使用', 'Wifi', '上网']);
  });

  it('keeps newlines and empty lines between', () => {
    expect(at(20, 'one\r\ntwo\n\nthree')).toEqual(['one', 'two', '', 'three']);
  });

  it('breaks a word wider than the line between its letters, on a line of its own', () => {
    expect(at(4, 'a Donaudampfschifffahrt').slice(0, 2)).toEqual(['a', 'Donaud']);
  });

  it('breaks a hyphenated word only if it is wider than the line, and only between long parts', () => {
    expect(at(6, 'a self-service')).toEqual(['a', 'self-service']);
    expect(at(5, 'a self-service')).toEqual(['a', 'self-', 'service']);
  });

  it('leaves no single ideograph for the last line, and parts after a comma where one is near', () => {
    expect(at(9, '订房页面、房型图、价格')).toEqual(['订房页面、房型图、', '价格']);
    expect(at(10, '订房页面、房型图、价格')).toEqual(['订房页面、房型图、', '价格']);
    expect(at(10, '房卡套、早餐券、欢迎信')).toEqual(['房卡套、早餐券、', '欢迎信']);
    expect(at(10, '酒店管理系统与渠道管理。')).toEqual(['酒店管理系统与渠道', '管理。']);
    expect(at(2, '三个字')).toEqual(['三个', '字']);
  });

  it('lets spaces hang over the end, and never begins a line with one', () => {
    expect(at(2.1, '客人 到达')).toEqual(['客人', '到达']);
  });

  it('shows nothing of a text without visible characters', () => {
    expect(at(4, ' \n\t\u200b ')).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom('客', '人', '店', '。', '，', '（', '）', '“', '”', '——', '……', '\u3000', 'か\u3099'),
    fc.constantFrom(
      'Guest',
      'a',
      'check-in',
      'https://a.example/b',
      "isn't",
      '(x)',
      '5%',
      '$3',
      '…',
      '-',
      '"',
      '\u00a0',
    ),
    fc.constantFrom('👩‍💻', '🇨🇳', '👍🏽', '1️⃣', 'e\u0301', '한', '𠮷', '\u200d', '\ufe0f'),
    fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t', '\u0007'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const widths = fc.integer({ min: 1, max: 300 });
  const withoutSpaces = (text: string) => text.replace(/\s/g, '');

  it('loses and adds no visible character (seed 2601)', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(withoutSpaces(wrap(text, width, 14, 400).join(''))).toBe(withoutSpaces(printable(text)));
      }),
      { seed: 2601, numRuns: 500 },
    );
  });

  it('makes no line wider than the room unless it is a single cluster (seed 2602)', () => {
    fc.assert(
      fc.property(texts, widths, fc.constantFrom(400 as const, 700 as const), (text, width, weight) => {
        const tooWide = wrap(text, width, 14, weight).filter((line) => advance(line, 14, weight) > width + 0.001);
        expect(tooWide.filter((line) => clusters(line).length > 1)).toEqual([]);
      }),
      { seed: 2602, numRuns: 500 },
    );
  });

  it('never splits a cluster (seed 2603)', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const whole = clusters(printable(text)).filter((cluster) => cluster.trim() !== '');
        const lines = wrap(text, width, 14, 400).flatMap(clusters);
        expect(lines.filter((cluster) => cluster.trim() !== '')).toEqual(whole);
      }),
      { seed: 2603, numRuns: 500 },
    );
  });

  it('wraps what it wrapped into the same lines again (seed 2604)', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        for (const line of wrap(text, width, 14, 400)) {
          if (line !== '') expect(wrap(line, Math.max(width, advance(line, 14, 400)), 14, 400)).toEqual([line]);
        }
      }),
      { seed: 2604, numRuns: 500 },
    );
  });
});
