import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Language } from '#shared/model/fields.ts';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';

export type Ran = { readonly exit: number; readonly stdout: string; readonly stderr: string };

const main = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));

/** Nothing a test runs may hang: by then it is killed, and its exit code is -1. */
const longest = 60_000;

/** Runs the real command line, as a process of its own in a folder. */
export const command = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, ...rest } = process.env;
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, ...args],
      { cwd, env: { ...rest, ...env }, timeout: longest, killSignal: 'SIGKILL', maxBuffer: 100_000_000 },
      (error, stdout, stderr) => {
        const exit = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
        resolve({ exit, stdout, stderr });
      },
    );
  });

/** The same within the test's own process: for the many calls that differ in words only. */
export async function call(cwd: string, args: readonly string[], language: Language = 'en'): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const exit = await runCli(args, {
    version: '1.2.3',
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cwd,
    language,
    today: '2026-06-30',
    readers: nodeReaderHost(),
  });
  return { exit, ...written };
}

/** The lines a call wrote, without the end of the last. */
export const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
