import { basename } from 'node:path';
import { interchangeText, writeInterchange } from '#shared/interchange/write.ts';
import type { Document } from '#shared/model/document.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { writeCleanCopy } from './clean-copy.ts';
import { runningSaves } from './running-saves.ts';

type Copied = Promise<Result<{ fileName: string }>>;

/**
 * What is written beside a document's own file, of what it held when that was asked for. It needs no document any more:
 * only the end of the program waits for it.
 * @param isOpen whether a place is that of an open document, over which nothing is written
 */
export function savedCopies(isOpen: (path: string) => Promise<boolean>) {
  const { run, over } = runningSaves();
  return {
    /** All of it, in both languages, as a `.blueprint.json`. */
    data: (of: string, whole: Document, path: string): Copied =>
      run(of, path, async () => {
        const text = interchangeText(writeInterchange(whole, 'both'));
        const written = await replaceFile(path, new TextEncoder().encode(text));
        return written.ok ? ok({ fileName: basename(path) }) : written;
      }),
    /** A project file without named versions and history. */
    clean: (of: string, whole: Document, path: string): Copied =>
      run(of, path, async () =>
        (await isOpen(path))
          ? fail({ code: 'openElsewhere', params: { name: basename(path) } })
          : writeCleanCopy(path, whole),
      ),
    /** Waits until none is being written. */
    over: (): Promise<void> => over(),
  };
}
