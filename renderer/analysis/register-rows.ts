import { canRecover } from '#shared/analysis/register.ts';
import { type Priority, priorityOf, residualOf, rpnOf } from '#shared/analysis/risk.ts';
import { type Document, find, get } from '#shared/model/document.ts';
import type { Failure } from '#shared/model/failure.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { failuresOf, stepsOf } from '#shared/model/queries.ts';

export const registerColumns = [
  'failure',
  'card',
  'step',
  'severity',
  'occurrence',
  'detection',
  'rpn',
  'priority',
  'recovery',
  'owner',
  'residual',
] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export type Sorting = { readonly column: RegisterColumn; readonly descending: boolean };

/** What a recovery needs, each in its own field of the failure (method.md 3.3). */
export const recoveryParts = ['recovery', 'owner', 'recoveryMinutes', 'authority'] as const;
export type RecoveryPart = (typeof recoveryParts)[number];

/** One failure point as the register shows it. */
export type RegisterRow = {
  readonly failure: Failure;
  readonly name: string;
  readonly card: string;
  readonly step: string;
  /** The place of its step on the way, from 0. */
  readonly at: number;
  readonly rpn: number | undefined;
  readonly priority: Priority;
  /** What its recovery does not say; none when it is complete. */
  readonly lacks: readonly RecoveryPart[];
  readonly owner: string;
  readonly residual: number | undefined;
};

const isSaid = (failure: Failure, part: RecoveryPart): boolean => {
  const value = failure[part];
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
};

/** The failure points of a blueprint in file order, with names in a language. */
export function registerRows(document: Document, blueprint: RecordId, language: Language): RegisterRow[] {
  const places = new Map(stepsOf(document, blueprint).map(({ id }, index) => [id, index]));
  return failuresOf(document, blueprint).map((failure): RegisterRow => {
    const card = get(document, 'card', failure.card);
    const owner = failure.owner === undefined ? undefined : find(document, 'owner', failure.owner);
    return {
      failure,
      name: recordName(document, failure, language),
      card: recordName(document, card, language),
      step: recordName(document, get(document, 'step', card.step), language),
      at: places.get(card.step) ?? 0,
      rpn: rpnOf(failure),
      priority: priorityOf(failure),
      lacks: canRecover(failure) ? [] : recoveryParts.filter((part) => !isSaid(failure, part)),
      owner: owner ? recordName(document, owner, language) : '',
      residual: residualOf(failure)?.rpn,
    };
  });
}

const classes: { readonly [P in Priority]: number } = { low: 0, medium: 1, high: 2 };

/** What a column is sorted by; undefined stands last, whichever way. */
function keyOf(row: RegisterRow, column: RegisterColumn): number | string | undefined {
  switch (column) {
    case 'failure':
      return row.name;
    case 'step':
      return row.at;
    case 'priority':
      return classes[row.priority];
    case 'recovery':
      return recoveryParts.length - row.lacks.length;
    case 'card':
      return row.card;
    case 'owner':
      return row.owner || undefined;
    case 'rpn':
    case 'residual':
      return row[column];
    default:
      return row.failure[column];
  }
}

/** Sorted by a column; equal ones by their class, the highest first, then by their risk, then as in the file. */
export function sortedRows(
  rows: readonly RegisterRow[],
  { column, descending }: Sorting,
  language: Language,
): RegisterRow[] {
  const names = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en-GB', { numeric: true });
  const order = (a: number | string, b: number | string) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf(one, column), keyOf(other, column)];
    if (a === undefined || b === undefined) {
      if (a !== b) return a === undefined ? 1 : -1;
    } else {
      const by = order(a, b);
      if (by !== 0) return descending ? -by : by;
    }
    return classes[other.priority] - classes[one.priority] || (other.rpn ?? 0) - (one.rpn ?? 0);
  });
}
