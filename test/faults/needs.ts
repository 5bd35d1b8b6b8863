import { spawnSync } from 'node:child_process';
import { test } from 'vitest';
import { noStrace } from './strace.ts';

/** What a test needs of the machine, beside Node; undefined when it is there, else why it is not. */
export type Need = string | undefined;

export const strace: Need = noStrace();

/** To mount, which a test does to have a disk of its own: small, read-only, or cut off from power. */
export const root: Need = noMount();

function noMount(): Need {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root';
  const tried = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'], {
    encoding: 'utf8',
  });
  return tried.status === 0 ? undefined : `this machine may not mount: ${tried.stderr?.trim()}`;
}

/** An ordinary disk in a file, mounted. */
export const loop: Need =
  root ?? (spawnSync('losetup', ['-f']).status === 0 ? undefined : 'this machine has no loop devices');

/** A test that only some machines can run. Where it cannot be run that is its title, and `npm test` says so at its end. */
export function testWhere(need: Need, title: string, work: () => Promise<void> | void, patience = 300_000): void {
  if (need === undefined) test(title, work, patience);
  else test(`LEFT OUT, ${need}: ${title}`, () => undefined);
}
