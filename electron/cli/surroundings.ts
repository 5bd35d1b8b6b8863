import type { Language } from '#shared/model/fields.ts';
import type { ReaderHost } from '../storage/reader-host.ts';

/** Where text goes: a stream, or a list in a test. */
export type Sink = { write(text: string): unknown };

/** What the command line needs to know of the world around it. */
export type Surroundings = {
  /** The program's own version. */
  readonly version: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The folder that file names are relative to. */
  readonly cwd: string;
  /** The language of messages. */
  readonly language: Language;
  /** Starts the processes in which strangers' files are read. */
  readonly readers: ReaderHost;
  /** Which day it is, YYYY-MM-DD; today where it is left out. */
  readonly today?: string;
  /** Where the font files lie in the packaged program; the development packages where it is left out. */
  readonly fonts?: string;
};

/** The language of messages as the system has it: Chinese for a Chinese locale, English for all others. */
export function languageOf(env: { readonly [name: string]: string | undefined }): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
