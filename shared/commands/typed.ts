import type { Document } from '../model/document.ts';
import type { Rec } from '../model/record.ts';
import { mainLanguageOf, type Shown } from '../model/translate.ts';
import { written } from './untitled.ts';

/** A text as a person typed it: in the project's main language, or said in which languages were shown. */
export type Typed = string | { readonly text: string; readonly language: Shown };

/** The record with what was typed written into a field or its translation. Undefined leaves it as it is. */
export function typed<R extends Rec>(document: Document, rec: R, field: string, text: Typed | undefined): R {
  if (text === undefined) return rec;
  const main = mainLanguageOf(document);
  return typeof text === 'string'
    ? written(rec, field, text, main, main)
    : written(rec, field, text.text, text.language, main);
}
