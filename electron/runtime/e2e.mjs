// npm run e2e: sets up, builds and runs the tests of the real program; arguments go to Playwright (a file, -g 'title').
import { build } from './build.mjs';
import { withDisplay } from './display.mjs';
import { inPackage, root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { run } from './run.mjs';
import { verb } from './say.mjs';

/** Runs Playwright on a display of its own, so that tests neither steal the focus nor need a screen. */
export const playwright = ({ node, env }, args) =>
  withDisplay(
    ({ DISPLAY }) =>
      run(
        node,
        [inPackage('@playwright/test', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', ...args],
        {
          cwd: root,
          env: { ...env, ...(DISPLAY && { DISPLAY }) },
        },
      ),
    { always: true },
  );

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    const prepared = await prepareElectron();
    return (await build(prepared)) || playwright(prepared, ['--project=program', ...process.argv.slice(2)]);
  });
