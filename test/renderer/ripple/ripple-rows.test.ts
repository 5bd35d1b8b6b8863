import { expect, test } from 'vitest';
import { copiedRows, rippleRows } from '../../../renderer/ripple/ripple-rows.ts';
import { sliceOf } from '../../../shared/analysis/slice.ts';
import { rowsOfTsv } from '../../../shared/clipboard/tsv.ts';
import { blueprints, contentsOf } from '../../../shared/model/queries.ts';
import { documentIn, example } from '../../shared/interchange/examples.ts';
import { clean, documentOfSheet, firstOf, thing } from '../../shared/rules/clean.ts';

test('the list says of each card where it is, how far, and what stands on it', () => {
  const document = documentIn(example('hospital-outpatient'));
  const contents = contentsOf(document, blueprints(document)[0]?.id ?? '');
  const moment = contents.cards.find(({ momentOfTruth }) => momentOfTruth);
  const slice = sliceOf(contents, moment?.id ?? '', 'upstream');
  const rows = rippleRows(document, contents.blueprint.id, slice, 'en');
  expect(rows[0]).toMatchObject({ id: moment?.id, far: 0, role: 'customer' });
  expect(rows[0]?.marks).toContain('moment');
  const failing = new Set(contents.failures.map(({ card }) => card));
  for (const { id, marks } of rows) expect(marks.includes('failure')).toBe(failing.has(id));
  const table = rowsOfTsv(copiedRows(rows, 'en').text);
  expect(table).toHaveLength(rows.length + 1);
  expect(table[1]?.[0]).toBe('0');
});

test('nothing that is copied is taken for a formula', () => {
  const sheet = clean();
  thing(sheet, 'C1').text = '=HYPERLINK("x")';
  const document = documentOfSheet(sheet);
  const contents = contentsOf(document, firstOf(document));
  const start = contents.cards.find(({ code }) => code === 'C1')?.id ?? '';
  const rows = rippleRows(document, contents.blueprint.id, sliceOf(contents, start, 'downstream'), 'en');
  const { text, html } = copiedRows(rows, 'en');
  expect(rowsOfTsv(text)[1]?.[4]).toBe(`'=HYPERLINK("x")`);
  expect(html).toContain('&quot;x&quot;');
});
