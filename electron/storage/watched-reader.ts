import type { Rec } from '#shared/model/record.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { ReaderHost, ReaderRequest } from './reader-host.ts';

export type Read = {
  readonly records: readonly Rec[];
  readonly documentId: string;
  readonly contentHash: string;
  readonly fileHash: string;
  readonly version: number;
};

/** Milliseconds that a process may take to start, on top of the patience. */
const startingTime = 15_000;

/**
 * Has a file read in a process of its own, and kills that process when it gives no sign of life for too long.
 * @param patience in milliseconds
 */
export function watched(host: ReaderHost, request: ReaderRequest, patience: number): Promise<Result<Read>> {
  return new Promise((resolve) => {
    const reader = host.start();
    const records: Rec[] = [];
    const settle = (result: Result<Read>) => {
      clearTimeout(watchdog);
      reader.kill();
      resolve(result);
    };
    const tooLong = () => settle(fail({ code: 'file.stalled' }));
    // No file is at fault while the process itself is still starting: a busy computer gets more time for that.
    let watchdog = setTimeout(tooLong, patience + startingTime);
    reader.onGone(() => settle(fail({ code: 'file.readerDied' })));
    reader.onMessage((message) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(tooLong, patience);
      if (message.says === 'records') for (const record of message.records) records.push(record);
      if (message.says === 'refused') settle({ ok: false, faults: message.faults });
      if (message.says === 'done') {
        const { says: _, ...heading } = message;
        settle(ok({ records, ...heading }));
      }
    });
    reader.ask(request);
  });
}
