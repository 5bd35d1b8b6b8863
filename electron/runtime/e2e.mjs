// npm run e2e: sets up, builds and runs the tests of the real program; arguments go to Playwright (a file, -g 'title').
// With --no-network they run cut off from every network, or not at all.
import { build } from './build.mjs';
import { withOwnDisplays } from './display.mjs';
import { runCutOffStrictly, whyNotCutOff } from './no-network.mjs';
import { inPackage, root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { run } from './run.mjs';
import { SetUpFailure, verb } from './say.mjs';

/** How many programs are tested side by side. */
const workers = 2;

/**
 * Runs Playwright with a display for each worker. On a shared one, windows that come and go take the focus and the pointer from each
 * other: a hover ends, a key press is never answered, the clipboard holds another test's text.
 */
export const playwright = ({ node, env }, args, start = run) =>
  withOwnDisplays(workers, (displays) =>
    start(
      node,
      [inPackage('@playwright/test', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', ...args],
      {
        cwd: root,
        env: { ...env, THROUGHLINE_DISPLAYS: displays.join(' ') },
      },
    ),
  );

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    const args = process.argv.slice(2);
    const cutOff = args.includes('--no-network');
    const why = cutOff ? await whyNotCutOff() : undefined;
    if (why) throw new SetUpFailure(`The tests cannot run without a network: ${why}.`);
    const prepared = await prepareElectron();
    const passedOn = ['--project=program', ...args.filter((arg) => arg !== '--no-network')];
    return (await build(prepared)) || playwright(prepared, passedOn, cutOff ? runCutOffStrictly : run);
  });
