import { languages } from '../model/languages.ts';
import type { CellValue } from '../tables/workbook.ts';
import { textOf } from '../tables/workbook.ts';
import { say, type WordKey } from '../words/words.ts';
import { textShown } from './cells.ts';
import type { Field } from './fields.ts';
import { plainLabel, valueNamed } from './said.ts';

/** What a cell means: a value of the interchange format, or why it means none. */
export type Read =
  | { readonly value: unknown }
  | { readonly fault: string; readonly params?: { readonly [name: string]: string } };

const isWord = (cell: string, key: WordKey) => languages.some((language) => plainLabel(say(language, key)) === cell);

function readYes(cell: CellValue): Read {
  if (typeof cell === 'boolean') return { value: cell };
  const [word = ''] = plainLabel(textOf(cell)).split(' · ');
  if (isWord(word, 'inspector.yes') || word === 'true' || word === '1' || word === 'y') return { value: true };
  if (isWord(word, 'inspector.no') || word === 'false' || word === '0' || word === 'n') return { value: false };
  return { fault: 'workbook.yesOrNo' };
}

/** A number typed as text still is one; anything else is said to be none when it is judged. */
function readNumber(cell: CellValue): unknown {
  if (typeof cell !== 'string') return cell;
  const digits = cell.normalize('NFKC').replace('−', '-').trim();
  const number = Number(digits);
  return digits !== '' && Number.isFinite(number) ? number : cell;
}

/** A day as people type it, with the zeros it lacks and without a time. */
function readDay(cell: CellValue): unknown {
  const text = textOf(cell).trim();
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const partsOf = (cell: string, between: RegExp): string[] =>
  cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The values that a column takes, as a file in this language writes them. */
const namesOf = (field: Field & { as: 'word' | 'words' }, name: (key: WordKey) => string) => ({
  values: Object.values(field.named).map(name).join(', '),
});

/**
 * What a cell means in its column; its references stay what they are.
 * @param name a word in the language of the file, for the sentence where a cell means nothing
 */
export function readCell(field: Field, cell: CellValue, name: (key: WordKey) => string): Read {
  switch (field.as) {
    case 'id':
    case 'to':
      return { value: textOf(cell) };
    case 'code':
    case 'text':
      return { value: textShown(textOf(cell)) };
    case 'open': {
      const text = textOf(cell);
      return { value: text.startsWith("'") ? text.slice(1) : (valueNamed(field.named, text) ?? text) };
    }
    case 'number':
      return { value: readNumber(cell) };
    case 'measure':
      return { value: typeof cell === 'number' ? cell : textShown(textOf(cell)) };
    case 'yes':
      return readYes(cell);
    case 'day':
      return { value: readDay(cell) };
    case 'rules':
      return { value: partsOf(textShown(textOf(cell)), /[,，、;；\s]+/) };
    case 'word': {
      const value = valueNamed(field.named, textOf(cell));
      return value === undefined
        ? { fault: 'workbook.oneOf', params: namesOf({ ...field, as: 'word' }, name) }
        : { value };
    }
    case 'words': {
      const words = partsOf(textShown(textOf(cell)), /[,，、;；\n]/).map((word) => valueNamed(field.named, word));
      return words.includes(undefined)
        ? { fault: 'workbook.oneOf', params: namesOf({ ...field, as: 'words' }, name) }
        : { value: words };
    }
    case 'derived':
      return { value: undefined };
  }
}
