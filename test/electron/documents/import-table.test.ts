import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { EventPayload } from '#shared/ipc.ts';
import { gridOf } from '#shared/tables/grid.ts';
import { proposeMapping } from '#shared/tables/propose.ts';
import { nngSheet } from '../../tables/layouts.ts';
import { xlsxOf } from '../../tables/xlsx.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { start } from './program-without-windows.ts';

type Table = EventPayload<'table.read'>;

test('a table is shown to the window that asked, by a handle that no other window can use, and becomes a document in no file', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'sofa.xlsx');
  writeFileSync(file, xlsxOf(nngSheet));
  const { workspace, documents, importing, heard, answerWith, titles } = await start(folder);
  await workspace.begin([]);
  answerWith(file);
  expect(await workspace.askAndImport(1)).toEqual({ ok: true, value: null });
  const [, , told] = heard.find(([window, name]) => window === 1 && name === 'table.read') ?? [];
  const { table, name, sheets } = told as Table;
  expect(name).toBe('sofa.xlsx');
  expect(JSON.stringify(told)).not.toContain(folder);

  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet was told');
  const how = { sheet: 0, mapping: proposeMapping(gridOf(sheet)) };
  const gone = { ok: false, faults: [{ code: 'import.gone' }] };
  expect(await importing.finish(2, table, how)).toEqual(gone);
  expect(await importing.finish(1, 'another', how)).toEqual(gone);
  const made = await importing.finish(1, table, how);
  expect(made).toMatchObject({ ok: true, value: { saved: { state: 'kept' } } });
  expect(workspace.pathIn(1)).toBeUndefined();
  expect(titles.get(1)).toContain('Buying a sofa');
  expect(await importing.finish(1, table, how)).toEqual(gone);

  // Nobody has touched it yet, but saying what the table means was work, and a pasted text may be nowhere else.
  workspace.closed(1);
  await vi.waitFor(async () => expect(await documents.unsaved()).toMatchObject([{ name: 'Buying a sofa' }]));
});

test('a table that cannot be read says why, and a pasted text is a table too', async () => {
  const folder = temporaryFolder();
  const { workspace, importing, heard, answerWith } = await start(folder);
  await workspace.begin([]);
  writeFileSync(join(folder, 'old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  answerWith(join(folder, 'old.xls'));
  expect(await workspace.askAndImport(1)).toEqual({ ok: false, faults: [{ code: 'table.xls' }] });
  expect(await importing.text(' \n', 1)).toMatchObject({ ok: false });
  expect(await importing.text('Arrive\n\tWalks in', 1)).toEqual({ ok: true, value: {} });
  expect(heard.at(-1)).toMatchObject([
    1,
    'table.read',
    {
      name: '',
      sheets: [
        {
          rows: [
            ['Steps', 'Arrive'],
            ['Customer actions', 'Walks in'],
          ],
        },
      ],
    },
  ]);
});
