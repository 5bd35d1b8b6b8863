import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-faults.ts';

/** Who writes: a computer by a digest of its name, and a process on it. */
export type Writer = { readonly host: string; readonly pid: number };

/** How long a turn is waited for, in milliseconds. */
const patience = 5000;
const pause = 20;
const ending = '.part';
/**
 * After how many milliseconds a sign is taken for left over: of another computer, which may have lost its power, and of
 * a process that seems to run here, since its number may be another's by now.
 */
const growsOld = { elsewhere: 30_000, here: 120_000, nameless: 1000 };

/**
 * Lets one writer at a time look at a file and replace it, whichever profile, program or computer they are of: without
 * it, of two that look at the same moment the second would replace what the first has just written. The sign that it is
 * somebody's turn stands beside the file for the few milliseconds that takes, like the part file.
 *
 * @param part a file just written in the same folder, by whose time the age of a sign is told: the clocks of two
 * computers may differ
 * @throws Error with the code `EBUSY` when the turn does not come
 */
export async function replacing<T>(target: string, part: string, writer: Writer, work: () => Promise<T>): Promise<T> {
  const sign = signOf(target);
  const words = `${writer.host} ${writer.pid} ${randomBytes(6).toString('hex')}`;
  for (let waited = 0; !(await put(sign, words)); waited += pause) {
    if (await isLeftOver(sign, part, writer, waited)) continue;
    if (waited >= patience) throw Object.assign(new Error(sign), { code: 'EBUSY' });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  try {
    return await work();
  } finally {
    await takeAway(sign, words, part);
  }
}

/** The name is short, whatever the file's is, and the same for everyone. */
const signOf = (target: string): string => {
  const digest = createHash('sha256').update(basename(target)).digest('hex').slice(0, 12);
  return join(dirname(target), `.throughline-turn-${digest}.part`);
};

async function put(sign: string, words: string): Promise<boolean> {
  try {
    const file = await open(sign, 'wx');
    await file.writeFile(words).finally(() => file.close());
    return true;
  } catch (error) {
    // On Windows a file that is just being removed may neither be made nor read.
    if (systemCode(error) === 'EEXIST' || (process.platform === 'win32' && systemCode(error) === 'EPERM')) return false;
    await rm(sign, { force: true }).catch(() => {});
    throw error;
  }
}

/** Takes away the sign of a writer that was killed in its turn. @returns whether the turn may be asked for again */
async function isLeftOver(sign: string, part: string, writer: Writer, waited: number): Promise<boolean> {
  const words = await readFile(sign, 'utf8').catch(() => undefined);
  if (words === undefined) return true;
  const age = await ageOf(sign, part);
  const [madeOn, pid] = words.split(' ');
  const here = madeOn === writer.host;
  const old = age > (here ? growsOld.here : growsOld.elsewhere);
  // A writer that was killed, or lost its power, between making its sign and putting its name on it.
  const nameless = words === '' && waited >= growsOld.nameless;
  if (!old && !nameless && !(here && !isRunning(Number(pid)))) return false;
  await takeAway(sign, words, part);
  return true;
}

/** Removes a sign if it is still the one that was read: what has come in its place is put back. */
async function takeAway(sign: string, words: string, part: string): Promise<void> {
  const aside = `${part.slice(0, -ending.length)}0${ending}`;
  try {
    await rename(sign, aside);
    if ((await readFile(aside, 'utf8')) !== words) await link(aside, sign);
  } catch {
    // Somebody else has taken it away, or has his turn by now.
  } finally {
    await rm(aside, { force: true }).catch(() => {});
  }
}

async function ageOf(sign: string, part: string): Promise<number> {
  const [one, other] = await Promise.all([sign, part].map((path) => lstat(path).catch(() => undefined)));
  return one === undefined || other === undefined ? 0 : other.mtimeMs - one.mtimeMs;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
