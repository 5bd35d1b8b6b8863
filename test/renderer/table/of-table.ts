import type { Say } from '../../../renderer/app/use-words.ts';
import { type TableContents, tableContents } from '../../../renderer/table/contents.ts';
import { type Column, columnsOf } from '../../../renderer/table/list-columns.ts';
import { type Row, rowsOf } from '../../../renderer/table/list-rows.ts';
import { type Document, documentOf } from '../../../shared/model/document.ts';
import type { Language } from '../../../shared/model/fields.ts';
import { blueprints, ownersOf } from '../../../shared/model/queries.ts';
import { mainLanguageOf } from '../../../shared/model/translate.ts';
import { say } from '../../../shared/words/words.ts';

/** A document's first blueprint as the list has it. */
export type OfTable = {
  readonly contents: TableContents;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
};

export const saying =
  (language: Language): Say =>
  (key, params) =>
    say(language, key, params);

const columnsFor = (document: Document, language: Language): readonly Column[] =>
  columnsOf(
    ownersOf(document, blueprints(document)[0]?.id ?? ''),
    mainLanguageOf(document),
    language,
    saying(language),
  );

export function ofTable(document: Document, language: Language = 'en'): OfTable {
  const contents = tableContents(document, blueprints(document)[0]?.id ?? '');
  return { contents, rows: rowsOf(contents).list, columns: columnsFor(document, language) };
}

/** The document with the texts of its cards, in reading order, replaced by these. */
export function withTexts(document: Document, texts: readonly string[]): Document {
  const { rows } = ofTable(document);
  const named = new Map(rows.map(({ card }, at) => [card.id, texts[at % texts.length] ?? '']));
  return documentOf(
    [...document.values()].map((rec) => {
      if (rec.type !== 'card' || !named.has(rec.id)) return rec;
      const { translations: _translations, ...card } = rec;
      return { ...card, text: named.get(rec.id) ?? '' };
    }),
  );
}
