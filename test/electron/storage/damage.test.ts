import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from '../../../electron/storage/content-hash.ts';
import { mended } from '../../../electron/storage/parity/mend.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';
import { randomFrom } from '../../shared/random-numbers.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { judge } from './read-here.ts';

const document = bigBlueprint(150);

/** The long run looks more often. */
const flips = process.env.LONG ? 2000 : 200;

async function goodBytes(): Promise<Buffer> {
  const path = join(temporaryFolder(), 'good.blueprint');
  unwrap(await writeProjectFile(path, document, { documentId: 'doc' }));
  return readFileSync(path);
}

/** What becomes of damaged bytes: the code of the refusal, or `same` when exactly the old content comes back. */
function fate(bytes: Buffer): string {
  const read = judge(bytes);
  if (!read.ok) return outcome(read);
  const { documentId, records } = read.value;
  const content = new Map(records.map((record) => [record.id, record]));
  return documentId === 'doc' && contentHash(content) === contentHash(document) ? 'same' : 'WRONG CONTENT';
}

/** How many of the damaged copies met which fate. */
function fates(copies: Iterable<Buffer>): Record<string, number> {
  const count: Record<string, number> = {};
  for (const bytes of copies) {
    const met = fate(bytes);
    count[met] = (count[met] ?? 0) + 1;
  }
  return count;
}

test('a file cut short anywhere is refused, unless only what it is mended with is gone', async () => {
  const good = Buffer.from(mended(await goodBytes()).database);
  const cuts = Array.from({ length: 300 }, (_, index) => Math.floor((good.length * index) / 300));
  const { 'file.empty': empty, 'file.truncated': truncated } = fates(
    cuts.map((at) => Buffer.from(good.subarray(0, at))),
  );
  expect([empty, truncated]).toEqual([1, 299]);
});

/** A file to be mended, and one that lost what it takes: there the hashes alone have to see what happened. */
const kinds = [
  ['a file', goodBytes],
  ['a file without parity', async () => Buffer.from(mended(await goodBytes()).database)],
] as const;

test.each(kinds)(
  '%s with one bit flipped is refused or says exactly what it said (seed 20264)',
  async (what, make) => {
    const good = await make();
    const random = randomFrom(20264);
    function* flipped() {
      for (let run = 0; run < flips; run += 1) {
        const bytes = Buffer.from(good);
        const at = random.whole(0, bytes.length - 1);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7));
        yield bytes;
      }
    }
    const met = fates(flipped());
    expect(met['WRONG CONTENT']).toBeUndefined();
    // Most of a file this small is unused, so most flips are harmless.
    if (what === 'a file') expect(met).toEqual({ same: flips });
    else expect(met['file.damaged']).toBeGreaterThan(flips / 10);
  },
  300_000,
);

test('a file without parity with a page of zeros is refused or says exactly what it said', async () => {
  const good = Buffer.from(mended(await goodBytes()).database);
  const pages = Array.from({ length: good.length / 4096 }, (_, page) =>
    Buffer.from(good).fill(0, page * 4096, (page + 1) * 4096),
  );
  const met = fates(pages);
  expect(met['WRONG CONTENT']).toBeUndefined();
  expect((met['file.damaged'] ?? 0) + (met['file.notDatabase'] ?? 0)).toBeGreaterThan(pages.length / 2);
});
