import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apply } from '#shared/model/algebra.ts';
import type { Document } from '#shared/model/document.ts';
import type { Result } from '#shared/model/result.ts';
import { canonical, contentHash, sha256 } from '../../electron/storage/content-hash.ts';
import { nodeReaderHost } from '../../electron/storage/node-reader-host.ts';
import { openProjectFile, writeProjectFile } from '../../electron/storage/project-file.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { randomFrom } from '../shared/random-numbers.ts';

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
  const path = join(folder, 'documents', 'plan.blueprint');
  const sessions = join(folder, 'sessions');
  mkdirSync(dirname(path));
  const first = bigBlueprint(40);
  must(await writeProjectFile(path, first));
  /** The digest of every transaction acknowledged so far, by its place in the history. */
  const acknowledged = new Map<number, string>();
  let known = 0;

  for (let round = 1; round <= count; round += 1) {
    const early = random.chance(0.15);
    const killedAfter = random.whole(0, early ? 2000 : 600);
    const told = await killedEditor([path, sessions, String(random.whole(1, 1e9))], killedAfter, early);
    const wrong = told.filter((line) => line.startsWith('fault'));
    const commits = told.flatMap((line) => [...line.matchAll(/^commit (\d+) (\w+)$/g)]);
    for (const [, seq, digest = ''] of commits) acknowledged.set(Number(seq), digest);
    const published = told.flatMap((line) => [...line.matchAll(/^published (\d+)$/g)]).map(([, seq]) => Number(seq));

    const state = await stateAfter(path, sessions, first, acknowledged, Math.max(0, ...published));
    yield {
      round,
      killedAfter,
      early,
      acknowledged: commits.length,
      found: commits.filter(([, seq, digest]) => state.digests[Number(seq) - 1] === digest).length,
      more: state.digests.length - Math.max(known, ...acknowledged.keys()),
      publishes: published.length,
      recovered: state.recovered,
      wrong: [...wrong, ...state.wrong],
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

/** Starts again as the program would, and compares what is there with what was acknowledged. */
async function stateAfter(
  path: string,
  folder: string,
  first: Document,
  acknowledged: ReadonlyMap<number, string>,
  published: number,
): Promise<{ digests: string[]; recovered: number; wrong: string[] }> {
  const wrong: string[] = [];
  const project = must(await openProjectFile(path, { host: nodeReaderHost() }));
  const { session, recovered = 0, setAside, damaged } = must(sessionsIn(folder).open(project));
  if (setAside || damaged) wrong.push(`the session was not taken up: ${damaged ?? setAside?.name}`);
  for (const fault of session.check()) wrong.push(`session: ${JSON.stringify(fault)}`);

  const history = session.history(1e9);
  const digests = history.map((transaction) => sha256(canonical(transaction)));
  for (const [seq, digest] of acknowledged) if (digests[seq - 1] !== digest) wrong.push(`commit ${seq} is lost`);

  const states = [contentHash(first)];
  let document = first;
  for (const { change } of history) {
    document = apply(document, change);
    states.push(contentHash(document));
  }
  if (contentHash(session.document()) !== states.at(-1)) wrong.push('the records are not what the history tells');
  if (states.lastIndexOf(project.contentHash) < published) wrong.push('the file is older than what was published');

  must(await session.publish());
  await session.close();
  const beside = readdirSync(dirname(path));
  if (beside.length !== 1) wrong.push(`beside the file: ${beside.join(', ')}`);
  const again = must(await openProjectFile(path, { host: nodeReaderHost() }));
  if (again.contentHash !== states.at(-1)) wrong.push('the file does not hold what was published after the restart');
  return { digests, recovered, wrong };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}
