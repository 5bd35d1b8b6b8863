import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { outcome, unwrap } from '../electron/storage/expect-result.ts';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { judge } from '../electron/storage/read-here.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';

const copies = process.env.LONG ? 1000 : 50;

test(`of ${copies} copies of the file taken while it is edited and written all open, and all fit their hash (the long form takes 1,000; seed 20270)`, async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'documents', 'plan.blueprint');
  mkdirSync(join(folder, 'documents'));
  unwrap(await writeProjectFile(path, bigBlueprint(40)));
  const editor = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./editor.ts', import.meta.url)),
      path,
      join(folder, 'sessions'),
      '20270',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void editor.kill('SIGKILL'));
  let told = '';
  await new Promise<void>((resolve, reject) => {
    editor.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.includes('\npublished')) resolve();
    });
    editor.once('close', () => reject(new Error(`the editor ended: ${told}`)));
  });

  const contents = new Set<string>();
  for (let copy = 0; copy < copies; copy += 1) {
    const at = join(folder, 'copy.blueprint');
    copyFileSync(path, at);
    const read = judge(readFileSync(at));
    expect([copy, outcome(read)]).toEqual([copy, 'ok']);
    contents.add(unwrap(read).contentHash);
    // The editor has done something between two copies, and may be doing the next.
    const heard = told.length;
    while (told.length === heard && editor.exitCode === null) await new Promise(setImmediate);
  }
  expect(told).not.toMatch(/^fault/m);
  // They were taken while the file changed under the one who took them.
  expect(contents.size).toBeGreaterThan(1);
}, 1_800_000);
