import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { type Random, randomFrom } from '../shared/random-numbers.ts';
import { must, type State, toldBy } from './state-after.ts';

/** What one power cut did. */
export type Cut = {
  readonly cut: number;
  /** Commits that were acknowledged before it, and publishes. */
  readonly acknowledged: number;
  readonly published: number;
  readonly state: State;
};

/** After so many cuts another document is begun, on a disk of its own. */
const cutsPerDisk = 20;

/**
 * A disk without automatic rescue for programs that forget to flush before a rename, whose own clock does not flush
 * while an image of it is being copied.
 */
const mountOptions = 'loop,noauto_da_alloc,commit=600';

const script = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));
const node = [process.execPath, '--disable-warning=ExperimentalWarning'];

/**
 * Each on a disk of its own, as with a memory stick: on one disk a flush of the session would bring along what was
 * forgotten to flush of the file.
 */
export const disks = ['documents', 'sessions'] as const;

/** The file and the folder of the sessions. */
export const pathsIn = (mounted: string): [string, string] => [
  join(mounted, 'documents', 'plans', 'plan.blueprint'),
  join(mounted, 'sessions'),
];

/** With mounts of its own, so that whatever happens nothing stays mounted. */
const writerOf = (folder: string, args: readonly string[], output: number): ChildProcess => {
  const mounts = disks.map((disk) => `mount -o ${mountOptions} "$0/${disk}.image" "$0/disk/${disk}"`).join(' && ');
  return spawn('unshare', ['-m', 'sh', '-c', `${mounts} && exec "$@"`, folder, ...args], {
    stdio: ['ignore', output, 'inherit'],
  });
};

/** With processes of its own too: the editor, which is only stopped, does not run on the computer that starts again. */
const checkerOf = (args: readonly string[]): ChildProcess =>
  spawn('unshare', ['-m', '-p', '--kill-child', '--mount-proc', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });

/**
 * Cuts the power of a computer on which a person edits, over and over: the editor is stopped, the disk below its file
 * system is copied, without what had not been flushed, and the editor goes on. The copy is what a computer finds when
 * its power is back: there everything acknowledged must be. Needs root on Linux.
 *
 * @param folder an empty one, on another disk
 */
export async function* powerCuts(count: number, seed: number, folder: string): AsyncGenerator<Cut> {
  const random = randomFrom(seed);
  for (let done = 0; done < count; done += cutsPerDisk)
    yield* cutsOfOne(done, Math.min(count, done + cutsPerDisk), random, join(folder, `from-${done + 1}`));
}

async function* cutsOfOne(done: number, until: number, random: Random, folder: string): AsyncGenerator<Cut> {
  const mounted = join(folder, 'disk');
  for (const disk of disks) {
    const content = join(folder, 'content', disk);
    for (const made of [join(mounted, disk), join(content, 'plans')]) mkdirSync(made, { recursive: true });
    if (disk === 'documents') must(await writeProjectFile(join(content, 'plans', 'plan.blueprint'), bigBlueprint(40)));
    execFileSync('mkfs.ext4', ['-q', '-d', content, join(folder, `${disk}.image`), '32M']);
  }
  const told = join(folder, 'told');
  const paths = pathsIn(mounted);
  const editor = [...node, script('editor.ts'), ...paths, String(random.whole(1, 1e9))];
  const writer = writerOf(folder, editor, openSync(told, 'w'));
  const checker = checkerOf([...node, script('power-checker.ts'), folder]);
  const answers = createInterface({ input: checker.stdout ?? process.stdin })[Symbol.asyncIterator]();
  try {
    for (let cut = done + 1; cut <= until; cut += 1) {
      await grown(told, writer);
      await new Promise((resolve) => setTimeout(resolve, random.whole(0, 150)));
      await stopped(writer.pid ?? 0);
      const lines = readFileSync(told, 'utf8').split('\n').slice(0, -1);
      for (const disk of disks)
        execFileSync('cp', ['--sparse=always', join(folder, `${disk}.image`), join(folder, `${disk}.copy`)]);
      process.kill(writer.pid ?? 0, 'SIGCONT');
      checker.stdin?.write(`${lines.length}\n`);
      const answer = await answers.next();
      if (answer.done) throw new Error('The checker ended');
      const { commits, published } = toldBy(lines);
      yield {
        cut,
        acknowledged: commits.size,
        published: published.length,
        state: JSON.parse(answer.value) as State,
      };
    }
  } finally {
    for (const child of [writer, checker]) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Until the editor has told something that it had not told at the last cut. */
async function grown(told: string, writer: ChildProcess): Promise<void> {
  const before = statSync(told).size;
  while (statSync(told).size === before) {
    if (writer.exitCode !== null) throw new Error(`The editor ended: ${readFileSync(told, 'utf8').slice(-500)}`);
    await new Promise(setImmediate);
  }
}

/** Stops a process; what it had asked of the system before that is done. */
async function stopped(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  const tasks = `/proc/${pid}/task`;
  const stateOf = (task: string): string => {
    const stat = join(tasks, task, 'stat');
    // The name in brackets may hold anything; the state is the first word after it.
    return existsSync(stat) ? (readFileSync(stat, 'utf8').split(') ').at(-1)?.[0] ?? '') : 'T';
  };
  while (readdirSync(tasks).some((task) => stateOf(task) !== 'T')) await new Promise(setImmediate);
}
