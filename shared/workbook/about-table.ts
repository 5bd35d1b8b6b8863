import type { JsonObject } from '../interchange/objects.ts';
import { formatName, interchangeVersion } from '../interchange/read.ts';
import { leading } from '../layout/texts.ts';
import { type Language, otherLanguage } from '../model/fields.ts';
import { say } from '../words/words.ts';
import { cellOf, isPair, valueAt, type Writing } from './cells.ts';
import { aboutFields } from './fields.ts';
import { saidIn } from './said.ts';
import type { Column, Table, Value } from './table.ts';

/** What the last line says: by it the workbook is known again. */
export const formatMark = `${formatName} ${interchangeVersion}`;

/** What is said of the project and the blueprint as wholes, line by line, in both languages where there are two. */
export function aboutTable(project: JsonObject, blueprint: JsonObject, given: Omit<Writing, 'table'>): Table {
  const writing: Writing = { ...given, table: 'about' };
  const { tongue } = writing;
  const main = leading(tongue);
  const lines = aboutFields.map(({ of, field }) => ({ field, object: of === 'project' ? project : blueprint }));
  const paired = lines.some(({ field, object }) => field.as !== 'derived' && isPair(valueAt(object, field.path)));
  const valueColumns: (Language | undefined)[] = paired ? [main, otherLanguage(main)] : [undefined];
  const rows = lines.flatMap(({ field, object }): (readonly Value[])[] => {
    if (field.as === 'derived') return [];
    const values = valueColumns.map((language) => cellOf(field, object, language, writing));
    // The method's settings are few people's business: they stand where somebody set them.
    if (object === project && values[0] === undefined && field.path !== 'title') return [];
    return [[saidIn(tongue, field.heading), ...values]];
  });
  return {
    name: 'about',
    title: saidIn(tongue, 'workbook.about'),
    columns: [
      { heading: saidIn(tongue, 'workbook.field'), width: 28, holds: 'text' },
      ...valueColumns.map(
        (language): Column => ({
          heading: language ? languageName(language) : saidIn(tongue, 'workbook.value'),
          width: 60,
          holds: 'text',
        }),
      ),
    ],
    rows: [
      ...rows,
      [saidIn(tongue, 'workbook.about.language'), languageName(main)],
      [saidIn(tongue, 'workbook.about.format'), formatMark],
    ],
  };
}

/** A language by its own name, which both languages' readers know. */
const languageName = (language: Language): string => say(language, `inspector.language.${language}`);
