import { ok } from '#shared/model/result.ts';
import type { Writer } from './material.ts';
import { writePdf } from './pdf.ts';

export const asPdf: Writer = async ({ sheet, pages, language, date }, { fonts }) =>
  ok({ bytes: await writePdf(sheet(), { language, date, pages: pages(), ...(fonts !== undefined && { fonts }) }) });
