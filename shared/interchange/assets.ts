import type { Asset } from '../model/asset.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { contentsOf, project } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { picturesOf } from '../model/references.ts';
import { readCode } from './codes.ts';
import { shown, within } from './fault-list.ts';
import { fields } from './fields.ts';
import { field, isObject, type JsonObject } from './objects.ts';
import { type Reading, readRecord, refuseUnknown } from './record.ts';

const known = new Set<string>(['id', ...fields.asset]);

/** The pictures of a file, and what its cards refer to them by. */
export type Assets = { readonly records: readonly Asset[]; readonly byCode: ReadonlyMap<string, RecordId> };

/** Reads the pictures of a project, before any card refers to them. */
export function readAssets(json: JsonObject, reading: Reading): Assets {
  const { faults, newId } = reading;
  const list = field(json, 'assets');
  const byCode = new Map<string, RecordId>();
  if (list === undefined) return { records: [], byCode };
  if (!Array.isArray(list)) {
    faults.add('assets', 'content.mustBeList');
    return { records: [], byCode };
  }
  const firstAt = new Map<string, string>();
  const records = list.flatMap((object: unknown, index): readonly Asset[] => {
    const at = within('assets', index);
    if (faults.full) return [];
    if (!isObject(object)) {
      faults.add(at, 'content.mustBeObject');
      return [];
    }
    refuseUnknown(object, known, at, faults);
    const code = readCode(object, at, false, faults);
    const first = code === undefined ? undefined : firstAt.get(code);
    if (code !== undefined && first !== undefined) {
      faults.add(within(at, 'id'), 'content.doubledId', { id: shown(code), first });
    }
    const id = newId();
    if (code !== undefined && first === undefined) {
      firstAt.set(code, within(at, 'id'));
      byCode.set(code, id);
    }
    const asset = readRecord('asset', object, { id }, at, undefined, reading);
    return asset ? [asset] : [];
  });
  return { records, byCode };
}

/** The pictures that these records show, in the order in which they are seen. */
export const shownBy = (records: readonly Rec[]): ReadonlySet<RecordId> => new Set(records.flatMap(picturesOf));

/**
 * The project's logo and the pictures that these blueprints show, and what the file calls them: A1, A2 … in the order in
 * which they are seen.
 */
export function namedAssets(document: Document, blueprints: readonly RecordId[]): ReadonlyMap<Asset, string> {
  const cards = blueprints.flatMap((id) => contentsOf(document, id).cards);
  return new Map(
    [...shownBy([project(document), ...cards])].map((id, index) => [get(document, 'asset', id), `A${index + 1}`]),
  );
}
