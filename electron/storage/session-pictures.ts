import type { Change } from '#shared/model/change.ts';
import type { Rec } from '#shared/model/record.ts';
import { sha256 } from './content-hash.ts';
import type { Database } from './database.ts';

/** Stands before the hash of a picture in place of its data; base64 has no colon. */
const mark = 'sha256:';

/**
 * The pictures of a session, each kept once however often records and history hold it: putting one on, taking it off and
 * undoing that costs no more than the first time. They stay as long as the session.
 */
export type SessionPictures = {
  /** A record as it is written: a picture by its hash. */
  named<R extends Rec | null>(record: R): R;
  /** Makes sure that a record's picture is there. */
  keep(record: Rec | null): void;
  /** A record as it was before it was written. @throws Error when its picture is not there */
  whole<R extends Rec | null>(written: R): R;
  copy(from: Database): void;
  /** A picture by its hash, as versions name it. @throws Error when it is not there */
  data(hash: string): string;
  put(hash: string, data: string): void;
};

/** Whether the record of a line is a picture, found without reading the others. */
export const isPicture = (line: string): boolean =>
  line.includes('"type":"asset"') && JSON.parse(line).type === 'asset';

/** The hash that stands in place of a picture's data. */
export const hashInPlaceOf = (data: unknown): string | undefined =>
  typeof data === 'string' && data.startsWith(mark) ? data.slice(mark.length) : undefined;

export function picturesOf(database: Database): SessionPictures {
  const put = database.statement('INSERT INTO pictures (hash, data) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const one = database.statement('SELECT data FROM pictures WHERE hash = ?');
  const data = (hash: string): string => {
    const found = one.first(hash);
    if (!found) throw new Error('A picture of the session is missing');
    return String(found.data);
  };
  return {
    named: (record) => (record?.type === 'asset' ? { ...record, data: mark + sha256(record.data) } : record),
    keep: (record) => {
      if (record?.type === 'asset') put.run(sha256(record.data), record.data);
    },
    whole: (written) => {
      const hash = written?.type === 'asset' ? hashInPlaceOf(written.data) : undefined;
      return hash === undefined ? written : { ...written, data: data(hash) };
    },
    copy: (from) => {
      for (const { hash, data } of from.statement('SELECT hash, data FROM pictures').each())
        put.run(hash ?? null, data ?? null);
    },
    data,
    put: (hash, data) => put.run(hash, data),
  };
}

/** A change with each of its records made another. */
export const mapped = (change: Change, map: (record: Rec | null) => Rec | null): Change =>
  Object.fromEntries(Object.entries(change).map(([id, [before, after]]) => [id, [map(before), map(after)]]));
