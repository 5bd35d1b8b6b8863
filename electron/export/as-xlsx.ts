import { toldOf } from '#shared/deliverable/told.ts';
import { ok } from '#shared/model/result.ts';
import { say } from '#shared/words/words.ts';
import { signs } from '#shared/workbook/matrix.ts';
import { inTongue, saidIn } from '#shared/workbook/said.ts';
import type { Writer } from './material.ts';
import { matrixSheet } from './xlsx/matrix-sheet.ts';
import { packed } from './xlsx/package.ts';
import { tableSheet } from './xlsx/table-sheet.ts';

const looks = Object.keys(signs) as (keyof typeof signs)[];

/** A workbook: the blueprint as a matrix, its registers and figures, and every field in sheets that can be read back. */
export const asXlsx: Writer = async (material) => {
  const { tongue, language, title, day, colour, foot, matrix, sheets, phase, corner } = toldOf(material);
  const footer = foot === '' ? title : `${title}   ${foot}`;
  const typeface = tongue.language === 'en' ? 'en' : 'zh';
  const words = {
    sheet: saidIn(tongue, 'workbook.matrix'),
    corner,
    phase,
    legend: looks.map((look) => ({ look, text: saidIn(tongue, `tag.${look}`) })),
    hint: inTongue(tongue, (each) => say(each, 'workbook.backAgain'), '\n'),
    footer,
    colour,
  };
  const tables = sheets.map((table) => tableSheet(table, footer, typeface));
  const bytes = packed([matrixSheet(matrix(), words, typeface), ...tables], typeface, {
    title,
    language: language === 'en' ? 'en' : 'zh-CN',
    day,
  });
  return ok({ bytes });
};
