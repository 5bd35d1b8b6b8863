/** What the command line can be asked for. By itself, because the program looks here before it knows what it will need. */
export const verbNames = ['import', 'export', 'analyse', 'check', 'verify', 'info'] as const;
export type VerbName = (typeof verbNames)[number];

const isVerb = (argument: string | undefined): boolean => verbNames.some((name) => name === argument);

/** Whether these arguments are for the command line: the program's own window is asked for by files alone. */
export const isForCommandLine = (argv: readonly string[]): boolean =>
  argv.some((argument) => argument === '--help' || argument === '--version') || isVerb(argv[0]);
