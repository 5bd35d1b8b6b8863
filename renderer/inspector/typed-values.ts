import { dateSchema } from '#shared/model/fields.ts';
import type { WordKey } from '#shared/words/words.ts';

/** Why what was typed is not taken, as a sentence of the words. */
export type Refusal = { readonly key: WordKey; readonly params?: Record<string, string | number> };

/** What was typed means a value (null for none), or nothing that could be stored. */
export type Meant<V> = { readonly ok: true; readonly value: V | null } | { readonly ok: false; readonly why: Refusal };

const meant = <V>(value: V | null): Meant<V> => ({ ok: true, value });
const refused = (key: WordKey, params?: Refusal['params']): Meant<never> => ({
  ok: false,
  why: params ? { key, params } : { key },
});

/** The numbers a field takes; either bound may be absent. */
export type Bounds = { readonly least?: number; readonly most?: number };

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** Full-width digits and signs, as Chinese input methods give them, and the true minus sign count as ASCII. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').replaceAll('。', '.').trim();

/** A number as people type it; commas are refused, since they part thousands here and decimals there. */
export function numberMeant(text: string, { least, most }: Bounds): Meant<number> {
  const typed = plain(text);
  if (typed === '') return meant<number>(null);
  if (!numeral.test(typed)) return refused('inspector.notNumber');
  const value = Number(typed);
  if (!Number.isFinite(value)) return refused('inspector.notNumber');
  const tooLittle = least !== undefined && value < least;
  const tooMuch = most !== undefined && value > most;
  if (!tooLittle && !tooMuch) return meant(value);
  if (least === undefined) return refused('inspector.atMost', { most: signed(most ?? value) });
  if (most === undefined) return refused('inspector.atLeast', { least: signed(least) });
  return refused('inspector.between', { least: signed(least), most: signed(most) });
}

/** A day as it is stored; `/` and `.` are taken for `-`, and a month or day of one digit is filled up. */
export function dateMeant(text: string): Meant<string> {
  const typed = plain(text);
  if (typed === '') return meant<string>(null);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  const date = parts ? [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-') : typed;
  return dateSchema.safeParse(date).success ? meant(date) : refused('inspector.notDate');
}

/** A measured value: a number where it is one, else the text as typed. */
export function measureMeant(text: string): Meant<number | string> {
  const number = numberMeant(text, {});
  return number.ok ? number : meant(text.trim());
}

/** A number as it is read: with the true minus sign. */
export const signed = (value: number): string => String(value).replace('-', '−');
