import { leading, spoken, type Tongue } from '#shared/layout/texts.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { placeName, recordName } from '#shared/model/names.ts';
import type { RecordType } from '#shared/model/record.ts';
import { nameOf } from './drawing.ts';

/** What the shapes of a slide say of their records. */
export type WordsOf = {
  /** A field's text as it was typed, and its translation where both languages are asked for. */
  readonly typed: (type: RecordType, id: RecordId, field: string) => readonly [string, string | undefined];
  /** What the shape of a record is called: its code and its name. */
  readonly name: (type: RecordType, id: RecordId) => string;
  /** What and where it is, for who does not see it. */
  readonly place: (type: RecordType, id: RecordId) => string;
};

export function wordsOf(document: Document, tongue: Tongue): WordsOf {
  const language = leading(tongue);
  return {
    typed: (type, id, field) => {
      const record = find(document, type, id);
      if (!record) return ['', undefined];
      const own = (record as { readonly [name: string]: unknown })[field];
      return spoken(record, field, typeof own === 'string' ? own : undefined, tongue);
    },
    name: (type, id) => {
      const record = find(document, type, id);
      if (!record) return '';
      return nameOf('code' in record ? record.code : '', recordName(document, record, language));
    },
    place: (type, id) => {
      const record = find(document, type, id);
      return record ? placeName(document, record, language) : '';
    },
  };
}
