import type { Result } from '#shared/model/result.ts';

/** The value of a result that a test takes for granted. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.faults)}`);
  return result.value;
}

/** The code of the first fault, or `ok`: what most tests of a refusal ask for. */
export const outcome = (result: Result<unknown>): string => (result.ok ? 'ok' : (result.faults[0]?.code ?? 'no fault'));
