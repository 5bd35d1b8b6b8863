import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentOf } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { mayBeSalvaged } from '../../electron/storage/file-header.ts';
import { nodeReaderHost } from '../../electron/storage/node-reader-host.ts';
import { mended } from '../../electron/storage/parity/mend.ts';
import { openProjectFile, writeProjectFile } from '../../electron/storage/project-file.ts';
import { readLimits } from '../../electron/storage/read-project.ts';
import { salvage } from '../../electron/storage/salvage/salvage.ts';
import { unwrap } from '../electron/storage/expect-result.ts';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { judge } from '../electron/storage/read-here.ts';
import { asset } from '../shared/pictures/png.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { type Random, randomFrom } from '../shared/random-numbers.ts';

const pageSize = 4096;
const hit = (bytes: Buffer, random: Random): number => random.whole(0, bytes.length - 1);
const page = (bytes: Buffer, random: Random): number =>
  random.whole(0, Math.floor(bytes.length / pageSize) - 1) * pageSize;

/** What becomes of files on disks, sticks and drives in the network. */
const mutations: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'bits flipped': (bytes, random) => {
    for (let flips = random.one([1, 1, 1, 2, 5, 40]); flips > 0; flips -= 1) {
      const at = hit(bytes, random);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7));
    }
    return bytes;
  },
  'pages zeroed': (bytes, random) => {
    for (let pages = random.one([1, 2, 4, 30]); pages > 0; pages -= 1) {
      const at = page(bytes, random);
      bytes.fill(0, at, at + pageSize);
    }
    return bytes;
  },
  'cut short': (bytes, random) => bytes.subarray(0, hit(bytes, random)),
  'pages swapped': (bytes, random) => {
    const [one, other] = [page(bytes, random), page(bytes, random)];
    const kept = Buffer.from(bytes.subarray(one, one + pageSize));
    bytes.copy(bytes, one, other, other + pageSize);
    kept.copy(bytes, other);
    return bytes;
  },
  'random bytes': (bytes, random) => {
    const from = hit(bytes, random);
    const end = Math.min(bytes.length, from + random.one([8, 100, pageSize, 100_000]));
    for (let at = from; at < end; at += 1) bytes[at] = random.whole(0, 255);
    return bytes;
  },
  'bytes lost in the middle': (bytes, random) => {
    const at = hit(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.one([1, 512, pageSize]))]);
  },
};

const fixture = fileURLToPath(new URL('../fixtures/versions/3.blueprint', import.meta.url));

/** Files to damage: with pictures, versions, many records; each also without what it could be mended with. */
async function seeds(): Promise<Buffer[]> {
  const path = join(temporaryFolder(), 'seed.blueprint');
  const pictured = documentOf([
    ...bigBlueprint(150).values(),
    ...[0, 1, 2].map((n) => asset(`picture${n}`, n, 90, 90)),
  ]);
  unwrap(await writeProjectFile(path, pictured, { documentId: 'doc' }));
  const whole = [readFileSync(fixture), readFileSync(path)];
  return [...whole, ...whole.map((bytes) => Buffer.from(mended(bytes).database))];
}

/** What a reader makes of bytes, and of what is left of them where it refuses. */
function fate(bytes: Buffer, identity: string): string {
  const read = judge(Buffer.from(bytes));
  if (read.ok) {
    const { documentId, contentHash, versionsHash, mended } = read.value;
    if ([documentId, contentHash, versionsHash].join() !== identity) return 'WRONG CONTENT';
    return mended ? 'mended' : 'harmless';
  }
  const [fault] = read.faults;
  if (!fault || !mayBeSalvaged(fault)) return 'refused';
  const work = salvage(bytes, readLimits, 'en');
  let step = work.next();
  while (!step.done) step = work.next();
  if (!step.value.ok) return 'refused';
  return invariantFaults(documentOf(step.value.value.records)).length === 0 ? 'salvaged' : 'NO WHOLE DOCUMENT';
}

const files = process.env.LONG ? 2000 : 60;
test(`2.6 R6: a damaged file is mended, refused, or says exactly what it said (${files} files; the long form has 2,000; seed 20272)`, async () => {
  const random = randomFrom(20272);
  const good = (await seeds()).map((bytes) => {
    const { documentId, contentHash, versionsHash } = unwrap(judge(Buffer.from(bytes)));
    return { bytes, identity: [documentId, contentHash, versionsHash].join() };
  });
  const kinds = Object.keys(mutations);
  const met: Record<string, Record<string, number>> = {};
  for (let file = 0; file < files; file += 1) {
    const kind = kinds[file % kinds.length] ?? '';
    const { bytes, identity } = random.one(good);
    const mutated = mutations[kind]?.(Buffer.from(bytes), random) ?? bytes;
    const became = fate(mutated, identity);
    const fates = met[kind] ?? {};
    met[kind] = { ...fates, [became]: (fates[became] ?? 0) + 1 };
  }
  console.table(met);
  const all = new Set(Object.values(met).flatMap((fates) => Object.keys(fates)));
  for (const became of all) expect(['mended', 'harmless', 'refused', 'salvaged']).toContain(became);
}, 3_600_000);

/** Ten megabytes as people have them: 5,000 cards, and pictures. */
const tenMegabytes = () =>
  documentOf([
    ...bigBlueprint(5000).values(),
    ...Array.from({ length: 40 }, (_, n) => asset(`picture${n}`, n, 230, 230)),
  ]);

const ways: readonly [what: string, damage: (good: Buffer) => Buffer, expected: string][] = [
  ['whole', (good) => good, 'opened'],
  ['a page zeroed', (good) => good.fill(0, 2_048_000, 2_052_096), 'mended'],
  ['the first page zeroed', (good) => good.fill(0, 0, 4096), 'mended'],
  [
    'a thousand bits flipped',
    (good) => {
      const random = randomFrom(20273);
      for (let flip = 0; flip < 1000; flip += 1) good[hit(good, random)] = random.whole(0, 255);
      return good;
    },
    'left',
  ],
  ['half of it there', (good) => good.subarray(0, good.length / 2), 'left'],
  [
    'random bytes',
    (good) => {
      const random = randomFrom(20274);
      for (let at = 0; at < good.length; at += 1) good[at] = random.whole(0, 255);
      return good;
    },
    'nothing left',
  ],
];

const rounds = process.env.LONG ? ways : ways.slice(1, 2);
test(`2.6 R6: what becomes of a file of 10 MB is decided by a process of its own (${rounds.length} kinds of damage; the long form has ${ways.length}, and says how long it took)`, async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, tenMegabytes(), { documentId: 'doc' }));
  const good = readFileSync(path);
  const took: Record<string, { decided: string; seconds: string }> = {};
  for (const [what, damage, expected] of rounds) {
    writeFileSync(path, damage(Buffer.from(good)));
    const start = performance.now();
    const read = await openProjectFile(path, { host: nodeReaderHost(), salvage: 'en', patience: 60_000 });
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    const decided = read.ok ? (read.value.mended ? 'mended' : 'opened') : read.left ? 'left' : 'nothing left';
    took[what] = { decided, seconds };
    expect(decided, what).toBe(expected);
  }
  console.table(took);
}, 600_000);
