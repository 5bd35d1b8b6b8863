import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '#shared/model/document.ts';
import { formatVersion } from '#shared/model/migrations.ts';
import { linesOf } from '#shared/model/record-texts.ts';
import { canonical, contentHash } from '../../../electron/storage/content-hash.ts';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { openProjectFile, writeProjectFile } from '../../../electron/storage/project-file.ts';
import { readLimits } from '../../../electron/storage/read-project.ts';
import { documents } from '../../shared/random-blueprint.ts';
import { smallDocument } from './documents.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { openHere } from './read-here.ts';

const host = nodeReaderHost();

test('a document comes back from its file as it went in, with its id and hash', async () => {
  const path = join(temporaryFolder(), 'Café 咖啡.blueprint');
  const written = unwrap(await writeProjectFile(path, smallDocument));
  const opened = unwrap(await openProjectFile(path, { host }));
  expect(opened.document).toEqual(smallDocument);
  expect(opened).toMatchObject({ ...written, contentHash: contentHash(smallDocument), version: formatVersion });
});

test('random documents come back from their files as they went in (seed 20262)', async () => {
  const path = join(temporaryFolder(), 'random.blueprint');
  await fc.assert(
    fc.asyncProperty(documents(), async (document) => {
      const { documentId } = unwrap(await writeProjectFile(path, document));
      const read = openHere(path);
      expect(read.document).toEqual(new Map(document));
      // The session keeps these lines as they are, and compares with `canonical` what an edit says was there.
      expect(linesOf(read.texts).sort()).toEqual(Array.from(document.values(), canonical).sort());
      expect(read).toMatchObject({ documentId, contentHash: contentHash(document) });
    }),
    { seed: 20262, numRuns: 60 },
  );
}, 300_000);

test('the hash sees every content and no order of records or fields', () => {
  const reordered = [...smallDocument.values()].reverse().map((record) => {
    return Object.fromEntries(Object.entries(record).reverse()) as typeof record;
  });
  expect(contentHash(documentOf(reordered))).toBe(contentHash(smallDocument));
  const hashes = [...smallDocument.keys()].map((left) =>
    contentHash(documentOf([...smallDocument.values()].filter(({ id }) => id !== left))),
  );
  expect(new Set([...hashes, contentHash(smallDocument)]).size).toBe(smallDocument.size + 1);
});

test('an empty scenario is the same content as none: no row could tell them apart', () => {
  const blueprint = smallDocument.get('b1');
  const project = smallDocument.get('p');
  if (blueprint?.type !== 'blueprint' || !project) throw new Error('The small document has a blueprint');
  const { scenario: _, ...without } = blueprint;
  expect(contentHash(documentOf([project, { ...blueprint, scenario: {} }]))).toBe(
    contentHash(documentOf([project, without])),
  );
});

test('writing replaces the whole file, and the folder holds nothing else', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  writeFileSync(path, 'something else');
  unwrap(await writeProjectFile(path, smallDocument));
  expect(readdirSync(folder)).toEqual(['plan.blueprint']);
  expect(outcome(await openProjectFile(path, { host }))).toBe('ok');
});

test('the file keeps its permissions, and a link keeps pointing to it', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'real'));
  const [path, alias] = [join(folder, 'real', 'plan.blueprint'), join(folder, 'alias.blueprint')];
  writeFileSync(path, '');
  chmodSync(path, 0o640);
  symlinkSync(path, alias);
  expect(unwrap(await writeProjectFile(alias, smallDocument)).path).toBe(path);
  expect(realpathSync(alias)).toBe(path);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(unwrap(await openProjectFile(alias, { host })).path).toBe(path);
});

test('a write that cannot take place leaves the old file and nothing beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  writeFileSync(path, 'old');
  expect(outcome(await writeProjectFile(path, smallDocument, { onlyNew: true }))).toBe('file.exists');
  const refuse = async () => ({ ok: false as const, faults: [{ code: 'file.changedMeanwhile' }] });
  expect(outcome(await writeProjectFile(path, smallDocument, { mayReplace: refuse }))).toBe('file.changedMeanwhile');
  const broken = documentOf([...smallDocument.values()].filter(({ id }) => id !== 'l1'));
  expect(outcome(await writeProjectFile(path, broken))).toBe('document.notWhole');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['plan.blueprint']);
  mkdirSync(join(folder, 'folder.blueprint'));
  expect(outcome(await writeProjectFile(join(folder, 'folder.blueprint'), smallDocument))).toBe('file.isFolder');
  expect(outcome(await writeProjectFile(join(folder, 'none', 'a.blueprint'), smallDocument))).toBe(
    'file.folderMissing',
  );
  expect(outcome(await writeProjectFile(join(folder, `${'长'.repeat(90)}.blueprint`), smallDocument))).toBe(
    'file.nameTooLong',
  );
  expect(readdirSync(folder).sort()).toEqual(['folder.blueprint', 'plan.blueprint']);
});

test('a write-protected file is not replaced', async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  writeFileSync(path, 'protected');
  chmodSync(path, 0o444);
  expect(outcome(await writeProjectFile(path, smallDocument))).toBe('file.readOnly');
  expect(readFileSync(path, 'utf8')).toBe('protected');
});

test('what a killed process left beside a file is swept away by the next write; what is not ours stays', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  let part = '';
  unwrap(
    await writeProjectFile(path, smallDocument, {
      mayReplace: async () => {
        part = readdirSync(folder).find((name) => name.endsWith('.part')) ?? '';
        return { ok: true, value: undefined };
      },
    }),
  );
  // The highest process number there can be belongs to nobody.
  const dead = part.replace(/-\d+-/, '-4194304-');
  for (const name of [dead, part, 'mine.part', '.throughline-notes.part']) writeFileSync(join(folder, name), 'half');
  unwrap(await writeProjectFile(path, smallDocument));
  expect(readdirSync(folder).sort()).toEqual([part, '.throughline-notes.part', 'mine.part', 'plan.blueprint'].sort());
});

test('what is written can be opened again: the project is not counted, and anything beyond a limit is refused', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'full.blueprint');
  const limits = { ...readLimits, records: smallDocument.size - 1 };
  unwrap(await writeProjectFile(path, smallDocument, { limits }));
  expect(unwrap(await openProjectFile(path, { host, limits })).document).toEqual(smallDocument);

  const beyond = join(folder, 'beyond.blueprint');
  const texts = [...smallDocument.values()].flatMap((record) => Object.keys(record.translations ?? {})).length;
  for (const less of [{ records: smallDocument.size - 2 }, { translations: texts - 1 }, { bytes: 10_000 }]) {
    const written = await writeProjectFile(beyond, smallDocument, { limits: { ...readLimits, ...less } });
    expect(outcome(written)).toBe('file.tooMuch');
  }
  expect(readdirSync(folder)).toEqual(['full.blueprint']);
});
