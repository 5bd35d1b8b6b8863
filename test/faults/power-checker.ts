/**
 * The computer whose power is back, over and over: mounts each copy of the disk that it is told of where the disk was,
 * starts again as the program would, and tells what is there. In a name space of its own, so that the editor's disk and
 * this one can have the same place.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { disks, pathsIn } from './power-cuts.ts';
import { type State, stateAfter, toldBy } from './state-after.ts';

const [folder = ''] = process.argv.slice(2);
const mounted = join(folder, 'disk');
const first = bigBlueprint(40);

/** @param lines how many the editor had told when its power was cut */
async function judge(lines: number): Promise<State> {
  const { commits, published, faults } = toldBy(readFileSync(join(folder, 'told'), 'utf8').split('\n').slice(0, lines));
  for (const disk of disks) execFileSync('mount', ['-o', 'loop', join(folder, `${disk}.copy`), join(mounted, disk)]);
  try {
    const [path, sessions] = pathsIn(mounted);
    const state = await stateAfter(path, sessions, first, commits, Math.max(0, ...published));
    return { ...state, digests: [], wrong: [...faults, ...state.wrong] };
  } catch (error) {
    return { digests: [], recovered: 0, wrong: [String(error)] };
  } finally {
    for (const disk of disks) execFileSync('umount', [join(mounted, disk)]);
  }
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await judge(Number(line)))}\n`);
