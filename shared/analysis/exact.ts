/**
 * A decimal number held exactly: `digits` × 10^−`places`. Sums and means of what people typed must not depend on how
 * binary floats round: 0.1 + 0.2 is 0.3 here, and the mean of three times 1.1 is 1.1.
 */
export type Exact = { readonly digits: bigint; readonly places: number };

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The number that is written when `value` is printed; `value` must be finite. */
export function exact(value: number): Exact {
  const [mantissa = '', exponent = '0'] = value.toString().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * power(-places), places: 0 };
}

export function plus(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places);
  return { digits: a.digits * power(places - a.places) + b.digits * power(places - b.places), places };
}

export const times = (a: Exact, factor: number): Exact => ({ digits: a.digits * BigInt(factor), places: a.places });

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): number {
  const places = Math.max(a.places, b.places);
  const difference = a.digits * power(places - a.places) - b.digits * power(places - b.places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const zero: Exact = { digits: 0n, places: 0 };

export const sumOf = (values: readonly number[]): Exact => values.reduce((sum, value) => plus(sum, exact(value)), zero);

const absolute = (value: bigint) => (value < 0n ? -value : value);

/**
 * `over` ÷ `under` to so many places, rounded half away from zero.
 * @param under not zero
 */
export function quotient(over: Exact, under: Exact, places: number): number {
  const top = absolute(over.digits) * power(under.places + places);
  const bottom = absolute(under.digits) * power(over.places);
  const rounded = (2n * top + bottom) / (2n * bottom);
  const negative = over.digits < 0n !== under.digits < 0n;
  return rounded === 0n ? 0 : Number(`${negative ? '-' : ''}${rounded}e-${places}`);
}

const one: Exact = { digits: 1n, places: 0 };

/** A number to so many places, rounded half away from zero. */
export const rounded = (value: Exact, places: number): number => quotient(value, one, places);
