import type { Result } from '#shared/model/result.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import { readTable } from '../../../electron/tables/read-table.ts';

/** Reads bytes to the end, as the reader process does. */
export function read(bytes: Buffer, name = 'table.xlsx'): Result<Workbook> {
  const work = readTable(bytes, name);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** What a reading was refused for, by its codes. */
export const refusals = (bytes: Buffer, name?: string): string[] => {
  const result = read(bytes, name);
  return result.ok ? [] : result.faults.map(({ code }) => code);
};
