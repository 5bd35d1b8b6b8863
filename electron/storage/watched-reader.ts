import type { RecordTexts } from '#shared/model/record-texts.ts';
import type { Fault } from '#shared/model/result.ts';
import { silenceWatch } from '../worker/silence.ts';
import type {
  FileToRead,
  ReaderHost,
  ReaderMessage,
  ReaderRequest,
  TableToRead,
  VersionInFile,
} from './reader-host.ts';
import type { StoredVersion } from './versions/stored-version.ts';

/** What goes in messages of its own. */
type Told = {
  readonly texts: RecordTexts;
  readonly versions: readonly StoredVersion[];
  readonly pictures: ReadonlyMap<string, string>;
};
type Saying<S extends ReaderMessage['says']> = Extract<ReaderMessage, { says: S }>;
/** What a reader came to. */
export type Outcome = (Saying<'done'> & Told) | (Saying<'salvaged'> & Told) | Saying<'refused'>;
/** The same for a named version. */
export type Unpacked = (Saying<'unpacked'> & Told) | Saying<'refused'>;
/** The same for a table. */
export type TableRead = Saying<'table'> | Saying<'refused'>;

/**
 * Milliseconds that a process may take to start, on top of the patience: no file is at fault for them, and a computer that
 * does much else takes half a minute.
 */
const startingTime = 60_000;

/** How much longer a reader may be silent when all that is left to it is work that ends, or salvage all in all. */
const whileChecking = 12;

/**
 * Has a file read in a process of its own, and kills that process when it gives no sign of life for too long, or takes
 * too long over salvage however lively it is.
 * @param patience in milliseconds
 * @param onTexts hears of the records of a file as they come: the list that they are added to. They count when all is done
 */
export function watched(
  host: ReaderHost,
  request: FileToRead,
  patience: number,
  onTexts?: (texts: RecordTexts) => void,
): Promise<Outcome>;
export function watched(host: ReaderHost, request: VersionInFile, patience: number): Promise<Unpacked>;
export function watched(host: ReaderHost, request: TableToRead, patience: number): Promise<TableRead>;
export function watched(
  host: ReaderHost,
  request: ReaderRequest,
  patience: number,
  onTexts?: (texts: RecordTexts) => void,
): Promise<Outcome | Unpacked | TableRead> {
  return new Promise((resolve) => {
    const reader = host.start();
    let texts: string[] = [];
    let isForgotten = false;
    const versions: StoredVersion[] = [];
    const pictures = new Map<string, string>();
    let settled = false;
    let longest: NodeJS.Timeout | undefined;
    const settle = (outcome: Outcome | Unpacked | TableRead) => {
      settled = true;
      silence.stop();
      clearTimeout(longest);
      reader.kill();
      resolve(outcome);
    };
    const refuse = (fault: Fault) => settle({ says: 'refused', faults: [fault] });
    const tooLong = () => refuse({ code: 'file.stalled' });
    const silence = silenceWatch(tooLong);
    silence.heard(patience + startingTime);
    reader.onGone(() => refuse({ code: 'file.readerDied' }));
    reader.onMessage((message) => {
      if (settled) return;
      const stage = message.says === 'alive' ? message.stage : undefined;
      silence.heard(stage === 'checking' ? patience * whileChecking : patience);
      if (stage === 'salvaging') longest ??= setTimeout(tooLong, patience * whileChecking);
      if (message.says === 'records') {
        texts.push(message.text);
        if (!isForgotten) onTexts?.(texts);
      }
      if (message.says === 'forget') {
        texts = [];
        isForgotten = true;
      }
      if (message.says === 'version') versions.push(message.version);
      if (message.says === 'picture') pictures.set(message.hash, message.data);
      if (message.says === 'refused' || message.says === 'table') settle(message);
      if (message.says === 'done' || message.says === 'salvaged' || message.says === 'unpacked')
        settle({ ...message, texts, versions, pictures });
    });
    reader.ask(request);
  });
}
