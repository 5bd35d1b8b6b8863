import { codeSchema, type RecordId } from '../model/fields.ts';
import { type LaneRole, laneRoles } from '../model/lane.ts';
import { codeLetters, type Member } from '../model/record.ts';
import { type FaultList, shown, within } from './fault-list.ts';
import { idIsOptional, type ListName, listNames, lists } from './fields.ts';
import { field, isObject, type JsonObject } from './objects.ts';
import { addIssues } from './schema-faults.ts';

/** What an id of the file stands for. */
export type Coded = {
  readonly type: Member['type'];
  readonly id: RecordId;
  readonly role: unknown;
  readonly at: string;
};

/** The ids of one blueprint: what each stands for, and the one that each object of each array has or is given. */
type Place = { code: string; readonly id: RecordId };
export type Codes = {
  readonly byCode: ReadonlyMap<string, Coded>;
  /** Empty for an object whose id is a fault. */
  readonly byPlace: { readonly [L in ListName]?: readonly Readonly<Place>[] };
};

/** The role of a lane, undefined where its object names none that there is. */
export const roleOf = ({ type, role }: Coded): LaneRole | undefined =>
  type === 'lane' ? laneRoles.find((known) => known === role) : undefined;

/** The object's id, or undefined with a fault; `optional` allows it to be absent. */
export function readCode(object: JsonObject, at: string, optional: boolean, faults: FaultList): string | undefined {
  const code = field(object, 'id');
  if (code === undefined && optional) return undefined;
  const idAt = within(at, 'id');
  if (code === undefined) faults.add(idAt, 'content.missing');
  else if (typeof code !== 'string') faults.add(idAt, 'content.mustBeId');
  else {
    const result = codeSchema.safeParse(code);
    if (result.success) return result.data;
    addIssues(faults, idAt, code, result.error.issues);
  }
  return undefined;
}

/** Gives the next code of a letter that is not taken: one above the highest number in use. */
function codeGiver(taken: ReadonlyMap<string, unknown>): (letter: string) => string {
  const highest = new Map<string, number>();
  for (const code of taken.keys()) {
    const parts = /^([A-Z])([1-9]\d{0,8})$/.exec(code);
    if (parts?.[1] !== undefined) highest.set(parts[1], Math.max(highest.get(parts[1]) ?? 0, Number(parts[2])));
  }
  return (letter) => {
    const number = (highest.get(letter) ?? 0) + 1;
    highest.set(letter, number);
    return `${letter}${number}`;
  };
}

/**
 * Reads all ids of a blueprint before anything refers to them; a missing or doubled one is a fault.
 * Objects that may leave out their id are given the next free code of their type, in file order.
 */
export function readCodes(
  objects: { readonly [L in ListName]: readonly unknown[] },
  at: string,
  newId: () => RecordId,
  faults: FaultList,
): Codes {
  const byCode = new Map<string, Coded>();
  const byPlace: Partial<Record<ListName, Place[]>> = {};
  const nameless: { readonly place: Place; readonly type: Member['type'] }[] = [];
  for (const name of listNames) {
    const type = lists[name];
    const places: Place[] = [];
    byPlace[name] = places;
    for (const [index, object] of objects[name].entries()) {
      const place = { code: '', id: newId() };
      places.push(place);
      if (faults.full || !isObject(object)) continue;
      const objectAt = within(within(at, name), index);
      const code = readCode(object, objectAt, idIsOptional.has(type), faults);
      const idAt = within(objectAt, 'id');
      const first = code === undefined ? undefined : byCode.get(code);
      if (first !== undefined && code !== undefined) {
        faults.add(idAt, 'content.doubledId', { id: shown(code), first: first.at });
      } else if (code !== undefined) {
        place.code = code;
        byCode.set(code, { type, id: place.id, role: field(object, 'role'), at: idAt });
      } else if (field(object, 'id') === undefined && idIsOptional.has(type)) {
        nameless.push({ place, type });
      }
    }
  }
  const give = codeGiver(byCode);
  for (const { place, type } of nameless) place.code = give(codeLetters[type]);
  return { byCode, byPlace };
}
