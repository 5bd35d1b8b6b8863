import { isObject } from '../interchange/objects.ts';
import { type Field, type KeptName, keptFields } from './fields.ts';
import type { Draft, Faults, ReadRow } from './read-rows.ts';
import { type References, referencesTo, writtenCode } from './references.ts';

type Tables = Map<KeptName, ReadRow[]>;

/** What goes with the card or step that it is about. */
const attached: readonly KeptName[] = [
  ...(['connectors', 'waits', 'failures', 'marks'] as const),
  ...(['policies', 'metrics', 'notes', 'waivers'] as const),
];

/** By what a row is called in a cell that refers to it. */
function nameOf({ object }: ReadRow): string {
  const said = object.title ?? object.text ?? object.name ?? '';
  const text = isObject(said) ? (said.en ?? said.zh) : said;
  return typeof text === 'string' ? text : '';
}

const referencesIn = (rows: readonly ReadRow[]): References =>
  referencesTo(new Map(rows.map((row) => [String(row.object.id), nameOf(row)])));

type ToField = Field & { readonly as: 'to' };
const toFields = (table: KeptName): ToField[] => keptFields[table].filter((field) => field.as === 'to');

/**
 * Turns the cells that refer to rows into their ids. What is about a row that somebody deleted goes with it, and is said;
 * any other cell that refers to nothing stays as it is, and is a fault when all is judged.
 */
export function connect(tables: Tables, { remarks }: Faults): void {
  const references = new Map([...tables].map(([table, rows]) => [table, referencesIn(rows)]));
  for (const [table, rows] of tables) {
    const kept = rows.filter((row) => {
      let stays = true;
      for (const { path, to } of toFields(table)) {
        const cell = row.object[path];
        if (typeof cell !== 'string') continue;
        const code = references.get(to)?.resolve(cell);
        if (code !== undefined) row.object[path] = code;
        else if (writtenCode(cell) !== undefined && (attached.includes(table) || path === 'owner')) {
          remarks.push({ code: 'workbook.leftOut', params: { what: cell.slice(0, 80) }, at: row.place(path) });
          if (path === 'owner') delete (row.object as Draft).owner;
          else stays = false;
        }
      }
      return stays;
    });
    tables.set(table, kept);
  }
}
