import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { draw } from '../../electron/export/draw.ts';
import { layout } from '../../shared/layout/layout.ts';
import { blueprints } from '../../shared/model/queries.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { peerSheetOf, startPeer } from './peer/peer-app.ts';

// Not a test: `npm run bench -- export.ts --peer FOLDER` exports the same sheet by the program and by a peer, in one run.
const cards = Number(process.env.THROUGHLINE_CARDS ?? 300);
const rounds = Number(process.env.THROUGHLINE_ROUNDS ?? 7);
const results = fileURLToPath(new URL('../../test-results/bench-export.json', import.meta.url));

type Measured = { readonly wall: number; readonly cpu: number; readonly bytes: number };

/** Milliseconds by the clock and of the processor. */
async function measured(cpu: () => Promise<number>, work: () => Promise<number>): Promise<Measured> {
  const [before, start] = [await cpu(), performance.now()];
  const bytes = await work();
  const wall = performance.now() - start;
  return { wall, cpu: ((await cpu()) - before) * 1000, bytes };
}

const ownCpu = async (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const median = (all: readonly Measured[], of: keyof Measured): number =>
  all.map((one) => one[of]).toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

test('exports beside a peer', async () => {
  test.setTimeout(1_800_000);
  const folder = process.env.THROUGHLINE_PEER;
  if (folder === undefined) throw new Error('--peer FOLDER is where `npm install @maxgraph/core` was run');
  const document = bigBlueprint(cards);
  const [first] = blueprints(document);
  if (!first) throw new Error('no blueprint');
  const look = { blueprint: first.id, language: 'en' } as const;
  const sheet = peerSheetOf(layout(document, { ...look, theme: 'light' }));
  const ours = (format: 'png' | 'pdf') => async () => {
    const drawn = await draw(document, { ...look, format, embed: false });
    return drawn.ok ? drawn.value.bytes.length : Number.NaN;
  };
  const peer = await startPeer(folder);
  const seen: Record<string, Measured[]> = {};
  // They take turns: what else the machine does falls on both. The first round warms up and does not count.
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const format of ['png', 'pdf'] as const) {
      const own = await measured(ownCpu, ours(format));
      const theirs = await measured(peer.cpu, () => peer[format](sheet));
      expect(Math.min(own.bytes, theirs.bytes)).toBeGreaterThan(1000);
      if (turn === 0) continue;
      for (const [who, one] of [
        ['ours', own],
        ['peer', theirs],
      ] as const)
        seen[`${format} ${who}`] = [...(seen[`${format} ${who}`] ?? []), one];
    }
  }
  await peer.close();
  const rows = (['png', 'pdf'] as const).flatMap((format) => {
    const of = (who: string, what: keyof Measured) => median(seen[`${format} ${who}`] ?? [], what);
    return (['wall', 'cpu', 'bytes'] as const).map((what) => ({
      export: `${format} of ${cards} cards`,
      measure: what === 'bytes' ? 'kB' : `${what}, ms`,
      throughline: Math.round(of('ours', what) / (what === 'bytes' ? 1000 : 1)),
      maxGraph: Math.round(of('peer', what) / (what === 'bytes' ? 1000 : 1)),
      ratio: Math.round((of('ours', what) / of('peer', what)) * 100) / 100,
    }));
  });
  console.table(rows);
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify({ cards, rounds, rows }, null, 2)}\n`);
});
