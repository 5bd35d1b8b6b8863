import { expect, test } from 'vitest';
import { tableContents } from '../../../renderer/table/contents.ts';
import { columnsOf } from '../../../renderer/table/list-columns.ts';
import { type Row, type Rows, rowsOf, testOf } from '../../../renderer/table/list-rows.ts';
import { wholeList } from '../../../renderer/table/table-state.ts';
import { createDocumentStore } from '../../../shared/commands/document-store.ts';
import { editCards, editText } from '../../../shared/commands/edit.ts';
import { type Document, documentOf } from '../../../shared/model/document.ts';
import { blueprints, failuresOf, ownersOf } from '../../../shared/model/queries.ts';
import { mainLanguageOf } from '../../../shared/model/translate.ts';
import { at } from '../../shared/commands/prove.ts';
import { randomCommands } from '../../shared/commands/random-command.ts';
import { randomDocument } from '../../shared/random-blueprint.ts';
import { saying } from './of-table.ts';

const some = randomDocument(5, { cards: 30 });
const first = (document: Document) => blueprints(document)[0]?.id ?? '';
const columnsFor = (document: Document) =>
  columnsOf(ownersOf(document, first(document)), mainLanguageOf(document), 'en', saying('en'));
const rowsFor = (document: Document, before?: Rows) => rowsOf(tableContents(document, first(document)), before);
const said = (document: Document, { list }: Rows) =>
  list.map((row) => columnsFor(document).map((column) => column.text(row)));

test('rows that follow others say what rows made anew say, and are found by it, whatever was done, seed 73', () => {
  const store = createDocumentStore(some);
  const columns = new Map<string, ReturnType<typeof columnsFor>>();
  let rows = rowsFor(some);
  randomCommands(store, 73, 60, (document) => {
    rows = rowsFor(document, rows);
    const anew = documentOf(document.values());
    const fresh = rowsFor(anew);
    expect(said(document, rows)).toEqual(said(anew, fresh));
    // The same columns as long as owners and language are: what was folded for them is used again.
    const key = JSON.stringify([ownersOf(document, first(document)), mainLanguageOf(document)]);
    const kept = columns.get(key) ?? columnsFor(document);
    columns.set(key, kept);
    const word = (fresh.list[0]?.card.text ?? '').slice(0, 3);
    const found = ({ list }: Rows, test: (row: Row) => boolean) => list.filter(test).map(({ card }) => card.id);
    const view = { ...wholeList, query: word };
    expect(found(rows, testOf(kept, view))).toEqual(found(fresh, testOf(columnsFor(anew), view)));
  });
});

test('an edit makes the rows anew of what it touched, and no others', () => {
  const store = createDocumentStore(some);
  const before = rowsFor(some);
  const [written] = before.list;
  const failing = failuresOf(some, first(some)).find(({ card }) => card !== written?.card.id);
  if (!written || !failing) throw new Error('there is no card, or no other that fails');
  store.dispatch(editCards, { ids: [written.card.id], edits: { minutes: 77 } }, { at, gesture: false });
  const text = { id: failing.id, field: 'title', text: 'Anew', language: 'en' } as const;
  store.dispatch(editText, text, { at, gesture: false });
  const after = rowsFor(store.getState().document, before);
  const anew = after.list.filter((row) => !before.list.includes(row)).map(({ card }) => card.id);
  expect(new Set(anew)).toEqual(new Set([written.card.id, failing.card]));
});
