import { useCallback, useRef } from 'react';

/**
 * Does what the function last given does, and is itself the same as long as the field is there: a control that shows the
 * same as before need not be drawn anew because it would set another record.
 */
export function useLatest<A extends unknown[], R>(deed: (...args: A) => R): (...args: A) => R {
  const latest = useRef(deed);
  latest.current = deed;
  return useCallback((...args: A) => latest.current(...args), []);
}
