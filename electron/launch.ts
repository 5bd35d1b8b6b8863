import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isForCommandLine } from './cli/verb-names.ts';
import { systemCode } from './storage/file-faults.ts';

/** How the program was called: as a command line, or to show windows, with the files it was given. */
export type Launch =
  | { readonly kind: 'command'; readonly args: readonly string[] }
  | { readonly kind: 'windows'; readonly files: readonly string[] };

/**
 * The endings of what can be opened: projects, and drawings in which one may lie. Files are found by these, never by their place: Chromium reorders arguments.
 */
export const openable = /\.(?:blueprint(?:\.json)?|png|svg|pdf)$/i;

const isSwitch = (arg: string): boolean => arg.startsWith('-');

/** Texts of a command line that look like files of ours. Nothing is touched on disk. */
export const fileArguments = (args: readonly string[]): string[] =>
  args.filter((arg) => !isSwitch(arg) && openable.test(arg) && !arg.includes('\0') && arg.length <= 4096);

/**
 * Reads the program's own command line.
 * @param argv as the process got it: the program first, and in development the application's folder among the rest
 */
export const launchOf = (argv: readonly string[], { packaged }: { packaged: boolean }): Launch => {
  const args = argv.slice(1);
  // In development the first plain argument is the application's folder, which Electron was started with.
  if (!packaged) {
    const folder = args.findIndex((arg) => !isSwitch(arg));
    args.splice(0, folder + 1);
  }
  // Chromium's own switches may stand before the verb.
  const first = args.findIndex((arg) => !isSwitch(arg) || isForCommandLine([arg]));
  const command = first < 0 ? [] : args.slice(first);
  if (isForCommandLine(command)) return { kind: 'command', args: command };
  return { kind: 'windows', files: fileArguments(args) };
};

/**
 * The files to open: regular files of ours by their real path, each once, in the order given. A name behind which there is
 * nothing at all is kept as it is, so that opening it says which file could not be found.
 */
export const filesToOpen = async (files: readonly string[], folder: string): Promise<string[]> => {
  const found = new Set<string>();
  for (const file of files) {
    const named = resolve(folder, file);
    try {
      const path = await realpath(named);
      if (openable.test(path) && (await stat(path)).isFile()) found.add(path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') found.add(named);
    }
  }
  return [...found];
};

/** Files that outside asks for while the program runs: kept until there is somewhere to open them. */
export const requestedFiles = () => {
  const early: string[] = [];
  let asked = false;
  let open: (files: readonly string[]) => void = (files) => void early.push(...files);
  return {
    early,
    /** Whether any was asked for, found or not. */
    isAsked: (): boolean => asked,
    to: (next: typeof open): void => {
      open = next;
    },
    request: async (names: readonly string[], folder: string): Promise<void> => {
      const named = fileArguments(names);
      asked ||= named.length > 0;
      const files = await filesToOpen(named, folder);
      // Only now: while they were looked up, there may have come somewhere to open them.
      open(files);
    },
  };
};
