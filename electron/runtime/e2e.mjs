// npm run e2e: sets up, builds and runs the tests of the real program; arguments go to Playwright (a file, -g 'title').
import { build } from './build.mjs';
import { withOwnDisplays } from './display.mjs';
import { inPackage, root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { run } from './run.mjs';
import { verb } from './say.mjs';

/** How many programs are tested side by side. */
const workers = 2;

/**
 * Runs Playwright with a display for each worker. On a shared one, windows that come and go take the focus and the pointer from each
 * other: a hover ends, a key press is never answered, the clipboard holds another test's text.
 */
export const playwright = ({ node, env }, args) =>
  withOwnDisplays(workers, (displays) =>
    run(node, [inPackage('@playwright/test', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', ...args], {
      cwd: root,
      env: { ...env, THROUGHLINE_DISPLAYS: displays.join(' ') },
    }),
  );

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    const prepared = await prepareElectron();
    return (await build(prepared)) || playwright(prepared, ['--project=program', ...process.argv.slice(2)]);
  });
