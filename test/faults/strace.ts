import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every call by which the program alters a disk. */
export const writeCalls = [
  'pwrite64',
  'pwritev',
  'write',
  'writev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'fallocate',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'unlink',
  'unlinkat',
  'openat',
  'mkdir',
  'fchmod',
] as const;
export type WriteCall = (typeof writeCalls)[number];

/** Why system calls cannot be interfered with here, or undefined when they can. It needs Linux and strace. */
export function noStrace(): string | undefined {
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  const tried = spawnSync('strace', ['-e', 'trace=none', 'true'], { encoding: 'utf8' });
  if (tried.error) return 'strace is not installed';
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`;
}

/** A thread of a process: the one that runs JavaScript and SQLite, or the one that does asynchronous file work. */
export type Thread = 'main' | 'worker';
export const threads: readonly Thread[] = ['main', 'worker'];

function threadOf(pid: number, thread: Thread): number {
  if (thread === 'main') return pid;
  const tasks = readdirSync(`/proc/${pid}/task`).map(Number);
  const named = tasks.find((task) => /libuv/.test(readFileSync(`/proc/${pid}/task/${task}/comm`, 'utf8')));
  // Older Nodes give it no name: it is the last that was made.
  return named ?? Math.max(...tasks);
}

export type Injection = {
  /** Absent: every thread, and what all of them do stands in one order. */
  readonly thread?: Thread;
  /** As strace's `inject=`, any number of them: `fsync:error=EIO:when=3+`. strace counts each call on its own. */
  readonly inject: readonly string[];
};

/** What came of a process with a fault injected. */
export type Outcome = {
  /** Every whole line it told. */
  readonly told: readonly string[];
  /** The write calls of the thread, in order, as strace tells them: `rename("/…/.throughline-….part", "/…/plan.blueprint") = 0`. */
  readonly calls: readonly string[];
  /** The whole of what strace tells, each line with its thread first when there is more than one. */
  readonly trace: readonly string[];
  /** It came to its end: the fault was never reached, or it lived through it. */
  readonly ended: boolean;
};

/**
 * Starts a script that tells `ready` and waits for a line; interferes with one of its threads from then on; says `go`.
 * The process has one thread for asynchronous file work, so that its calls come in one order.
 *
 * @param meanwhile what is done from outside once it has been told to go
 */
export async function interfered(
  script: string,
  args: readonly string[],
  injection: Injection,
  meanwhile?: (pid: number) => Promise<void>,
): Promise<Outcome> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' },
  });
  const { stdin, stdout, pid } = child;
  if (!stdin || !stdout || pid === undefined) throw new Error('It did not start');
  stdin.on('error', () => undefined);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  let told = '';
  const ready = new Promise<void>((resolve, reject) => {
    stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.includes('ready\n')) resolve();
    });
    void closed.then(() => reject(new Error(`It ended before it was ready: ${told}`)));
  });
  await ready;
  const folder = mkdtempSync(join(tmpdir(), 'throughline-strace-'));
  const log = join(folder, 'calls');
  try {
    const whom = injection.thread ? [String(threadOf(pid, injection.thread))] : [String(pid), '-f'];
    const { ended } = await attach(whom, injection.inject, log);
    stdin.write('go\n');
    await meanwhile?.(pid);
    const code = await closed;
    await ended;
    const calls = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    return {
      told: told.split('\n').slice(0, -1),
      calls: calls.filter((line) => /^\w+\(/.test(line)),
      trace: calls,
      ended: code === 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns, once it is attached, what settles when strace has ended */
function attach(whom: readonly string[], inject: readonly string[], log: string): Promise<{ ended: Promise<unknown> }> {
  const faults = inject.flatMap((one) => ['-e', `inject=${one}`]);
  const args = ['-y', '-s', '32', '-e', `trace=${writeCalls.join(',')}`, ...faults, '-o', log, '-p', ...whom];
  const strace: ChildProcess = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => strace.once('close', resolve));
  return new Promise((resolve, reject) => {
    let said = '';
    strace.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('attached')) resolve({ ended });
    });
    void ended.then(() => reject(new Error(`strace ended: ${said}`)));
  });
}
