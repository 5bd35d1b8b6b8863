import type { Fault } from '../model/result.ts';

/** What came of a place in a table that did not go where it would be expected; `code` is a key of the words (`import.…`). */
export type Remark = {
  readonly code: string;
  readonly params?: Fault['params'];
  /** Counted from 0; without a column the whole row is meant, and the other way round; without both the whole table. */
  readonly row?: number;
  readonly column?: number;
  /** The place by its name, `Cards!F12`, where a workbook of many sheets was read. */
  readonly at?: string;
};
