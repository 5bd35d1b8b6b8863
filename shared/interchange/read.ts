import type { Document } from '../model/document.ts';
import { documentOf } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { readAssets, shownBy } from './assets.ts';
import { type Codes, readCode, readCodes } from './codes.ts';
import { FaultList, shown, within } from './fault-list.ts';
import {
  fields,
  type ListName,
  listNames,
  lists,
  requiredLists,
  reservedOfBlueprint,
  reservedOfProject,
} from './fields.ts';
import { field, isObject, type JsonObject } from './objects.ts';
import { withOrders } from './orders.ts';
import { type Reading, readRecord, refuseUnknown } from './record.ts';

export const formatName = 'throughline';
/** The only version of the interchange format there is; files of later ones are refused by name. */
export const interchangeVersion = 1;
export const mostRecords = 200_000;

export type ReadOptions = {
  /** The project's main language: plain strings of the file are taken to be in it. */
  readonly language: Language;
  /** Draws a record id that no other record of the project has. */
  readonly newId: () => RecordId;
};

const placeholderOrder = 'a0';

const knownOfProject = new Set(['format', 'version', 'blueprints', 'assets', ...fields.project, ...reservedOfProject]);
const knownOfBlueprint = new Set(['id', ...listNames, ...fields.blueprint, ...reservedOfBlueprint]);
const knownOf = new Map(Object.values(lists).map((type) => [type, new Set<string>(['id', ...fields[type]])]));
/** A project refers to nothing that stands in a blueprint. */
const noCodes: Codes = { byCode: new Map(), byPlace: {} };
const nothing: ReadonlySet<string> = new Set();

/** Whether this is a file of ours that this program can read at all; all else about it comes after. */
function refusalOf(json: unknown): { code: string; params?: Record<string, number | string>; at: string } | undefined {
  if (!isObject(json) || field(json, 'format') !== formatName) return { code: 'content.notOurFormat', at: 'format' };
  const version = field(json, 'version');
  if (typeof version === 'number' && version > interchangeVersion) {
    return { code: 'content.newerFormat', params: { version, known: interchangeVersion }, at: 'version' };
  }
  return version === interchangeVersion ? undefined : { code: 'content.wrongFormatVersion', at: 'version' };
}

function countOf(json: JsonObject): number {
  const blueprints = field(json, 'blueprints');
  const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  const assets = lengthOf(field(json, 'assets'));
  if (!Array.isArray(blueprints)) return assets;
  return blueprints.reduce<number>((sum, blueprint) => {
    const inside = isObject(blueprint) ? listNames.map((name) => lengthOf(field(blueprint, name))) : [];
    return sum + inside.reduce((a, b) => a + b, 1);
  }, assets);
}

function refuseReserved(object: JsonObject, names: readonly string[], at: string, { faults }: Reading) {
  for (const name of names) {
    if (field(object, name) !== undefined) faults.add(within(at, name), 'content.notSupportedYet', { field: name });
  }
}

function readLists(object: JsonObject, at: string, { faults }: Reading) {
  const entries = listNames.map((name): [ListName, readonly unknown[]] => {
    const list = field(object, name);
    if (Array.isArray(list)) return [name, list];
    if (list !== undefined) faults.add(within(at, name), 'content.mustBeList');
    else if (requiredLists.includes(name)) faults.add(within(at, name), 'content.missing');
    return [name, []];
  });
  return Object.fromEntries(entries) as { [L in ListName]: readonly unknown[] };
}

function readBlueprint(object: JsonObject, code: string, at: string, reading: Reading): Rec[] {
  const { faults, newId } = reading;
  refuseUnknown(object, knownOfBlueprint, at, faults);
  refuseReserved(object, reservedOfBlueprint, at, reading);
  const blueprint = newId();
  const objects = readLists(object, at, reading);
  const codes = readCodes(objects, at, newId, faults);
  const head = { id: blueprint, code, order: placeholderOrder };
  const records: (Rec | undefined)[] = [readRecord('blueprint', object, head, at, undefined, reading)];
  for (const name of listNames) {
    const type = lists[name];
    for (const [index, element] of objects[name].entries()) {
      if (faults.full) break;
      const elementAt = within(within(at, name), index);
      const place = codes.byPlace[name]?.[index];
      if (!isObject(element) || place === undefined) {
        faults.add(elementAt, 'content.mustBeObject');
        continue;
      }
      refuseUnknown(element, knownOf.get(type) ?? nothing, elementAt, faults);
      // An id that is missing or doubled is already a fault: any code does for looking at the rest.
      const elementHead = { ...place, code: place.code || '?', order: placeholderOrder, blueprint };
      records.push(readRecord(type, element, elementHead, elementAt, codes, reading));
    }
  }
  return records.filter((rec) => rec !== undefined);
}

function readBlueprints(json: JsonObject, reading: Reading): Rec[] {
  const { faults } = reading;
  const list = field(json, 'blueprints');
  if (!Array.isArray(list)) {
    faults.add('blueprints', list === undefined ? 'content.missing' : 'content.mustBeList');
    return [];
  }
  const codes = new Map<string, string>();
  return list.flatMap((object: unknown, index) => {
    const at = within('blueprints', index);
    if (!isObject(object)) {
      faults.add(at, 'content.mustBeObject');
      return [];
    }
    const code = readCode(object, at, false, faults);
    const first = code === undefined ? undefined : codes.get(code);
    if (code !== undefined && first !== undefined) {
      faults.add(within(at, 'id'), 'content.doubledId', { id: shown(code), first });
    } else if (code !== undefined) codes.set(code, within(at, 'id'));
    return faults.full ? [] : readBlueprint(object, code ?? '?', at, reading);
  });
}

/**
 * Reads what a `.blueprint.json` holds, as `formats.md` 2 has it.
 * @param json the parsed file; nothing is assumed of it
 * @returns the document, or every fault found (up to 100), each with its place: `blueprints[0].cards[12].lane`
 */
export function readInterchange(json: unknown, { language, newId }: ReadOptions): Result<Document> {
  const refusal = refusalOf(json);
  if (refusal || !isObject(json)) return fail(refusal ?? { code: 'content.notOurFormat', at: 'format' });
  if (countOf(json) > mostRecords)
    return fail({ code: 'content.tooManyRecords', params: { most: mostRecords }, at: 'blueprints' });
  const faults = new FaultList();
  const reading: Reading = { language, newId, faults };
  refuseUnknown(json, knownOfProject, '', faults);
  refuseReserved(json, reservedOfProject, '', reading);
  const assets = readAssets(json, reading);
  const within = { ...reading, assets: assets.byCode };
  const project = readRecord('project', json, { id: newId() }, '', noCodes, within);
  const records = readBlueprints(json, within);
  if (faults.faults.length > 0 || project === undefined) return fail(...faults.faults);
  const seen = shownBy([project, ...records]);
  const kept = assets.records.filter(({ id }) => seen.has(id));
  return ok(documentOf(withOrders([project, ...kept, ...records])));
}
