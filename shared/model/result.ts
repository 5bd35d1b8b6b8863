/**
 * An expected failure, as a value: `code` is a key of the words (`fault.<code>` is its sentence), `params` fill that
 * sentence, and `at` names the place in what was read (`blueprints[0].cards[12].lane`).
 */
export type Fault = {
  readonly code: string;
  readonly params?: { readonly [name: string]: string | number };
  readonly at?: string;
};

/** What can fail in an expected way returns this; exceptions are bugs. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (...faults: Fault[]): { ok: false; faults: readonly Fault[] } => ({ ok: false, faults });
