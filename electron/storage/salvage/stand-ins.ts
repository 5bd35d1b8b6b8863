import type { Language, RecordId } from '#shared/model/fields.ts';
import { orderBetween } from '#shared/model/order.ts';
import { type Rec, type RecordType, textFields } from '#shared/model/record.ts';
import { say } from '#shared/words/words.ts';

/** A code that is lost; `codes.ts` gives another. */
export const lostCode = '\uFFFD';

/** A text in the other language, and the id of the record it belongs to. */
export type Translation = { readonly record: string; readonly field: string; readonly text: string };

/** Makes records that stand where others were lost, among those that are left. */
export type StandIns = {
  /** A record of this type under this id; undefined for types nobody refers to, and for pictures. */
  make(type: RecordType, id: RecordId, blueprint: RecordId): Rec | undefined;
  /** The lane for cards that stand in none any more; one a blueprint. */
  lane(blueprint: RecordId): RecordId;
  /** A blueprint that is there. */
  blueprint(): RecordId;
};

/**
 * @param records what is left; what is made is put there
 * @param translations of lost records, by id: what a stand-in takes is removed
 */
export function standInsAmong(
  records: Map<RecordId, Rec>,
  translations: Map<RecordId, readonly Translation[]>,
  language: Language,
  newId: () => RecordId,
): StandIns {
  const recovered = say(language, 'salvage.recovered');
  const lanes = new Map<RecordId, RecordId>();
  const firsts = new Map<string, RecordId>();
  for (const rec of records.values()) {
    const key = `${rec.type}/${'blueprint' in rec ? rec.blueprint : ''}`;
    if (!firsts.has(key)) firsts.set(key, rec.id);
  }
  const put = (rec: Rec): RecordId => {
    records.set(rec.id, rec);
    return rec.id;
  };
  const first = (type: 'phase' | 'step' | 'blueprint', blueprint: RecordId): RecordId => {
    const key = `${type}/${blueprint}`;
    const there = firsts.get(key) ?? put(drawn(type, newId(), blueprint));
    firsts.set(key, there);
    return there;
  };
  const lane = (blueprint: RecordId): RecordId => {
    const there = lanes.get(blueprint) ?? put(drawn('lane', newId(), blueprint));
    lanes.set(blueprint, there);
    return there;
  };

  type Kind = 'blueprint' | 'owner' | 'phase' | 'step' | 'lane' | 'card';
  function drawn(type: Kind, id: RecordId, blueprint: RecordId): Rec {
    const base = { id, code: lostCode, order: orderBetween(null, null), title: recovered };
    const said = (translations.get(id) ?? []).filter(({ field }) => textFields[type].includes(field));
    const own = said.filter(({ field }) => !field.includes('.'));
    if (own.length > 0) translations.delete(id);
    const rest =
      own.length > 0 ? { translations: Object.fromEntries(own.map(({ field, text }) => [field, text])) } : {};
    const member = { ...base, ...rest, blueprint };
    switch (type) {
      case 'blueprint':
        return { ...base, ...rest, type, state: 'current' };
      case 'owner':
      case 'phase':
        return { ...member, type };
      case 'step':
        return { ...member, type, phase: first('phase', blueprint) };
      case 'lane':
        return { ...member, type, role: 'custom' };
      case 'card': {
        const { title: _, ...card } = member;
        const text = say(language, 'salvage.lostCard');
        return { ...card, type, text, kind: 'action', step: first('step', blueprint), lane: lane(blueprint) };
      }
    }
  }

  return {
    make: (type, id, blueprint) => {
      if (!isKind(type)) return undefined;
      const made = drawn(type, id, blueprint);
      put(made);
      return made;
    },
    lane,
    blueprint: () => first('blueprint', ''),
  };
}

const kinds = ['blueprint', 'owner', 'phase', 'step', 'lane', 'card'] as const;
const isKind = (type: RecordType): type is (typeof kinds)[number] => (kinds as readonly string[]).includes(type);
