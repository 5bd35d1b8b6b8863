import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../electron/runtime/reports.mjs';
import { temporaryFolder } from '../storage/folder.ts';

const root = join(import.meta.dirname, '../../..');
const report = (content: object): string => {
  const file = join(temporaryFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

it('what failed is named with its file and the beginning of its message, without colours and the runner’s own calls', () => {
  const message =
    '\u001b[31mexpected 1 to be 2\u001b[39m\n    at add.test.ts:3:1\n    at /x/node_modules/vitest/run.js:1:1';
  const vitest = report({
    numPassedTests: 1,
    numFailedTests: 1,
    numTotalTests: 2,
    testResults: [
      {
        name: join(root, 'test/add.test.ts'),
        status: 'failed',
        assertionResults: [
          { title: 'holds', fullName: 'adding holds', status: 'passed' },
          { title: 'adds', fullName: 'adding adds', status: 'failed', failureMessages: [message] },
        ],
      },
    ],
  });
  expect(vitestCounts(vitest, 1)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['test/add.test.ts › adding adds\n    expected 1 to be 2\n        at add.test.ts:3:1'],
    leftOut: [],
  });

  const spec = (title: string, ok: boolean) => ({
    file: 'e2e/add.e2e.ts',
    title,
    ok,
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'no window' }] }] }],
  });
  const playwright = report({
    config: { rootDir: join(root, 'test') },
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [{ specs: [spec('opens', true)], suites: [{ specs: [spec('adds', false)] }] }],
  });
  expect(playwrightCounts(playwright, 1)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['test/e2e/add.e2e.ts › adds\n    no window'],
  });
});

it('a run that ended badly, skipped a test or left no report has failed', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightCounts(report({ stats }), 0)).toMatchObject({ passed: 3, failed: 0 });
  expect(playwrightCounts(report({ stats }), 1)).toMatchObject({ passed: 3, failed: 1 });
  expect(playwrightCounts(report({ stats: { ...stats, skipped: 1 } }), 0)).toMatchObject({ failed: 1 });
  expect(vitestCounts('/nowhere/vitest.json', 0)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['vitest.json: the run wrote no report'],
  });
});
