import { isObject, type JsonObject } from '../interchange/objects.ts';
import { leading, type Tongue } from '../layout/texts.ts';
import type { Language } from '../model/fields.ts';
import type { Field, KeptName, Named } from './fields.ts';
import type { References } from './references.ts';
import { saidIn, valueNamed } from './said.ts';
import type { Value } from './table.ts';

/** A field's value in an object of the interchange format, at a path of one or two names. */
export function valueAt(object: JsonObject, path: string): unknown {
  const [name = '', inner] = path.split('.');
  const value = object[name];
  if (inner === undefined) return value;
  return isObject(value) ? value[inner] : undefined;
}

/** Whether a text stands there in both languages. */
export const isPair = (value: unknown): value is JsonObject => isObject(value);

/** Paths that stand for the whole object they are in, where it is empty. */
export const firstOfObject: ReadonlySet<string> = new Set(['residual.severity', 'scenario.channel', 'brand.logo']);

export function isEmptyObject(object: JsonObject, path: string): boolean {
  const [name = ''] = path.split('.');
  const outer = firstOfObject.has(path) ? object[name] : undefined;
  return isObject(outer) && Object.keys(outer).length === 0;
}

/** The first day that spreadsheets number alike. */
const firstDay = '1900-03-01';

/** What an object without anything in it says, in the place of the first thing that it could say. */
export const emptyObject = '{}';

/** An empty text as a cell says it, which could not tell it from nothing otherwise; what looks like that, likewise. */
export const shownText = (text: string): string => (/^'*$/.test(text) ? `'${text}` : text);
export const textShown = (cell: string): string => (/^'+$/.test(cell) ? cell.slice(1) : cell);

/** Texts that every object of their table says: where their cell is empty, so are they. */
const required: ReadonlySet<string> = new Set(['title', 'text', 'name', 'picture.alt', 'reason']);
const optionalTitles: ReadonlySet<string> = new Set(['lanes', 'failures', 'pictures']);
export const isRequired = (table: string, path: string): boolean =>
  required.has(path) && !(path === 'title' && optionalTitles.has(table));

/** A text that may also be one of a few words: what would be taken for one of them has an apostrophe before it. */
function openText(text: string, named: Named, tongue: Tongue): string {
  const key = Object.hasOwn(named, text) ? named[text] : undefined;
  if (key !== undefined) return saidIn(tongue, key);
  const taken = text === '' || text === emptyObject || text.startsWith("'") || valueNamed(named, text) !== undefined;
  return taken ? `'${text}` : text;
}

export type Writing = {
  readonly tongue: Tongue;
  /** Which table is written: its name. */
  readonly table: string;
  readonly references: { readonly [table in KeptName]: References };
};

/**
 * What a column says of an object.
 * @param language which of two texts the column holds; undefined where one column holds all there is
 */
export function cellOf(
  field: Exclude<Field, { as: 'derived' }>,
  object: JsonObject,
  language: Language | undefined,
  { tongue, table, references }: Writing,
): Value {
  if (isEmptyObject(object, field.path)) return emptyObject;
  const own = valueAt(object, field.path);
  const found = own === undefined && field.as === 'word' ? field.usual : own;
  const value = isPair(found) && language ? found[language] : found;
  // A text in one language alone stands in the main one's column.
  if (value === undefined || (!isPair(found) && language !== undefined && language !== leading(tongue)))
    return undefined;
  switch (field.as) {
    case 'id':
      return String(value);
    case 'code':
    case 'text':
      return value === '' && !isPair(found) && isRequired(table, field.path) ? undefined : shownText(String(value));
    case 'open':
      return openText(String(value), field.named, tongue);
    case 'number':
      return Number(value);
    case 'measure':
      return typeof value === 'number' ? value : shownText(String(value));
    case 'yes':
      return saidIn(tongue, value === true ? 'inspector.yes' : 'inspector.no');
    case 'day':
      return String(value) >= firstDay ? { day: String(value) } : String(value);
    case 'rules':
      return shownText((value as readonly string[]).join(', '));
    case 'word':
      return wordOf(String(value), field.named, tongue);
    case 'words':
      return shownText((value as readonly string[]).map((one) => wordOf(one, field.named, tongue)).join(', '));
    case 'to':
      return references[field.to].label(String(value));
  }
}

function wordOf(value: string, named: Named, tongue: Tongue): string {
  const key = named[value];
  return key === undefined ? value : saidIn(tongue, key);
}
