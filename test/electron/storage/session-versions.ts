import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** Makes the session in a folder look as the program of another format version left it. */
export function ofVersion(version: number, folder: string): void {
  const [name = ''] = readdirSync(folder).filter((entry) => entry.endsWith('.session'));
  const database = new Sqlite(join(folder, name));
  database.pragma(`user_version = ${version}`);
  // The document has a picture, which no such session had: it is put where everything stood then.
  if (version < 3) {
    database.exec("UPDATE records SET body = replace(body, 'sha256:' || hash, data) FROM pictures");
    database.exec('DROP TABLE pictures');
  }
  database.close();
}
