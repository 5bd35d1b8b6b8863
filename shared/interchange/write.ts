import type { Asset } from '../model/asset.ts';
import type { Document } from '../model/document.ts';
import { get } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { blueprints, contentsOf, project } from '../model/queries.ts';
import { type Coded, isCoded, type Rec, textFields } from '../model/record.ts';
import { type Reference, references } from '../model/references.ts';
import { namedAssets } from './assets.ts';
import { fields, listNames, requiredLists } from './fields.ts';
import { isObject } from './objects.ts';
import { formatName, interchangeVersion } from './read.ts';
import { type WrittenLanguage, writeTexts } from './texts.ts';

/** An object of the file, its keys in the order of the format's own tables. */
export type Written = { readonly [field: string]: unknown };

type Writing = {
  readonly document: Document;
  readonly main: Language;
  readonly language: WrittenLanguage;
  readonly assets: ReadonlyMap<Asset, string>;
};

/** What a record says in each of its text fields, by the field's path (`title`, `scenario.channel`). */
function textAt(rec: Rec, path: string, value: unknown, { main, language }: Writing): unknown {
  const translations = rec.translations ?? {};
  const translation = Object.hasOwn(translations, path) ? translations[path] : undefined;
  if (typeof value === 'string') {
    return writeTexts(translation === undefined ? { main: value } : { main: value, translation }, main, language);
  }
  return value ?? translation;
}

function writeField(rec: Rec, name: string, value: unknown, writing: Writing): unknown {
  const reference = referenceAt(rec, name);
  if (reference && typeof value === 'string') return codeOf(value, writing);
  const paths = textFields[rec.type];
  if (paths.includes(name)) return textAt(rec, name, value, writing);
  const innerTexts = paths.filter((path) => path.startsWith(`${name}.`));
  const innerReferences = references[rec.type].filter(({ field }) => field.startsWith(`${name}.`));
  if (innerTexts.length === 0 && innerReferences.length === 0) return value;
  // Texts may be in the other language alone; a picture that is not there shows nothing.
  if (value === undefined && rec.type === 'card') return undefined;
  const outer = isObject(value) ? value : {};
  const known = [...innerReferences.map(({ field }) => field), ...innerTexts];
  const plain = Object.keys(outer).filter((field) => !known.includes(`${name}.${field}`));
  const inner = known.map((path) => {
    const field = path.slice(name.length + 1);
    const said = outer[field];
    const refers = referenceAt(rec, path) && typeof said === 'string';
    return [field, refers ? codeOf(said, writing) : textAt(rec, path, said, writing)] as const;
  });
  const present = [...inner, ...plain.sort().map((field) => [field, outer[field]] as const)].filter(
    ([, said]) => said !== undefined,
  );
  return value === undefined && present.length === 0 ? undefined : Object.fromEntries(present);
}

const referenceAt = (rec: Rec, path: string): Reference | undefined =>
  references[rec.type].find(({ field, to }) => field === path && to !== 'blueprint');

/** What the file calls the record of an id. */
function codeOf(id: RecordId, { document, assets }: Writing): string {
  const rec = document.get(id);
  const code = rec?.type === 'asset' ? assets.get(rec) : rec && isCoded(rec) ? rec.code : undefined;
  if (code === undefined) throw new Error(`There is no record "${id}" to refer to`);
  return code;
}

/** A card is an action unless it says otherwise: the format's default is not written. */
const isDefault = (rec: Rec, name: string, value: unknown) =>
  rec.type === 'card' && name === 'kind' && value === 'action';

function writeFields(rec: Rec, writing: Writing): [string, unknown][] {
  const values: { readonly [field: string]: unknown } = rec;
  return (fields[rec.type] as readonly string[]).flatMap((name): [string, unknown][] => {
    const value = writeField(rec, name, values[name], writing);
    return value === undefined || isDefault(rec, name, value) ? [] : [[name, value]];
  });
}

const writeMember = (rec: Coded, writing: Writing): Written =>
  Object.fromEntries([['id', rec.code], ...writeFields(rec, writing)]);

function writeBlueprint(id: RecordId, writing: Writing): Written {
  const contents = contentsOf(writing.document, id);
  const lists = listNames
    .filter((name) => contents[name].length > 0 || requiredLists.includes(name))
    .map((name) => [name, contents[name].map((rec) => writeMember(rec, writing))]);
  return { ...writeMember(contents.blueprint, writing), ...Object.fromEntries(lists) };
}

export type WriteOptions = {
  /** Write only these blueprints; all of the project's where it is left out. */
  readonly blueprints?: readonly RecordId[];
};

/**
 * The document in the interchange format, ready for `JSON.stringify`: steps by phase, cards by step, lane and stack,
 * all else in its own order; keys in the order of the format's tables; default values left out.
 * @param document a whole one: anything dangling is a bug
 * @param language `both` writes `{ en, zh }` where there are both; `en` or `zh` picks, falling back to the text there is
 */
export function writeInterchange(
  document: Document,
  language: WrittenLanguage = 'both',
  options: WriteOptions = {},
): Written {
  const only = project(document);
  const ids = options.blueprints ?? blueprints(document).map(({ id }) => id);
  const assets = namedAssets(document, ids);
  const writing: Writing = { document, main: only.language, language, assets };
  return {
    format: formatName,
    version: interchangeVersion,
    ...Object.fromEntries(writeFields(only, writing)),
    blueprints: ids.map((id) => writeBlueprint(get(document, 'blueprint', id).id, writing)),
    ...(assets.size > 0 && {
      assets: [...assets].map(([asset, id]) => ({ id, ...Object.fromEntries(writeFields(asset, writing)) })),
    }),
  };
}

/** The file's text: indented by one space, as people and version control like it, with a newline at the end. */
export const interchangeText = (written: Written): string => `${JSON.stringify(written, null, 1)}\n`;
