import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { smallDocument } from '../storage/documents.ts';
import { unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { call } from './command-line.ts';

test('a damaged file that can be mended is read, said to be damaged, and not verified', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument));
  expect(await call(folder, ['verify', 'plan.blueprint'])).toMatchObject({ exit: 0 });
  const whole = await call(folder, ['info', 'plan.blueprint']);
  writeFileSync(path, readFileSync(path).fill(0, 8192, 12_288));
  const said = expect.stringContaining('is damaged on the disk');
  expect(await call(folder, ['info', 'plan.blueprint'])).toEqual({ exit: 0, stdout: whole.stdout, stderr: said });
  expect(await call(folder, ['export', 'plan.blueprint', 'out.blueprint.json'])).toMatchObject({
    exit: 0,
    stderr: said,
  });
  expect(await call(folder, ['verify', 'plan.blueprint'])).toEqual({ exit: 2, stdout: '', stderr: said });
});
