import type { Priority } from '../analysis/risk.ts';
import type { JsonObject } from '../interchange/objects.ts';
import { leading, type Tongue } from '../layout/texts.ts';
import type { Document } from '../model/document.ts';
import { type Language, otherLanguage } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { cellOf, isEmptyObject, isPair, valueAt, type Writing } from './cells.ts';
import { derivedValue, priorityShown } from './derived.ts';
import { type Field, type KeptName, keptFields } from './fields.ts';
import { headIn, headingOfLanguage, saidIn } from './said.ts';
import type { Column, Table, Value } from './table.ts';

/** An object of the interchange format, and the record it was written of where there is one. */
export type Kept = { readonly object: JsonObject; readonly rec?: Rec };

type Placed = { readonly field: Field; readonly column: Column; readonly language?: Language };

const holds = (field: Field): Column['holds'] => {
  switch (field.as) {
    case 'number':
    case 'measure':
      return 'number';
    case 'day':
      return 'day';
    case 'id':
      return 'code';
    case 'derived':
      return field.of === 'rpn' || field.of === 'rpnAfter' || field.of === 'overStandard' ? 'number' : 'text';
    default:
      return 'text';
  }
};

const isEmpty = (path: string) => (object: JsonObject) => isEmptyObject(object, path);

/** The columns of a field: two where some row says it in both languages. */
export function columnsOfField(field: Field, objects: readonly JsonObject[], tongue: Tongue): Placed[] {
  // Only what was rated again is rated at all.
  if (field.rare && field.as === 'derived' && objects.every((object) => object.residual === undefined)) return [];
  if (field.as !== 'derived') {
    const values = objects.map((object) => valueAt(object, field.path));
    if (field.rare && values.every((value) => value === undefined) && !objects.some(isEmpty(field.path))) return [];
    if ((field.as === 'text' || field.as === 'measure' || field.as === 'open') && values.some(isPair)) {
      const main = leading(tongue);
      return [main, otherLanguage(main)].map((language) => ({
        field,
        language,
        column: { heading: headingOfLanguage(field.heading, language), width: field.width, holds: holds(field) },
      }));
    }
  }
  return [
    {
      field,
      column: {
        heading: headIn(tongue, field.heading),
        width: widthOf(field, tongue),
        holds: holds(field),
        ...(field.as === 'derived' && { derived: true as const }),
        ...choicesOf(field, tongue),
      },
    },
  ];
}

/** A word in two languages takes half as much room again. */
const widthOf = ({ as, width }: Field, { language }: Tongue): number =>
  language === 'both' && (as === 'word' || as === 'words' || as === 'derived') ? Math.ceil(width * 1.5) : width;

function choicesOf(field: Field, tongue: Tongue): Pick<Column, 'choices'> {
  if (field.as === 'word') return { choices: Object.values(field.named).map((key) => saidIn(tongue, key)) };
  return field.as === 'yes' ? { choices: [saidIn(tongue, 'inspector.yes'), saidIn(tongue, 'inspector.no')] } : {};
}

/** A table that keeps records: one row each, every field in its column. */
export function keptTable(
  name: KeptName,
  kept: readonly Kept[],
  document: Document,
  given: Omit<Writing, 'table'>,
): Table {
  const writing: Writing = { ...given, table: name };
  const { tongue } = writing;
  const objects = kept.map(({ object }) => object);
  const placed = keptFields[name].flatMap((field) => columnsOfField(field, objects, tongue));
  const valueIn = ({ field, language }: Placed, { object, rec }: Kept): Value => {
    if (field.as !== 'derived') return cellOf(field, object, language, writing);
    return rec && derivedValue(field.of, rec, document, tongue);
  };
  const shown = placed.findIndex(({ field }) => field.as === 'derived' && field.of === 'priority');
  const priorityOf = ({ rec }: Kept): Priority | undefined =>
    rec?.type === 'failure' ? priorityShown(rec) : undefined;
  return {
    name,
    title: saidIn(tongue, `workbook.${name}`),
    columns: placed.map(({ column }) => column),
    rows: kept.map((one) => placed.map((column) => valueIn(column, one))),
    ...(shown >= 0 && { priority: { column: shown, of: kept.map(priorityOf) } }),
  };
}
