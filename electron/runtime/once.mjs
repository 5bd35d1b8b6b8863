// Preparing a folder of the cache once, also when two starts want it at the same moment or one is killed half-way.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** The process that holds a lock, or undefined when it is gone: a killed start must not lock others out. */
function holderOf(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && alive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Does the work while holding a lock file; waits for another process that holds it. */
export async function locked(lock, work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(lock);
    if (holder === undefined) rmSync(lock, { force: true });
    else if (!told) {
      told = true;
      say(`… waiting for process ${holder}, which prepares the same`);
    }
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Gives `folder`, letting `build(temporary)` make it beside and renaming it into place, so it is whole or absent. */
export async function once(folder, build) {
  if (existsSync(folder)) return folder;
  await locked(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    const temporary = `${folder}.${process.pid}.part`;
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    try {
      await build(temporary);
      renameSync(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
  return folder;
}
