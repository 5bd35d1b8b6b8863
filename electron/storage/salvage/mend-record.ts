import { defaults } from '#shared/model/defaults.ts';
import { maxTextLength } from '#shared/model/fields.ts';
import type { PlainRecord } from '#shared/model/migrations.ts';
import { isOrder, orderBetween } from '#shared/model/order.ts';
import { type Rec, type RecordType, recordSchema, textFields } from '#shared/model/record.ts';
import { references } from '#shared/model/references.ts';
import { lostCode } from './stand-ins.ts';

type Draft = { [field: string]: unknown };

/** What stands in for a required value that is lost, beside ids and texts. */
const instead: { readonly [T in RecordType]?: Draft } = {
  project: { language: 'en' },
  blueprint: { state: defaults.blueprintState },
  lane: { role: 'custom' },
  card: { kind: defaults.cardKind },
  connector: { kind: defaults.connectorKind },
  mark: { kind: 'question' },
};

const isObject = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as any text may be: what cannot be carried is left out, the rest stays. */
const carried = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '')
    .replaceAll('\u0000', '')
    .slice(0, maxTextLength);

function withTextsCarried(value: unknown): unknown {
  if (typeof value === 'string') return carried(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTextsCarried(inner)]));
}

/**
 * A record as its schema wants it, from one that may be damaged: every text that can be read is kept, a value that is
 * no longer possible is left out or takes the usual one, a lost id or code is drawn anew.
 *
 * @returns undefined where nothing can be made of it: a picture whose pixels are not whole
 */
export function mendedRecord(plain: PlainRecord, newId: () => string): Rec | undefined {
  const whole = recordSchema.safeParse(plain);
  if (whole.success) return withOrder(whole.data);
  if (plain.type === 'asset') return undefined;
  const draft = withTextsCarried(plain) as Draft;
  // A wrong value is left out first; where it is missed then, another takes its place. No record has so many fields.
  for (let round = 0; round < 40; round += 1) {
    const parsed = recordSchema.safeParse(draft);
    if (parsed.success) return withOrder(parsed.data);
    const [outer, inner] = parsed.error.issues[0]?.path.map(String) ?? [];
    if (outer === undefined) return undefined;
    const within = draft[outer];
    if (inner !== undefined && isObject(within) && inner in within) {
      const { [inner]: _, ...rest } = within;
      draft[outer] = rest;
    } else if (outer in draft) delete draft[outer];
    else draft[outer] = standIn(plain.type as RecordType, outer, newId);
  }
  return undefined;
}

function standIn(type: RecordType, field: string, newId: () => string): unknown {
  if (field === 'order') return orderBetween(null, null);
  if (field === 'code') return lostCode;
  const isId = field === 'id' || references[type].some((reference) => reference.field === field);
  return isId ? newId() : (instead[type]?.[field] ?? (textFields[type].includes(field) ? '' : undefined));
}

const withOrder = (rec: Rec): Rec =>
  'order' in rec && !isOrder(rec.order) ? { ...rec, order: orderBetween(null, null) } : rec;
