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

/** How much longer a reader may be silent when all that is left to it is work that ends. */
const whileChecking = 12;

/**
 * Has a file read in a process of its own, and kills that process when it gives no sign of life for too long.
 * @param patience in milliseconds
 */
export function watched(host: ReaderHost, request: ReaderRequest, patience: number): Promise<Result<Read>> {
  return new Promise((resolve) => {
    const reader = host.start();
    const records: Rec[] = [];
    let settled = false;
    const settle = (result: Result<Read>) => {
      settled = true;
      clearTimeout(watchdog);
      reader.kill();
      resolve(result);
    };
    const tooLong = () => settle(fail({ code: 'file.stalled' }));
    // No file is at fault while the process itself is still starting: a busy computer gets more time for that.
    let watchdog = setTimeout(tooLong, patience + startingTime);
    reader.onGone(() => settle(fail({ code: 'file.readerDied' })));
    reader.onMessage((message) => {
      if (settled) return;
      clearTimeout(watchdog);
      const ends = message.says === 'alive' && message.stage === 'checking';
      watchdog = setTimeout(tooLong, ends ? patience * whileChecking : patience);
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
