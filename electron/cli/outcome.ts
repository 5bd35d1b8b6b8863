import type { Fault } from '#shared/model/result.ts';

/** The promised exit codes (`formats.md` 3). */
export const exitCodes = { done: 0, usage: 1, input: 2, found: 3, output: 4, internal: 5 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What happened to a file as it was named, and, a line each, what is worth knowing about it though all went well. */
export type Note = {
  readonly place: string;
  /** Absent where nothing happened to it: it was only read. */
  readonly word?: 'cli.wrote' | 'cli.whole';
  readonly warnings?: readonly string[];
};

/** How a verb ended. It prints nothing itself: that is done in one place. */
export type Outcome = {
  readonly exit: ExitCode;
  /** For standard output: the data that was asked for. */
  readonly data?: string;
  /** For standard error: what happened to which files. */
  readonly notes?: readonly Note[];
  /** For standard error, a line each: what is wrong, in which file as it was named. */
  readonly faults?: readonly Fault[];
  readonly place?: string;
};

/** That a file was written. */
export const wrote = (place: string, warnings: readonly string[] = []): Note[] => [
  { place, word: 'cli.wrote', warnings },
];

export const done = (parts: Pick<Outcome, 'data' | 'notes'>): Outcome => ({
  exit: exitCodes.done,
  ...parts,
});
export const wrongUsage = (...faults: readonly Fault[]): Outcome => ({ exit: exitCodes.usage, faults });
export const badInput = (place: string, faults: readonly Fault[]): Outcome => ({
  exit: exitCodes.input,
  place,
  faults,
});
export const noOutput = (place: string, faults: readonly Fault[]): Outcome => ({
  exit: exitCodes.output,
  place,
  faults,
});
