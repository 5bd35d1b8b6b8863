import type { Priority } from '../analysis/risk.ts';

/** A day without a time, YYYY-MM-DD: spreadsheets keep it as a date. */
export type Day = { readonly day: string };

/** What one cell says. An empty text is said and empty; undefined is nothing at all. */
export type Value = string | number | Day | undefined;

/** The tables of a workbook, in their order: what is read first, then what everything is kept in. */
export const tableNames = [
  'matrix',
  'touchpoints',
  'failures',
  'waits',
  'connectors',
  'marks',
  'policies',
  'metrics',
  'notes',
  'figures',
  'cards',
  'steps',
  'phases',
  'lanes',
  'owners',
  'waivers',
  'pictures',
  'about',
] as const;
export type TableName = (typeof tableNames)[number];

export type Column = {
  readonly heading: string;
  /** In characters of the usual size. */
  readonly width: number;
  /** `data` is for programs alone. */
  readonly holds: 'text' | 'number' | 'code' | 'day' | 'data';
  /** It follows from the rest, and is not read back. */
  readonly derived?: true;
  /** What it may say, where that is one of a few words. */
  readonly choices?: readonly string[];
};

/** Rows under heads: one sheet of a workbook, one file of comma-separated values, one table of a text. */
export type Table = {
  readonly name: Exclude<TableName, 'matrix'>;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** Rows that matter more, by their place; and which column shows it. */
  readonly priority?: { readonly column: number; readonly of: readonly (Priority | undefined)[] };
  /** Rows that head a group, by their place. */
  readonly groups?: ReadonlySet<number>;
};
