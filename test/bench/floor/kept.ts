import { copyFileSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** The journal (WAL) of the one session that a program has open: how much has been written since it began anew. */
type Journal = { readonly begun: string; readonly bytes: number };

const journalFile = (userData: string): string | undefined =>
  globSync('**/sessions/*-wal', { cwd: userData }).map((file) => path.join(userData, file))[0];

/**
 * What is valid in the journal. Its file keeps its length when it begins anew: frames that count bear the salts of its head.
 * https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function journalOf(userData: string): Journal {
  const file = journalFile(userData);
  const bytes = file ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < 32) return { begun: '', bytes: 0 };
  const begun = bytes.toString('hex', 16, 24);
  const frame = 24 + bytes.readUInt32BE(8);
  let end = 32;
  while (end + frame <= bytes.length && bytes.toString('hex', end + 8, end + 16) === begun) end += frame;
  return { begun, bytes: end };
}

/** What was written between two looks, in kilobytes; what went before the journal began anew is not seen. */
export const written = (before: Journal, after: Journal): number =>
  (after.bytes - (before.begun === after.begun ? before.bytes : 0)) / 1000;

/** How large what a session notes of each of its last edits is, in kilobytes. Reads a copy: the session itself is locked. */
export function notedEdits(userData: string, edits: number): number[] {
  const journal = journalFile(userData);
  const session = journal?.replace(/-wal$/, '');
  if (!journal || !session || !existsSync(session)) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-session-'));
  const copy = path.join(folder, 'session');
  try {
    copyFileSync(session, copy);
    copyFileSync(journal, `${copy}-wal`);
    const database = new Sqlite(copy);
    const rows = database
      .prepare<[number], { size: number }>(
        "SELECT length(CAST(change AS BLOB)) AS size FROM history WHERE kind = 'do' ORDER BY seq DESC LIMIT ?",
      )
      .all(edits);
    database.close();
    return rows.map(({ size }) => size / 1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
