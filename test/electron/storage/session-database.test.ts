import { join } from 'node:path';
import { expect, it } from 'vitest';
import { metaOf, openSessionDatabase } from '../../../electron/storage/session-database.ts';
import { unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';

it('a session begins with all it is to hold, or holds nothing', () => {
  const path = join(temporaryFolder(), 'a.session');
  const begun = openSessionDatabase(path, (database) => {
    metaOf(database).set({ documentId: 'document', path: 'a.blueprint' });
    // What the disk or the database refuses at the very end.
    database.script('INSERT INTO meta (key, value) VALUES (NULL, NULL)');
  });
  expect(begun).toMatchObject({ ok: false, faults: [{ code: 'session.unwritable' }] });
  const database = unwrap(openSessionDatabase(path));
  expect(database.statement('SELECT key FROM meta').all()).toEqual([]);
  database.close();
});
