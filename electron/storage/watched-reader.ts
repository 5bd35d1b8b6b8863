import type { Rec } from '#shared/model/record.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { ReaderHost, ReaderMessage, ReaderRequest } from './reader-host.ts';
import type { StoredVersion } from './versions/stored-version.ts';

type Ending = 'done' | 'salvaged';
type EndingOf<E extends Ending> = Omit<Extract<ReaderMessage, { says: E }>, 'says'>;
/** What a reader that came to this end has said: the records, and what it said of them. */
type Read<E extends Ending> = EndingOf<E> & {
  readonly records: readonly Rec[];
  readonly versions: readonly StoredVersion[];
  readonly pictures: ReadonlyMap<string, string>;
};

/** Milliseconds that a process may take to start, on top of the patience. */
const startingTime = 15_000;

/** How much longer a reader may be silent when all that is left to it is work that ends, or salvage all in all. */
const whileChecking = 12;

/**
 * Has a file read in a process of its own, and kills that process when it gives no sign of life for too long.
 * @param ending what is waited for; salvage is given so much time all in all, however lively it is
 * @param patience in milliseconds
 */
export function watched<E extends Ending>(
  host: ReaderHost,
  request: ReaderRequest,
  ending: E,
  patience: number,
): Promise<Result<Read<E>>> {
  return new Promise((resolve) => {
    const reader = host.start();
    const records: Rec[] = [];
    const versions: StoredVersion[] = [];
    const pictures = new Map<string, string>();
    let settled = false;
    const settle = (result: Result<Read<E>>) => {
      settled = true;
      clearTimeout(watchdog);
      clearTimeout(longest);
      reader.kill();
      resolve(result);
    };
    const tooLong = () => settle(fail({ code: 'file.stalled' }));
    // No file is at fault while the process itself is still starting: a busy computer gets more time for that.
    let watchdog = setTimeout(tooLong, patience + startingTime);
    const longest = ending === 'salvaged' ? setTimeout(tooLong, patience * whileChecking + startingTime) : undefined;
    reader.onGone(() => settle(fail({ code: 'file.readerDied' })));
    reader.onMessage((message) => {
      if (settled) return;
      clearTimeout(watchdog);
      const ends = message.says === 'alive' && message.stage === 'checking';
      watchdog = setTimeout(tooLong, ends ? patience * whileChecking : patience);
      if (message.says === 'records') for (const record of message.records) records.push(record);
      if (message.says === 'version') versions.push(message.version);
      if (message.says === 'picture') pictures.set(message.hash, message.data);
      if (message.says === 'refused') settle({ ok: false, faults: message.faults });
      if (message.says === ending) {
        const { says: _, ...heading } = message;
        settle(ok({ records, versions, pictures, ...(heading as unknown as EndingOf<E>) }));
      }
    });
    reader.ask(request);
  });
}
