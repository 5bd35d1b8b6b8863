import type { Language, RecordId } from '../model/fields.ts';
import { hasFlow } from '../model/lane.ts';
import { type Rec, type RecOf, type RecordType, recordSchema, textFields } from '../model/record.ts';
import { references } from '../model/references.ts';
import { type Codes, roleOf } from './codes.ts';
import { type ContentCode, type FaultList, shown, within } from './fault-list.ts';
import { fields } from './fields.ts';
import { field, isObject, type JsonObject } from './objects.ts';
import { addIssues } from './schema-faults.ts';
import { readTexts } from './texts.ts';

/** What the objects of one file have in common while they are read. */
export type Reading = {
  readonly language: Language;
  readonly newId: () => RecordId;
  readonly faults: FaultList;
  /** The pictures of the file, by what its cards call them. */
  readonly assets?: ReadonlyMap<string, RecordId>;
};

/** What a record carries beside the fields of its object. */
export type Head = {
  readonly id: RecordId;
  readonly code: string;
  readonly order: string;
  readonly blueprint?: RecordId;
};

/** Stands for a reference that is not there: the fault is listed, and a reading with faults gives no document. */
const nowhere = 'nowhere';

const noSuch: { readonly [T in RecordType]?: ContentCode } = {
  owner: 'content.no.owner',
  phase: 'content.no.phase',
  step: 'content.no.step',
  lane: 'content.no.lane',
  card: 'content.no.card',
  asset: 'content.no.asset',
};

/** The value at a path of one or two names (`owner`, `picture.asset`), and how to set it. */
function valueAt(values: Map<string, unknown>, path: string) {
  const [name = '', inner] = path.split('.');
  const value = values.get(name);
  if (inner === undefined) return { value, set: (next: unknown) => values.set(name, next) };
  const outer = isObject(value) ? value : {};
  return { value: field(outer, inner), set: (next: unknown) => values.set(name, { ...outer, [inner]: next }) };
}

const placeAt = (at: string, path: string): string => path.split('.').reduce(within, at);

function readReferences(
  type: RecordType,
  values: Map<string, unknown>,
  at: string,
  codes: Codes,
  { faults, assets }: Reading,
) {
  for (const { field: path, to } of references[type]) {
    const { value: code, set } = valueAt(values, path);
    if (code === undefined) continue;
    const place = placeAt(at, path);
    set(nowhere);
    if (typeof code !== 'string') {
      faults.add(place, 'content.mustBeId');
      continue;
    }
    const asset = to === 'asset' ? assets?.get(code) : undefined;
    if (asset !== undefined) {
      set(asset);
      continue;
    }
    const coded = codes.byCode.get(code);
    if (coded?.type !== to) {
      faults.add(place, noSuch[to] ?? 'content.notValid', { id: shown(code) });
      continue;
    }
    set(coded.id);
    const role = type === 'card' ? roleOf(coded) : undefined;
    if (role !== undefined && !hasFlow(role)) {
      faults.add(place, 'content.laneTakesNoCards', { id: shown(code), role });
    }
  }
}

/** Takes each text of an object apart: the main language stays in its field, the other goes to `translations`. */
function splitTexts(type: RecordType, values: Map<string, unknown>, at: string, { language, faults }: Reading) {
  const translations: [string, string][] = [];
  for (const path of textFields[type]) {
    const [name = '', inner] = path.split('.');
    const value = values.get(name);
    const outer = inner !== undefined && isObject(value) ? value : undefined;
    if (inner !== undefined && outer === undefined) continue;
    const place = inner === undefined ? within(at, name) : within(within(at, name), inner);
    const texts = readTexts(outer && inner !== undefined ? field(outer, inner) : value, language, place, faults);
    if (texts === undefined) continue;
    values.set(name, outer && inner !== undefined ? { ...outer, [inner]: texts.main } : texts.main);
    if (texts.translation !== undefined) translations.push([path, texts.translation]);
  }
  return translations;
}

/** Lists the fields that the format does not know; `known` are those beside the record's own. */
export function refuseUnknown(object: JsonObject, known: ReadonlySet<string>, at: string, faults: FaultList): void {
  for (const name of Object.keys(object)) {
    if (!known.has(name)) faults.add(within(at, name), 'content.unknownField', { field: shown(name) });
  }
}

const longestList = 100;

/** −0 becomes 0, and of a list far too long as much is kept as shows that: judging all of it could take for ever. */
function tamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > longestList ? value.slice(0, longestList) : value;
  return value === 0 ? 0 : value;
}

/**
 * Makes a record of an object of the file. The model's own schema judges it: the formats share names and ranges.
 * @returns undefined if it is none; the faults say why
 */
export function readRecord<T extends RecordType>(
  type: T,
  object: JsonObject,
  head: Partial<Head>,
  at: string,
  codes: Codes | undefined,
  reading: Reading,
): RecOf<T> | undefined {
  const values = new Map<string, unknown>();
  for (const name of fields[type] as readonly string[]) {
    const value = field(object, name);
    if (value !== undefined) values.set(name, tamed(value));
  }
  if (codes) readReferences(type, values, at, codes, reading);
  const translations = splitTexts(type, values, at, reading);
  if (type === 'card' && !values.has('kind')) values.set('kind', 'action');
  if (type === 'project') values.set('language', reading.language);
  const candidate = {
    ...head,
    type,
    ...Object.fromEntries(values),
    ...(translations.length > 0 ? { translations: Object.fromEntries(translations) } : {}),
  };
  const result = recordSchema.safeParse(candidate);
  if (result.success) return result.data as Rec as RecOf<T>;
  addIssues(reading.faults, at, candidate, result.error.issues);
  return undefined;
}
