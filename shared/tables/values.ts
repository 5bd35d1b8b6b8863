import { plainName } from '../clipboard/lane-names.ts';
import { inspectorWords } from '../words/inspector.ts';

const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A number as people write it, full-width digits and a comma for a point among it. */
export function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace('−', '-');
  return number.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

const units: readonly (readonly [name: RegExp, minutes: number])[] = [
  [/^(s|secs?|seconds?|秒|秒钟)$/, 1 / 60],
  [/^('|m|mins?|minutes?|分|分钟)?$/, 1],
  [/^(h|hrs?|hours?|小时|时|个小时|钟头)$/, 60],
  [/^(d|days?|天|日)$/, 24 * 60],
];

/** Minutes, with the units that people write behind them: `5`, `5 min`, `1 h 30`, `半小时`, `90秒`; undefined for ranges. */
export function minutesOf(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(about|approx\.?|ca\.?|约|大约|~|≈)\s*/, '')
    .trim();
  if (/^半(个)?小时$/.test(plain)) return 30;
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = [...plain.matchAll(/(\d+(?:[.,]\d+)?)\s*([^\d\s.,]*)\s*/g)];
  if (parts.length === 0 || parts.length > 3 || parts.map(([all]) => all).join('') !== plain) return undefined;
  let sum = 0;
  for (const [, digits = '', name = ''] of parts) {
    const unit = units.find(([pattern]) => pattern.test(name.replace(/\.$/, '')));
    if (!unit) return undefined;
    // Two bare numbers are no time, but `1 h 30` is.
    if (name === '' && parts.length > 1 && sum === 0) return undefined;
    sum += Number(digits.replace(',', '.')) * unit[1];
  }
  return Math.round(sum * 100) / 100;
}

const feelings: readonly (readonly [value: number, names: readonly string[]])[] = [
  [
    2,
    [
      '++',
      '😀',
      '😃',
      '😄',
      '😁',
      '😍',
      '🤩',
      '很满意',
      '非常满意',
      'delighted',
      'very happy',
      'very positive',
      '非常高兴',
    ],
  ],
  [1, ['+', '🙂', '😊', '☺', '☺️', '满意', '高兴', '开心', 'happy', 'positive', 'satisfied', '积极', '正面']],
  [0, ['0', '😐', '😶', '一般', '平静', '中性', 'neutral', 'ok', 'indifferent']],
  [
    -1,
    [
      '-',
      '−',
      '🙁',
      '☹',
      '☹️',
      '😕',
      '😟',
      '不满',
      '不满意',
      '失望',
      'unhappy',
      'negative',
      'dissatisfied',
      '消极',
      '负面',
    ],
  ],
  [
    -2,
    [
      '--',
      '−−',
      '😠',
      '😡',
      '😢',
      '😭',
      '🤬',
      '很不满意',
      '非常不满意',
      '愤怒',
      'angry',
      'very unhappy',
      'very negative',
    ],
  ],
];
const feelingByName = new Map(feelings.flatMap(([value, names]) => names.map((name) => [name, value] as const)));

/** A feeling from −2 to +2: a number, a sign, a face or a plain word for it. */
export function emotionOf(text: string): number | undefined {
  const value = numberOf(text) ?? feelingByName.get(text.trim().toLowerCase());
  return value !== undefined && value >= -2 && value <= 2 ? value : undefined;
}

/** A number within a range. */
export function within(text: string, least: number, most: number, whole = false): number | undefined {
  const value = numberOf(text);
  if (value === undefined || value < least || value > most) return undefined;
  return whole && !Number.isInteger(value) ? undefined : value;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as YYYY-MM-DD, where it cannot be mistaken for another: `3/4/2026` can. */
export function dateOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, y, m, d] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? [];
  if (y !== undefined) return dayOf(Number(y), Number(m), Number(d));
  const [, first, name, year] =
    /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(plain) ??
    /^()([a-z]{3})[a-z]*\.?\s+(?=\d{1,2},?\s)(?:\d{1,2},?\s+)(\d{4})$/i.exec(plain) ??
    [];
  if (name === undefined) return undefined;
  const day = first || /\s(\d{1,2}),?\s/.exec(plain)?.[1];
  return dayOf(Number(year), months.indexOf(name.toLowerCase()) + 1, Number(day));
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSo = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSo ? date.toISOString().slice(0, 10) : undefined;
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', '✓', '✔', '√', '是', '有', '★', '⭐', 'mot']);
const no = new Set(['no', 'n', 'false', '0', '否', '无', '-']);

export function booleanOf(text: string): boolean | undefined {
  const plain = text.trim().toLowerCase();
  return yes.has(plain) ? true : no.has(plain) ? false : undefined;
}

/** A value of a closed list by its own name or by what it is called in either language. */
export function wordOf<V extends string>(text: string, area: string, values: readonly V[]): V | undefined {
  const plain = plainName(text);
  return values.find((value) => {
    const said: readonly string[] | undefined = Object.entries(inspectorWords).find(
      ([key]) => key === `inspector.${area}.${value}`,
    )?.[1];
    return [value, ...(said ?? [])].some((name) => plainName(name) === plain);
  });
}

/** The entries of a cell that lists several: `phone, counter`, `实体、数字`. */
export const listed = (text: string): string[] =>
  text
    .split(/[,;/、，；\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
