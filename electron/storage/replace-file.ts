import { createHash, randomBytes } from 'node:crypto';
import { access, constants, link, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { systemCode, unwritable } from './file-faults.ts';
import { hashOfFile } from './file-hash.ts';
import { isRunning, replacing } from './replacing.ts';

export type ReplaceOptions = {
  /** Fail with `file.exists` rather than replace what is there. */
  readonly onlyNew?: boolean;
  /** Asked when all is written and flushed, right before the new file takes the old one's place. */
  readonly mayReplace?: (target: string) => Promise<Result<unknown>>;
};

/**
 * Puts a file in place whole or not at all: written beside it under a name that is recognisably ours, flushed, read
 * back, renamed over it, the folder flushed. Whatever fails, the old file stays as it was and nothing is left beside it.
 *
 * @param bytes whole, or part by part: then the file may be larger than memory
 * @returns the real path that was written: a symbolic link keeps pointing to the file it names
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  { onlyNew = false, mayReplace }: ReplaceOptions = {},
): Promise<Result<{ path: string }>> {
  let part: string | undefined;
  try {
    const target = await realTarget(path);
    const folder = dirname(target);
    await sweep(folder);
    part = join(folder, partName());
    await writeFlushed(part, bytes instanceof Uint8Array ? [bytes] : bytes, await modeOf(target));
    const written = part;
    const allowed = await replacing(target, written, { host, pid: process.pid }, async () => {
      const may = await mayReplace?.(target);
      if (may && !may.ok) return may;
      if (onlyNew) await linkNew(written, target);
      else await patiently(() => rename(written, target));
      return ok(undefined);
    });
    if (!allowed.ok) return allowed;
    await flushFolder(folder);
    return ok({ path: target });
  } catch (error) {
    return fail(unwritable(error));
  } finally {
    if (part) await rm(part, { force: true }).catch(() => {});
  }
}

/** Where a path really leads: through links when the file exists, else through the links of its folder. */
export async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function modeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    // A rename would replace a write-protected file without asking, even for an administrator.
    if ((found.mode & 0o222) === 0) throw Object.assign(new Error(path), { code: 'EACCES' });
    await access(path, constants.W_OK);
    return found.mode & 0o777;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return 0o666 & ~process.umask();
  }
}

async function writeFlushed(
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<void> {
  const file = await open(path, 'wx+', mode);
  try {
    const written = createHash('sha256');
    for await (const part of parts) {
      written.update(part);
      await file.writeFile(part);
    }
    // Memory sticks and network drives know no permissions.
    await file.chmod(mode).catch(() => {});
    await file.sync();
    const there = await hashOfFile(path);
    if (!there.ok || there.value !== written.digest('hex')) throw Object.assign(new Error(path), { code: 'EIO' });
  } finally {
    await file.close();
  }
}

/** Takes a name only if it is free: a link never replaces; file systems without links get the check and a rename. */
async function linkNew(part: string, target: string): Promise<void> {
  try {
    await link(part, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    if (await lstat(target).catch(() => undefined)) throw Object.assign(new Error(target), { code: 'EEXIST' });
    await rename(part, target);
  }
}

/** A virus scanner or a sync tool may hold a file for a moment; on Windows that looks like a missing permission. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(systemCode(error)) || pause > 1000) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

const isHeld = (code: string | undefined): boolean =>
  code === 'EBUSY' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));

const cannotFlushFolders = ['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP'];

/** Makes the rename itself last through a power cut, where the system lets a folder be flushed: Windows does not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!cannotFlushFolders.includes(systemCode(error) ?? '')) throw error;
  }
}

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const partPattern = /^\.throughline-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}0?\.part$/;
const partName = (): string => `.throughline-${host}-${process.pid}-${randomBytes(6).toString('hex')}.part`;

const partsGrowOldAfter = 60 * 60 * 1000;

/** Removes what a killed process of ours left in the folder: of this computer at once, of another after an hour. */
export async function sweep(folder: string): Promise<void> {
  // A folder may be written without being allowed to be listed.
  for (const name of await readdir(folder).catch(() => [])) {
    const [, madeOn, pid] = partPattern.exec(name) ?? [];
    if (madeOn === undefined) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    const old = found !== undefined && Date.now() - found.mtimeMs > partsGrowOldAfter;
    if (old || (madeOn === host && !isRunning(Number(pid)))) await rm(path, { force: true }).catch(() => {});
  }
}
