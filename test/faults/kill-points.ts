import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apply } from '#shared/model/algebra.ts';
import type { Document } from '#shared/model/document.ts';
import { canonical, contentHash, sha256 } from '../../electron/storage/content-hash.ts';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { smallDocument } from '../electron/storage/documents.ts';
import { typing } from '../electron/storage/edits.ts';
import { unwrap } from '../electron/storage/expect-result.ts';
import { openHere } from '../electron/storage/read-here.ts';
import { ofVersion } from '../electron/storage/session-versions.ts';
import { leftBeside } from './state-after.ts';
import { type Injection, interfered, type Outcome, type Thread, threads, type WriteCall } from './strace.ts';

/** A call by which a deed alters the disk: the `nth` of its name on its thread. */
export type Call = {
  readonly thread: Thread;
  readonly name: WriteCall;
  readonly nth: number;
  /** As people read it, without folders: `rename …part plan.blueprint`. */
  readonly shown: string;
};

/** What was there after a process was killed as it made a call. */
export type Point = Call & {
  readonly deed: Deed;
  readonly acknowledged: number;
  readonly wrong: readonly string[];
};

export const deeds = [
  'edit',
  'publish',
  'first opening',
  'open again',
  'recover',
  'migrate the file',
  'migrate the session',
] as const;
/** Those are killed; the last is for errors that a program survives. */
export type Deed = (typeof deeds)[number] | 'again' | 'meanwhile' | 'words';

const script = fileURLToPath(new URL('./deeds.ts', import.meta.url));
/** What `deeds.ts` is told to do: the others differ in what was there before. */
const argument = (deed: Deed): string => {
  if (deed === 'migrate the file') return 'migrate';
  return ['first opening', 'open again', 'recover', 'migrate the session'].includes(deed) ? 'open' : deed;
};
export const fileIn = (folder: string): string => join(folder, 'documents', 'plan.blueprint');
const sessionsOf = (folder: string): string => join(folder, 'sessions');

/** A deed before it is done: the folder as it is then, to be put in place for every kill anew. */
export type Stage = { readonly deed: Deed; readonly folder: string; readonly kept: string; readonly first: Document };

/** @param folder an empty one */
export async function stageOf(deed: Deed, folder: string): Promise<Stage> {
  const [work, kept] = [join(folder, 'work'), join(folder, 'kept')];
  const path = fileIn(work);
  mkdirSync(dirname(path), { recursive: true });
  if (deed === 'migrate the file')
    cpSync(fileURLToPath(new URL('../fixtures/versions/1.blueprint', import.meta.url)), path);
  else unwrap(await writeProjectFile(path, smallDocument));
  const first = openHere(path).document;
  if (deed === 'first opening' || deed === 'migrate the file') cpSync(work, kept, { recursive: true });
  else await sessionBefore(deed, work, kept);
  return { deed, folder: work, kept, first };
}

/** Three changes that are in no file. As a killed program leaves them they stand in the log beside the session. */
async function sessionBefore(deed: Deed, work: string, kept: string): Promise<void> {
  const { session } = unwrap(sessionsIn(sessionsOf(work)).open(openHere(fileIn(work))));
  for (const transaction of typing('Waits', '等待', 'Waits on')) unwrap(session.commit(transaction));
  if (deed === 'recover') cpSync(work, kept, { recursive: true });
  await session.close();
  if (deed === 'migrate the session') ofVersion(1, sessionsOf(work));
  if (deed !== 'recover') cpSync(work, kept, { recursive: true });
}

/** Opening to read and waking another thread do not; telling what was acknowledged is worth a kill of its own. */
const altersSomething = (call: string): boolean =>
  call.startsWith('openat') ? call.includes('O_CREAT') : !call.includes('eventfd');

/** Does a deed from where it begins, with a fault injected, if any. */
export const begin = (
  { deed, folder, kept }: Stage,
  injection: Injection,
  meanwhile?: (pid: number) => Promise<void>,
): Promise<Outcome> => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(kept, folder, { recursive: true });
  return interfered(script, [argument(deed), fileIn(folder), sessionsOf(folder)], injection, meanwhile);
};

