import { spawnSync } from 'node:child_process';

/**
 * A command line of the packaged program on Linux. Chromium ends the process when there is no display, though no window
 * is wanted, and it reads the switch against that only from the process's own arguments, before any of our code. So the
 * program starts itself once more, with the switch, and hands on the exit code. The first process opens nothing.
 */
const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];

/** The arguments to start again with; undefined where there is no need, or this is already the second start. */
export const headlessArguments = (argv: readonly string[], platform: string): string[] | undefined =>
  platform !== 'linux' || argv.some((arg) => arg.startsWith('--ozone-platform='))
    ? undefined
    : [...switches, ...argv.slice(1)];

/**
 * To be called before anything waits: Chromium looks for its display as soon as the main script has run.
 * @returns the exit code of the second start; undefined when this process is the one to do the work
 */
export const againWithoutDisplay = (): number | undefined => {
  const args = headlessArguments(process.argv, process.platform);
  if (!args) return undefined;
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
};
