import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { type Random, randomFrom } from '../shared/random-numbers.ts';
import { must, stateAfter, toldBy } from './state-after.ts';

/** What one kill did and what was there afterwards. */
export type Round = {
  readonly round: number;
  /** Milliseconds from the first sign of life, or from the start for an early kill, to the kill. */
  readonly killedAfter: number;
  readonly early: boolean;
  /** Commits acknowledged in this round, and of those found again. */
  readonly acknowledged: number;
  readonly found: number;
  /** Commits that were durable although the kill came before they could be acknowledged. */
  readonly more: number;
  readonly publishes: number;
  /** Changes that the next start brought back because the file did not hold them. */
  readonly recovered: number;
  /** Everything that is not as it must be; empty is passed. */
  readonly wrong: readonly string[];
};

/** After so many kills another document is begun: the history that each start goes through would grow without end. */
const killsPerDocument = 50;

const editor = fileURLToPath(new URL('./editor.ts', import.meta.url));

/**
 * Lets a process edit a document through the real session and kills its whole process group at a random moment, over
 * and over on the same document; after each kill everything acknowledged must be there.
 *
 * @param count of rounds
 * @param seed of the moments and of the commands; the exact moments still differ from run to run
 * @param folder an empty one
 */
export async function* killRounds(count: number, seed: number, folder: string): AsyncGenerator<Round> {
  const random = randomFrom(seed);
  for (let done = 0; done < count; done += killsPerDocument)
    yield* roundsOnOne(done, Math.min(count, done + killsPerDocument), random, join(folder, `from-${done + 1}`));
}

async function* roundsOnOne(done: number, until: number, random: Random, folder: string): AsyncGenerator<Round> {
  const path = join(folder, 'documents', 'plan.blueprint');
  const sessions = join(folder, 'sessions');
  mkdirSync(dirname(path), { recursive: true });
  const first = bigBlueprint(40);
  must(await writeProjectFile(path, first));
  /** The digest of every transaction acknowledged so far, by its place in the history. */
  const acknowledged = new Map<number, string>();
  let known = 0;

  for (let round = done + 1; round <= until; round += 1) {
    const early = random.chance(0.15);
    const killedAfter = random.whole(0, early ? 2000 : 600);
    const told = await killedEditor([path, sessions, String(random.whole(1, 1e9))], killedAfter, early);
    const { commits, published, faults } = toldBy(told);
    for (const [seq, digest] of commits) acknowledged.set(seq, digest);

    const state = await stateAfter(path, sessions, first, acknowledged, Math.max(0, ...published));
    yield {
      round,
      killedAfter,
      early,
      acknowledged: commits.size,
      found: [...commits].filter(([seq, digest]) => state.digests[seq - 1] === digest).length,
      more: state.digests.length - Math.max(known, ...acknowledged.keys()),
      publishes: published.length,
      recovered: state.recovered,
      wrong: [...faults, ...state.wrong],
    };
    known = state.digests.length;
  }
}

/** Runs the editor until it is killed, and gives back every whole line it told. */
function killedEditor(args: readonly string[], killedAfter: number, early: boolean): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', editor, ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const kill = (): void => {
      if (child.pid === undefined || child.exitCode !== null) return;
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    };
    let told = '';
    let counting = false;
    const count = (): void => {
      if (!counting) setTimeout(kill, killedAfter);
      counting = true;
    };
    if (early) count();
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.includes('ready')) count();
    });
    child.on('close', () => resolve(told.split('\n').slice(0, -1)));
  });
}
