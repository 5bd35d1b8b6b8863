import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { apply } from '#shared/model/algebra.ts';
import type { Document } from '#shared/model/document.ts';
import type { Result } from '#shared/model/result.ts';
import { canonical, contentHash, sha256 } from '../../electron/storage/content-hash.ts';
import type { Session } from '../../electron/storage/open-session.ts';
import { sessionsIn } from '../../electron/storage/sessions.ts';
import { openHere } from '../electron/storage/read-here.ts';

/** What an editor told: the digest of every transaction by its place in the history, and what the file held last. */
export type Told = {
  readonly commits: ReadonlyMap<number, string>;
  readonly published: readonly number[];
  readonly faults: readonly string[];
};

export const toldBy = (lines: readonly string[]): Told => ({
  commits: new Map(
    lines
      .flatMap((line) => [...line.matchAll(/^commit (\d+) (\w+)$/g)])
      .map(([, seq, digest = '']) => [Number(seq), digest]),
  ),
  published: lines.flatMap((line) => [...line.matchAll(/^published (\d+)$/g)]).map(([, seq]) => Number(seq)),
  faults: lines.filter((line) => line.startsWith('fault')),
});

export type State = {
  /** Of every transaction that is there. */
  readonly digests: readonly string[];
  /** Changes that the next start brought back because the file did not hold them. */
  readonly recovered: number;
  /** Everything that is not as it must be; empty is passed. */
  readonly wrong: readonly string[];
};

/** Starts again as the program would, and compares what is there with what was acknowledged. */
export async function stateAfter(
  path: string,
  folder: string,
  first: Document,
  acknowledged: ReadonlyMap<number, string>,
  published: number,
): Promise<State> {
  const wrong: string[] = [];
  const project = openHere(path);
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
  wrong.push(...(await leftBeside(session, path)));
  const held = contentHash(session.document());
  await session.close();
  if (openHere(path).contentHash !== held) wrong.push('the file does not hold what was published after the restart');
  return { digests, recovered, wrong };
}

/** What a killed writer left beside the file goes with the next write, which may have to be made for it. */
export async function leftBeside(session: Session, path: string): Promise<string[]> {
  const beside = (): string[] => readdirSync(dirname(path)).filter((name) => name !== basename(path));
  if (beside().length === 0) return [];
  const [card] = [...session.document().values()].filter((record) => record.type === 'card');
  if (!card) return ['there is no card to edit'];
  const change = { [card.id]: [card, { ...card, text: `${card.text} ${session.history(1e9).length}` }] as const };
  must(session.commit({ label: 'command.editText', at: '2026-03-01T10:00:00.000Z', kind: 'do', change }));
  must(await session.publish());
  return beside().map((name) => `beside the file: ${name}`);
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}
