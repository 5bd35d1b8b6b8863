import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Result } from '#shared/model/result.ts';
import type { Workbook } from '#shared/tables/workbook.ts';

/**
 * Reads a workbook that this program wrote, exactly as it was exported.
 * @returns undefined where it is anybody else's: it then goes the way of every table
 */
export const readOwnWorkbook = (_workbook: Workbook, _language: Language): Result<Document> | undefined => undefined;
