// How many tests passed and failed, and which failed and why, from the reports the test runners write. A run without a
// report has failed, and a skipped test has not passed: what `npm test` ends with must not look better than it is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './places.mjs';

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A run that ended badly without a failed test (a file that did not load, an error outside a test) counts as one. */
const honest = (passed, failed, code) => ({ passed, failed: failed || (code === 0 ? 0 : 1) });

const noReport = (file) => ({ passed: 0, failed: 1, failures: [`${path.basename(file)}: the run wrote no report`] });

/** Lines of a stack that lead into the test runner: they tell nothing of the failure. */
const ofTheRunner = /^\s+at (new Promise|.*node_modules)/;

/** One failure in a few lines: where it is, and how its message begins. */
const told = (file, title, message = '') => {
  const lines = stripVTControlCharacters(message).trim().split('\n');
  const beginning = lines.filter((line) => !ofTheRunner.test(line)).slice(0, 20);
  return [`${path.relative(root, file)} › ${title}`, ...beginning].join('\n    ');
};

const vitestFailures = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (status === 'failed' && !failed.length) return [told(name, 'the file itself', message)];
    return failed.map(({ fullName, failureMessages = [] }) => told(name, fullName, failureMessages[0]));
  });

const playwrightFailures = ({ suites = [], specs = [] }, folder) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []));
      return told(path.join(folder, file), title, errors[0]?.message);
    }),
  ...suites.flatMap((suite) => playwrightFailures(suite, folder)),
];

/** Tests that need what this machine lacks say so in their titles; they count neither as passed nor as failed. */
const leftOutHere = ({ testResults = [] }) =>
  testResults.flatMap(({ assertionResults = [] }) =>
    assertionResults.map(({ title }) => title).filter((title) => title.startsWith('LEFT OUT')),
  );

export function vitestCounts(file, code) {
  const report = read(file);
  if (!report) return noReport(file);
  const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0, numTotalTests } = report;
  if (!numTotalTests) return noReport(file);
  const leftOut = leftOutHere(report);
  const counts = honest(numPassedTests - leftOut.length, numFailedTests + numPendingTests + numTodoTests, code);
  return { ...counts, leftOut, failures: vitestFailures(report) };
}

export function playwrightCounts(file, code) {
  const report = read(file);
  const { stats } = report ?? {};
  if (!stats || stats.expected + stats.unexpected === 0) return noReport(file);
  const counts = honest(stats.expected, stats.unexpected + stats.flaky + stats.skipped, code);
  return { ...counts, failures: playwrightFailures(report, report.config?.rootDir ?? root) };
}
