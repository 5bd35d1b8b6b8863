import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { temporaryFolder } from '../electron/storage/folder.ts';
import { root, testWhere } from './needs.ts';

function told(story: string): string[] {
  const script = new URL('./small-disks.ts', import.meta.url).pathname;
  const node = [process.execPath, '--disable-warning=ExperimentalWarning'];
  const ran = spawnSync('unshare', ['-m', ...node, script, story, temporaryFolder()], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout.split('\n').slice(0, -1);
}

testWhere(
  root,
  '2.7 row 4: with the disk of the file full, the old file stays, editing goes on, and saving works once there is room (Linux, root)',
  () => {
    expect(told('the disk of the file is full')).toEqual([
      'edit ok',
      'save file.noSpace',
      'the old file is whole true | beside: plan.blueprint',
      'edit ok',
      'save ok | all in the file true',
      'end',
    ]);
  },
);

testWhere(
  root,
  '2.7 row 4: with the disk of the working copies full, an edit is refused, kept as soon as there is room, and overtaken by none (Linux, root)',
  () => {
    expect(told('the disk of the working copies is full')).toEqual([
      'refused session.noSpace | kept true',
      'whole true',
      'again ok | kept true',
      'save ok | all in the file true',
      'reopened true',
      'end',
    ]);
  },
);

testWhere(
  root,
  '2.7 row 34: a disk that is full during a migration leaves the file as it was; with room everything is there (Linux, root)',
  () => {
    expect(told('the disk is full during a migration')).toEqual([
      'open session.noSpace',
      'the file is as it was true | beside: plan.blueprint',
      'open ok | all there true',
      'end',
    ]);
  },
);

testWhere(
  root,
  '2.7 row 6: on a read-only medium edits are kept, Save says why not, and Save As takes everything (Linux, root)',
  () => {
    expect(told('the medium is read-only')).toEqual([
      'edit ok',
      'save file.readOnly',
      'save as ok',
      'all in the other file true',
      'the old file is whole true | beside: plan.blueprint',
      'end',
    ]);
  },
);

testWhere(
  root,
  '2.7 row 31: where working copies may not be written, opening says so and harms nothing (Linux, root)',
  () => {
    expect(told('the folder of the working copies is read-only')).toEqual([
      'open session.unwritable',
      'new session.unwritable',
      'listed 0',
      'end',
    ]);
  },
);
