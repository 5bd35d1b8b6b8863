import type { RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { references, referred } from '../model/references.ts';

/** What a record can do without: it stays and forgets. What else a record refers to, it stands on. */
const forgettable: ReadonlySet<string> = new Set(['owner', 'picture.asset', 'brand.logo']);

/** What is kept only while something refers to it. */
const onlyReferred: ReadonlySet<Rec['type']> = new Set(['owner', 'asset']);

function without(rec: Rec, path: string): Rec {
  const [field = ''] = path.split('.');
  const { [field]: _, translations, ...rest } = rec as Rec & { readonly [field: string]: unknown };
  const left = Object.entries(translations ?? {}).filter(([name]) => name.split('.')[0] !== field);
  return { ...rest, ...(left.length > 0 && { translations: Object.fromEntries(left) }) } as Rec;
}

/**
 * Of some records those that can stand by themselves: what refers to something that is not among them goes too, or forgets
 * it; owners and pictures that nothing refers to go.
 * @param records each after what it refers to
 */
export function standing(records: readonly Rec[]): Rec[] {
  const there = new Set<RecordId>();
  const kept = records.flatMap((rec): Rec[] => {
    let left = rec;
    for (const reference of references[rec.type]) {
      const id = referred(rec, reference);
      if (id === undefined || there.has(id)) continue;
      if (!forgettable.has(reference.field)) return [];
      left = without(left, reference.field);
    }
    there.add(left.id);
    return [left];
  });
  const used = new Set(kept.flatMap((rec) => references[rec.type].flatMap((one) => referred(rec, one) ?? [])));
  return kept.filter(({ id, type }) => !onlyReferred.has(type) || used.has(id));
}
