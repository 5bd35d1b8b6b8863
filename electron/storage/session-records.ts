import { atOnce } from '#shared/model/at-once.ts';
import type { Transaction } from '#shared/model/change.ts';
import { checkedRecord } from '#shared/model/checked-record.ts';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type Project, projectSchema } from '#shared/model/project.ts';
import type { Rec } from '#shared/model/record.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { canonical } from './content-hash.ts';
import type { Database, Row } from './database.ts';
import { slice } from './in-slices.ts';
import { sessionFault } from './session-database.ts';
import { isPicture, mapped, picturesOf } from './session-pictures.ts';

/** A transaction without what it altered; `seq` rises by one from 1. */
export type Moment = Omit<Transaction, 'change'> & { readonly seq: number };
export type Numbered = Transaction & { readonly seq: number };

export type SessionRecords = {
  /**
   * Puts a whole document into a session that has no records yet.
   * @param lines the records as `canonical` writes them
   */
  fill(lines: Iterable<string>): void;
  /** @throws Error when a body is not what this program writes */
  document(): Document;
  /** The same, as it is when this is called, for who goes on between other work. */
  reading(): Generator<void, Document>;
  /** The record of the project itself, without reading the others. */
  project(): Project | undefined;
  /** Checks every `before`, writes every `after` and one history row, all in one transaction; durable on return. */
  commit(transaction: Transaction): Result<{ seq: number }>;
  /** The last transactions, oldest of them first. */
  history(most: number): Transaction[];
  /** How many of the last transactions it takes to undo so many steps, if there are so many. */
  rowsForUndo(steps: number): number;
  /** When every transaction was made and what it was called, oldest first. */
  moments(): Moment[];
  /** The transactions numbered from the one to the other, oldest first. */
  between(first: number, last: number): Numbered[];
  /** Everything, to begin another session's history with. */
  copyHistory(from: Database): void;
  lastSeq(): number;
};

/** How much history is handed out at once for undo. */
const most = { characters: 64_000_000 };

/** The records and the history of a session's database. A commit costs the same whatever the document's size. */
export function recordsOf(database: Database): SessionRecords {
  const one = database.statement('SELECT body FROM records WHERE id = ?');
  const put = database.statement(
    'INSERT INTO records (id, type, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET type = excluded.type, body = excluded.body',
  );
  const remove = database.statement('DELETE FROM records WHERE id = ?');
  const add = database.statement(
    "INSERT INTO records (id, type, body) SELECT line ->> 'id', line ->> 'type', line FROM (SELECT ? AS line)",
  );
  const everything = database.statement('SELECT body FROM records');
  const ofProject = database.statement("SELECT body FROM records WHERE type = 'project'");
  const write = database.statement('INSERT INTO history (at, label, kind, change) VALUES (?, ?, ?, ?)');
  const last = database.statement('SELECT max(seq) AS seq FROM history');
  const latest = database.statement('SELECT seq, at, label, kind, change FROM history ORDER BY seq DESC LIMIT ?');
  const kinds = database.statement('SELECT kind, length(change) AS size FROM history ORDER BY seq DESC');
  const heads = database.statement('SELECT seq, at, label, kind FROM history ORDER BY seq');
  const some = database.statement(
    'SELECT seq, at, label, kind, change FROM history WHERE seq BETWEEN ? AND ? ORDER BY seq',
  );
  const copy = database.statement('INSERT INTO history (seq, at, label, kind, change) VALUES (?, ?, ?, ?, ?)');

  const pictures = picturesOf(database);

  const lastSeq = (): number => Number(last.first()?.seq ?? 0);
  const bodyOf = (id: string): string => String(one.first(id)?.body ?? 'null');
  const momentOf = (row: Row): Moment => ({
    seq: Number(row.seq),
    at: String(row.at),
    label: String(row.label),
    kind: row.kind as Transaction['kind'],
  });
  const numbered = (row: Row): Numbered => ({
    ...momentOf(row),
    change: mapped(JSON.parse(String(row.change)) as Transaction['change'], pictures.whole),
  });
  const bodyFor = (record: Rec | null): string => canonical(pictures.named(record));
  function keep(record: Rec): void {
    pictures.keep(record);
    put.run(record.id, record.type, bodyFor(record));
  }

  function keepAll(transaction: Transaction): void {
    for (const [id, [before, after]] of Object.entries(transaction.change)) {
      pictures.keep(before);
      if (after === null) remove.run(id);
      else keep(after);
    }
    const { at, label, kind, change } = transaction;
    write.run(at, label, kind, JSON.stringify(mapped(change, pictures.named)));
  }

  // Read out at once: what is committed later must not be half in it, nor find the database busy.
  const reading = () => records([...everything.lists()]);
  function* records(rows: readonly (readonly unknown[])[]): Generator<void, Document> {
    const document = new Map<RecordId, Rec>();
    for (const [body] of rows) {
      const { data: record, error } = checkedRecord(pictures.whole(JSON.parse(String(body)) as Rec));
      if (error) throw error;
      document.set(record.id, record);
      if (document.size % slice === 0) yield;
    }
    return document;
  }

  return {
    fill: (lines) =>
      database.atomically(() => {
        for (const line of lines) {
          if (isPicture(line)) keep(JSON.parse(line));
          else add.run(line);
        }
      }),
    document: () => atOnce(reading()),
    reading,
    project: () => {
      const [row] = ofProject.all();
      return row && projectSchema.parse(JSON.parse(String(row.body)));
    },
    commit: (transaction) => {
      const wrong = wrongRecords(transaction);
      if (wrong.length > 0) return fail(...wrong);
      try {
        return database.atomically(() => {
          const conflicts = Object.entries(transaction.change)
            .filter(([id, [before]]) => bodyOf(id) !== bodyFor(before))
            .map(([id]): Fault => ({ code: 'session.conflict', at: id }));
          if (conflicts.length > 0) return fail(...conflicts);
          keepAll(transaction);
          return ok({ seq: lastSeq() });
        });
      } catch (error) {
        return fail(sessionFault(error));
      }
    },
    history: (most) =>
      latest
        .all(most)
        .reverse()
        .map((row) => {
          const { seq: _, ...transaction } = numbered(row);
          return transaction;
        }),
    rowsForUndo: (steps) => {
      let [rows, undoable, size] = [0, 0, 0];
      for (const row of kinds.each()) {
        // It begins with a step, never with a part of one.
        if (row.kind === 'do' && undoable + 1 >= steps) return rows + 1;
        size += Number(row.size);
        if (size > most.characters) return rows;
        rows += 1;
        if (row.kind === 'do' || row.kind === 'redo') undoable += 1;
        if (row.kind === 'undo') undoable -= 1;
      }
      return rows;
    },
    moments: () => heads.all().map(momentOf),
    between: (first, last) => some.all(first, last).map(numbered),
    copyHistory: (from) => {
      pictures.copy(from);
      const rows = from.statement('SELECT seq, at, label, kind, change FROM history ORDER BY seq');
      for (const { seq, at, label, kind, change } of rows.each()) {
        copy.run(seq ?? null, at ?? null, label ?? null, kind ?? null, change ?? null);
      }
    },
    lastSeq,
  };
}

/** Nothing goes in that could not be read again. */
function wrongRecords({ change }: Transaction): Fault[] {
  return Object.entries(change).flatMap(([id, [, after]]): Fault[] => {
    if (after === null) return [];
    const parsed = checkedRecord(after);
    if (parsed.success && parsed.data.id === id) return [];
    return [{ code: 'session.wrongRecord', at: [id, ...(parsed.error?.issues[0]?.path ?? [])].join('.') }];
  });
}
