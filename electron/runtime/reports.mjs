// How many tests passed and failed, from the reports the test runners write. A run without a report has failed, and a
// skipped test has not passed: what the last line of `npm test` says must not look better than it is.
import { readFileSync } from 'node:fs';

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A run that ended badly without a failed test (a file that did not load, an error outside a test) counts as one. */
const honest = (passed, failed, code) => ({ passed, failed: failed || (code === 0 ? 0 : 1) });

/** Tests that need what this machine lacks say so in their titles; they count neither as passed nor as failed. */
const leftOutHere = ({ testResults = [] }) =>
  testResults.flatMap(({ assertionResults = [] }) =>
    assertionResults.map(({ title }) => title).filter((title) => title.startsWith('LEFT OUT')),
  );

export function vitestCounts(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0, numTotalTests } = report;
  if (!numTotalTests) return { passed: 0, failed: 1 };
  const leftOut = leftOutHere(report);
  const counts = honest(numPassedTests - leftOut.length, numFailedTests + numPendingTests + numTodoTests, code);
  return { ...counts, leftOut };
}

export function playwrightCounts(file, code) {
  const stats = read(file)?.stats;
  if (!stats || stats.expected + stats.unexpected === 0) return { passed: 0, failed: 1 };
  return honest(stats.expected, stats.unexpected + stats.flaky + stats.skipped, code);
}
