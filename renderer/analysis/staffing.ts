import { erlangC, type Queue, servedWithin, serversForLevel } from '#shared/analysis/queue.ts';
import type { Document } from '#shared/model/document.ts';
import { find } from '#shared/model/document.ts';
import type { Wait } from '#shared/model/wait.ts';
import { type Typed, typedNumber } from './number-box.tsx';

/** What the staffing question asks, in the order of its boxes. */
export const staffingFields = ['arrivals', 'handling', 'staff', 'share', 'within'] as const;
export type StaffingField = (typeof staffingFields)[number];
export type StaffingTexts = { readonly [F in StaffingField]: string };

/** Numbers to begin with: the vector of method.md 3.2, and a common service level. */
export const example: StaffingTexts = { arrivals: '20', handling: '5', staff: '2', share: '80', within: '5' };

const bounds = {
  arrivals: { least: 0.01, most: 10_000 },
  handling: { least: 0.01, most: 1_440 },
  staff: { least: 1, most: 10_000 },
  share: { least: 1, most: 99.9 },
  within: { least: 0, most: 1_440 },
} as const;

export const typedOf = (field: StaffingField, text: string): Typed =>
  typedNumber(text, bounds[field], field === 'staff');

/** What a blueprint says of a wait point: its standard is the target, the minutes of its card the handling. */
export function prefilled(document: Document, wait: Wait, before: StaffingTexts): StaffingTexts {
  const minutes = find(document, 'card', wait.card)?.minutes;
  return {
    ...before,
    ...(minutes !== undefined && minutes > 0 && { handling: `${minutes}` }),
    ...(wait.standardMinutes !== undefined && { within: `${wait.standardMinutes}` }),
  };
}

/** How it goes with so many people; without a queue where that grows without end. */
export type StaffingRow = {
  readonly staff: number;
  /** Times in hours, as the rates are. */
  readonly queue: Queue | undefined;
  readonly served: number | undefined;
  readonly meets: boolean;
};
export type Staffing = {
  readonly chosen: StaffingRow;
  /** The fewest with which the queue has an end, and those the target needs. */
  readonly least: number;
  readonly needed: number;
  /** About the chosen and the needed number. */
  readonly rows: readonly StaffingRow[];
  readonly asked: { readonly [F in StaffingField]: number };
};

/** What comes of the numbers typed; undefined while one of them is none. */
export function staffingOf(texts: StaffingTexts): Staffing | undefined {
  const asked: { [F in StaffingField]?: number } = {};
  for (const field of staffingFields) {
    const typed = typedOf(field, texts[field]);
    if (!('value' in typed)) return undefined;
    asked[field] = typed.value;
  }
  const { arrivals = 0, handling = 0, staff = 0, share = 0, within = 0 } = asked;
  const service = 60 / handling;
  const target = share / 100;
  const rowOf = (staff: number): StaffingRow => {
    const served = servedWithin(arrivals, service, staff, within / 60);
    return { staff, queue: erlangC(arrivals, service, staff), served, meets: (served ?? 0) >= target };
  };
  const needed = serversForLevel(arrivals, service, target, within / 60);
  const numbers = new Set([staff - 1, staff, staff + 1, needed - 1, needed, needed + 1].filter((count) => count >= 1));
  return {
    chosen: rowOf(staff),
    least: Math.floor(arrivals / service) + 1,
    needed,
    rows: [...numbers].sort((a, b) => a - b).map(rowOf),
    asked: { arrivals, handling, staff, share, within },
  };
}
