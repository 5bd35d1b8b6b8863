import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * The shipped program as an ordinary person starts it. Tests may run as root, for whom Chromium refuses its sandbox and
 * whose folders others cannot read; then the program is copied to where everyone can, and started as `nobody`.
 */
export interface OrdinaryUser {
  executable: string;
  /** A folder of this user, for files, settings and the home. */
  home: string;
  start(args: readonly string[], options?: Started & SpawnOptions): ChildProcess;
  /** Runs to the end: exit code and what was written. A program that does not end is killed, then `code` is null. */
  run(args: readonly string[], options?: Started): Promise<{ code: number | null; stdout: string; stderr: string }>;
  remove(): void;
}

type Started = {
  display?: string;
  /** Set beside what the environment has. */
  env?: { readonly [name: string]: string };
};

/** On a machine without a message bus Chromium may say so before our code has begun. */
const ofChromium = /^\[[^\]]*:bus\.cc.*\n/gm;
const endsWithin = 60_000;
const nobody = 65534;
const root = process.getuid?.() === 0;

export function ordinaryUser(executable: string): OrdinaryUser {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-user-'));
  chmodSync(folder, 0o755);
  const home = path.join(folder, 'home');
  mkdirSync(home);
  if (root) {
    cpSync(path.dirname(executable), path.join(folder, 'program'), { recursive: true });
    chownSync(home, nobody, nobody);
  }
  const program = root ? path.join(folder, 'program', path.basename(executable)) : executable;

  const start: OrdinaryUser['start'] = (args, { display, env, ...options } = {}) => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
    return spawn(program, args, {
      cwd: home,
      ...(root && { uid: nobody, gid: nobody }),
      ...options,
      env: {
        ...environment,
        HOME: home,
        XDG_CONFIG_HOME: path.join(home, '.config'),
        ...(display && { DISPLAY: display }),
        ...env,
      },
    });
  };
  const run: OrdinaryUser['run'] = (args, options = {}) =>
    new Promise((resolve, reject) => {
      const child = start(args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      let [stdout, stderr] = ['', ''];
      child.stdout?.on('data', (chunk) => {
        stdout += chunk;
      });
      child.stderr?.on('data', (chunk) => {
        stderr += chunk;
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), endsWithin);
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({ code, stdout, stderr: stderr.replace(ofChromium, '') });
      });
    });
  return {
    executable: program,
    home,
    start,
    run,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
