import { randomUUID } from 'node:crypto';
import type { Result } from '#shared/model/result.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import { readOwnCards } from '#shared/workbook/read-cards.ts';
import { type ReadBack, readOwn } from '#shared/workbook/read-workbook.ts';

/**
 * Reads a workbook, or a table of cards, that this program wrote, exactly as it was exported; what a person changed in its sheets since is taken
 * in. Its main language is the one it says itself.
 * @returns undefined where it is anybody else's: it then goes the way of every table. Else the document, with remarks on
 *   what was left out, or every fault with the cell it stands in (`Cards!F12`)
 */
export const readOwnWorkbook = (workbook: Workbook): Result<ReadBack> | undefined =>
  readOwn(workbook, randomUUID) ?? readOwnCards(workbook, randomUUID);
