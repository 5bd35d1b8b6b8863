import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** A bug as it is logged and can be copied: kinds and places in the program's own code, never a text of a document. */
export type Bug = {
  readonly at: string;
  readonly where: string;
  readonly name: string;
  readonly frames: readonly string[];
};

const maxLogBytes = 1024 * 1024;
const maxFrames = 30;

/** The calls of a stack with file names only: folders name people, and the first line holds the message. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, maxFrames)
    .map((line) =>
      line.trim().replace(/(?:file:\/\/|node:|app:\/\/)?[^\s()]*[\\/][^\s()]+/g, (path) => basename(path)),
    );

/** What may be written down of an exception. Its message is left out: it may quote what a person typed. */
export const bugOf = (error: unknown, where: string, now: Date): Bug => {
  const at = now.toISOString();
  if (!(error instanceof Error)) return { at, where, name: typeof error, frames: [] };
  const code =
    'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]+$/.test(error.code) ? ` ${error.code}` : '';
  return { at, where, name: `${error.name}${code}`, frames: framesOf((error.stack ?? '').replace(error.message, '')) };
};

/** The one place bugs go to: a line each in a log file, which begins anew when it has grown large. */
export const logBug = (file: string, bug: Bug): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(file, `${file}.old`);
    appendFileSync(file, `${JSON.stringify(bug)}\n`);
  } catch {
    // Nowhere left to say it: a disk that takes no log must not turn one bug into two.
  }
};
