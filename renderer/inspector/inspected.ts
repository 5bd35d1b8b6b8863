import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Rec, RecOf, RecordType } from '#shared/model/record.ts';

export const inspectorTabs = ['details', 'failure', 'wait', 'evaluate', 'notes'] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** What can be inspected: a picture of the project only as a part of the cards that show it. */
export type InspectedType = Exclude<RecordType, 'asset'>;

/** Records of one type; never none. */
export type Group = {
  readonly [T in InspectedType]: { readonly type: T; readonly records: readonly RecOf<T>[] };
}[InspectedType];

/** What the inspector shows: records by type, in the order chosen, and the tag that was chosen on one of them. */
export type Inspected = { readonly groups: readonly Group[]; readonly tag: RecordId | undefined };

/** The types that stand on a card or a step as a tag, and the tab that shows them. */
const tabOfTag = {
  failure: 'failure',
  wait: 'wait',
  mark: 'evaluate',
  metric: 'evaluate',
  policy: 'notes',
  note: 'notes',
} as const satisfies Partial<Record<RecordType, InspectorTab>>;

/** The tab in which a record of this type is found on what carries it; undefined for what is no tag. */
export const tabOf = (type: RecordType | undefined): InspectorTab | undefined =>
  type && (tabOfTag as Partial<Record<RecordType, InspectorTab>>)[type];

/** The tab that shows a text of a record of this type, which is no tag. */
export const tabOfText = (type: RecordType, field: string): InspectorTab =>
  (type === 'card' && field === 'source') || (type === 'step' && field === 'thought') ? 'evaluate' : 'details';

/** The card, step or lane that a tag stands on. */
export function carrierOf(document: Document, rec: Rec): Rec | undefined {
  if (!('card' in rec || 'step' in rec || 'lane' in rec) || tabOf(rec.type) === undefined) return undefined;
  const { card, step, lane } = rec as { card?: RecordId; step?: RecordId; lane?: RecordId };
  const id = card ?? step ?? lane;
  return id === undefined ? undefined : document.get(id);
}

/**
 * What there is to inspect: the selection; without one the record at the keyboard's place; without that the blueprint.
 * One tag alone is shown on what it stands on.
 */
export function inspect(
  document: Document,
  blueprint: RecordId,
  selection: readonly RecordId[],
  focused: RecordId | undefined,
): Inspected {
  const chosen = selection.flatMap((id) => document.get(id) ?? []);
  const there = focused === undefined ? undefined : document.get(focused);
  const records = chosen.length > 0 ? chosen : [there ?? find(document, 'blueprint', blueprint)].filter((rec) => !!rec);
  const [only] = records;
  if (records.length === 1 && only && tabOf(only.type) !== undefined) {
    const carrier = carrierOf(document, only) ?? find(document, 'blueprint', blueprint);
    return { groups: carrier ? groupsOf([carrier]) : [], tag: only.id };
  }
  return { groups: groupsOf(records), tag: undefined };
}

function groupsOf(records: readonly Rec[]): Group[] {
  const groups = new Map<RecordType, Rec[]>();
  for (const rec of records) {
    const group = groups.get(rec.type);
    if (group) group.push(rec);
    else groups.set(rec.type, [rec]);
  }
  return [...groups].map(([type, members]) => ({ type, records: members }) as Group);
}

/** The tabs that records of a type have. */
export function tabsOf({ type }: Group): readonly InspectorTab[] {
  switch (type) {
    case 'card':
      return inspectorTabs;
    case 'step':
      return ['details', 'evaluate', 'notes'];
    case 'lane':
    case 'blueprint':
      return ['details', 'notes'];
    default:
      return ['details'];
  }
}
