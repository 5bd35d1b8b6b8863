import { fail, ok, type Result } from '#shared/model/result.ts';

/** The value of an option that must be one of a few words. */
export function wordOf<W extends string>(name: string, value: string, words: readonly W[]): Result<W> {
  const word = words.find((known) => known === value);
  if (word !== undefined) return ok(word);
  return fail({ code: 'cli.oneOf', params: { option: `--${name}`, values: words.join(', ') } });
}

/** The value of an option that must be a number in a range. */
export function numberOf(name: string, value: string, least: number, most: number): Result<number> {
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return ok(number);
  return fail({ code: 'cli.number', params: { option: `--${name}`, least, most } });
}

/** The value of an option that counts something. */
export function countOf(name: string, value: string, least: number, most: number): Result<number> {
  const count = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (count >= least && count <= most) return ok(count);
  return fail({ code: 'cli.count', params: { option: `--${name}`, least, most } });
}

/** The value of an option that is a list of a few words with commas between, or `all`; in the order of the words. */
export function wordsOf<W extends string>(name: string, value: string, words: readonly W[]): Result<W[]> {
  if (value === 'all') return ok([...words]);
  const given = value.split(',').map((word) => word.trim());
  const isKnown = given.every((word) => (words as readonly string[]).includes(word));
  if (!isKnown) return fail({ code: 'cli.with', params: { option: `--${name}`, values: words.join(', ') } });
  return ok(words.filter((word) => given.includes(word)));
}
