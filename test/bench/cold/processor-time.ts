import { readdirSync, readFileSync } from 'node:fs';

/** Of a process of Linux: its parent, and its processor time so far with that of children it has outlived, in ticks. */
function statOf(pid: string): { readonly parent: string; readonly ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    const [, parent = '', ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // Numbered as in proc(5), from 14: utime, stime, cutime, cstime.
    return { parent, ticks: rest.slice(9, 13).reduce((sum, ticks) => sum + Number(ticks), 0) };
  } catch {
    return undefined;
  }
}

/** A tick of Linux in milliseconds: what `/proc` counts in is the same on every machine. */
const tick = 10;

/**
 * The processor time of a process and of all that it started, in milliseconds.
 * @returns not a number where there is no `/proc`
 */
export function processorTime(root: number): number {
  let all: string[];
  try {
    all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return Number.NaN;
  }
  const stats = new Map(all.flatMap((pid) => [[pid, statOf(pid)] as const]));
  const isOurs = (pid: string): boolean => {
    for (let at: string | undefined = pid; at !== undefined && at !== '0'; at = stats.get(at)?.parent)
      if (at === String(root)) return true;
    return false;
  };
  return [...stats].reduce((sum, [pid, stat]) => sum + (stat && isOurs(pid) ? stat.ticks : 0), 0) * tick;
}