/** Does a deed undisturbed. @returns every call by which it alters something, in the order of each thread */
export async function callsOf(stage: Stage): Promise<Call[]> {
  const calls: Call[] = [];
  for (const thread of threads) {
    const { calls: traced, ended } = await begin(stage, { thread, inject: [] });
    if (!ended) throw new Error(`${stage.deed} does not come to its end`);
    const count = new Map<string, number>();
    for (const call of traced) {
      const name = call.split('(')[0] as WriteCall;
      const nth = (count.get(name) ?? 0) + 1;
      count.set(name, nth);
      calls.push({ thread, name, nth, shown: shortened(call) });
      if (!altersSomething(call)) calls.pop();
    }
  }
  return calls;
}

/** Kills a deed as it makes the given call, before that does anything, and looks at what is there. */
export async function killedAt(stage: Stage, call: Call): Promise<Point> {
  const { thread, name, nth } = call;
  const outcome = await begin(stage, { thread, inject: [`${name}:signal=SIGKILL:when=${nth}`] });
  const { wrong, acknowledged } = await stateAfter(stage.folder, stage.first, outcome);
  // Threads wake each other by writes too, and how often differs a little from run to run.
  if (outcome.ended && name !== 'write') wrong.push('it was not killed');
  return { ...call, deed: stage.deed, acknowledged, wrong };
}

const shortened = (call: string): string => {
  const [name = ''] = call.split('(');
  const things = [...call.matchAll(/\.session(?:-\w+)?\b|\.part\b|plan\.blueprint|socket|pipe/g)].map(
    ([thing]) => thing,
  );
  return [name, ...new Set(things.length > 0 ? things : ['folder'])].join(' ');
};

/** Starts again as the program would: everything acknowledged is there, and the file is the one before or the one after. */
export async function stateAfter(
  folder: string,
  first: Document,
  { told }: Pick<Outcome, 'told'>,
): Promise<{ wrong: string[]; acknowledged: number }> {
  const wrong = told.filter((line) => line.startsWith('fault'));
  const path = fileIn(folder);
  const project = openHere(path);
  const { session, setAside, damaged } = unwrap(sessionsIn(sessionsOf(folder)).open(project));
  const known = told.map((line) => /^opened (\d+)/.exec(line)?.[1]).find((seq) => seq !== undefined);
  if (setAside) wrong.push(`the session was put away: ${setAside.name}`);
  if (damaged && Number(known ?? 0) > 0) wrong.push(`the session was not taken up: ${damaged}`);
  wrong.push(...session.check().map((fault) => `session: ${JSON.stringify(fault)}`));

  const history = session.history(1e9);
  const digests = history.map((transaction) => sha256(canonical(transaction)));
  const commits = told.flatMap((line) => [...line.matchAll(/^commit (\d+) (\w+)$/g)]);
  for (const [, seq, digest] of commits) if (digests[Number(seq) - 1] !== digest) wrong.push(`commit ${seq} is lost`);
  if (history.length < Number(known ?? 0)) wrong.push('what was there before is lost');

  const states = [first];
  for (const { change } of history) states.push(apply(states.at(-1) ?? first, change));
  const hashes = states.map(contentHash);
  if (contentHash(session.document()) !== hashes.at(-1)) wrong.push('the records are not what the history tells');
  const published = told.flatMap((line) => [...line.matchAll(/^published (\d+)$/g)]).map(([, seq]) => Number(seq));
  if (hashes.lastIndexOf(project.contentHash) < Math.max(0, ...published)) wrong.push('the file is not as published');

  unwrap(await session.publish());
  wrong.push(...(await leftBeside(session, path)));
  const held = contentHash(session.document());
  await session.close();
  if (openHere(path).contentHash !== held) wrong.push('the file does not hold what was published afterwards');
  return { wrong, acknowledged: commits.length + published.length };
}
