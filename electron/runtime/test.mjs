// npm test: everything that must hold. Ends with one line, `N passed, N failed`; see test/README.md for long runs.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { playwright } from './e2e.mjs';
import { runCutOff, whyNotCutOff } from './no-network.mjs';
import { packagePrograms } from './package.mjs';
import { root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { playwrightCounts, vitestCounts } from './reports.mjs';
import { run } from './run.mjs';
import { SetUpFailure, say, verb } from './say.mjs';
import { needCommands } from './system-packages.mjs';
import { vitest } from './vitest.mjs';

const results = path.join(root, 'test-results');
const long = process.argv.includes('--long');

/** What tests repeat fewer times unless LONG is set; they say the number in their titles. */
const leftOut = [
  '16 of 20 blueprints of hostile texts in each view, 60 of 100 hits of a search (test/e2e/hostile-texts.e2e.ts)',
  '192 of 200 random sequences of deeds in the window that undo and redo (test/e2e/undo.e2e.ts)',
  '9,000 of 10,000 random sequences of commands that undo and redo (test/shared/commands)',
  '990 of 1,000 kills while changes are committed (test/faults)',
  'all kills at a write call but those at which a file takes its place (test/faults)',
  '195 of 200 power cuts, and 480 of 500 interleavings of two profiles (test/faults)',
  '950 of 1,000 copies of the file taken while it is edited (test/faults)',
  '90 of 100 kills of the real program while keys are pressed (test/e2e/kill.e2e.ts)',
  '1,700 of 2,000 damaged bytes in a project file (test/electron/storage)',
  'all but 100 of the hostile texts as slides, and as slides of pictures (test/electron/export/pptx.test.ts)',
];

/** What has a command of its own. */
const apart = ['what LibreOffice makes of our files (npm run office)'];

/** A step that is one thing: it passes or fails as a whole. */
const asOne = async (what, step) => {
  const code = await step();
  say(`${code === 0 ? '✓' : '✗'} ${what}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [what] };
};

async function unitTests(prepared) {
  const report = path.join(results, 'vitest.json');
  const code = await vitest(prepared, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return vitestCounts(report, code);
}

async function programTests(prepared, project, env = {}) {
  const report = path.join(results, `${project}.json`);
  const environment = { ...prepared.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await playwright({ ...prepared, env: environment }, [`--project=${project}`], prepared.start);
  return playwrightCounts(report, code);
}

/** What only some tests of faults need: without it they are left out, and named at the end. */
async function wishCommands(commands) {
  try {
    await needCommands(commands);
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    say(error.message);
  }
}

/** The packaged programs are made from the built one; without them their tests have failed, not disappeared. */
async function packagedTests(prepared) {
  let programs;
  const made = await asOne('packaging', async () => {
    programs = await packagePrograms(prepared);
    return programs ? 0 : 1;
  });
  if (!programs) return [made, { passed: 0, failed: 1 }];
  return [made, await programTests(prepared, 'packaged', programs)];
}

async function all() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await needCommands(['pdftotext']);
  await wishCommands(['strace', 'mkfs.ext4']);
  const found = await prepareElectron();
  const why = await whyNotCutOff();
  if (why) say(`the tests of the program run with the network there is: ${why}`);
  const prepared = { ...found, env: { ...found.env, ...(long && { LONG: '1' }) }, start: why ? run : runCutOff };

  const counts = [await check(prepared), await unitTests(prepared)];
  const built = await asOne('build', () => build(prepared));
  counts.push(built);
  if (built.passed) counts.push(await programTests(prepared, 'program'), ...(await packagedTests(prepared)));
  else {
    say('not built: the tests of the program and of the packaged program did not run and count as failed');
    counts.push({ passed: 0, failed: 2 });
  }
  return counts;
}

await verb(async () => {
  const from = Date.now();
  const counts = await all();
  const sum = (key) => counts.reduce((total, one) => total + one[key], 0);
  say(`\n${((Date.now() - from) / 60_000).toFixed(1)} minutes`);
  for (const { leftOut = [] } of counts) for (const title of leftOut) say(`Not run on this machine: ${title}`);
  for (const title of apart) say(`Not part of npm test: ${title}`);
  if (!long) say(`Short run. Left out, and run by npm test -- --long: ${leftOut.join('; ')}.`);
  for (const { failures = [] } of counts) for (const failure of failures) say(`✗ ${failure}`);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') ? 1 : 0;
});
