/** How a run of tests ended: what it counted, and each failure in a few lines, its place first. */
export interface Counts {
  passed: number;
  failed: number;
  failures?: string[];
  /** Titles of tests that need what this machine lacks. */
  leftOut?: string[];
}
export function vitestCounts(file: string, code: number): Counts;
export function playwrightCounts(file: string, code: number): Counts;
