import { field, isObject, type JsonObject } from '../interchange/objects.ts';
import { writeInterchange } from '../interchange/write.ts';
import { leading, type Tongue } from '../layout/texts.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import { contentsOf } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { aboutTable } from './about-table.ts';
import type { Writing } from './cells.ts';
import type { KeptName } from './fields.ts';
import { type Kept, keptTable } from './kept-table.ts';
import { withData } from './pictures.ts';
import { referencesTo } from './references.ts';
import { figureTable, touchpointTable } from './shown-tables.ts';
import { type Table, tableNames } from './table.ts';

const objectsIn = (object: JsonObject, name: string): readonly JsonObject[] => {
  const list = field(object, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** Tables that stand in a workbook to be filled in, though nothing is in them yet. */
const always: ReadonlySet<string> = new Set(['touchpoints', 'failures', 'waits', 'connectors']);

/** Tables without which a workbook could not be read back. */
const needed: ReadonlySet<string> = new Set(['cards', 'steps', 'phases', 'lanes', 'about']);

/**
 * A blueprint as tables: everything the interchange format says of it, and what follows from it.
 * @returns every table by its name; those without rows too
 */
export function tablesOf(document: Document, blueprint: RecordId, tongue: Tongue): ReadonlyMap<string, Table> {
  const project = writeInterchange(document, tongue.language, { blueprints: [blueprint] });
  const [written = {}] = objectsIn(project, 'blueprints');
  const contents = contentsOf(document, blueprint);
  const language = leading(tongue);
  const kept = (name: Exclude<KeptName, 'waivers' | 'pictures'>): Kept[] => {
    const recs: readonly Rec[] = contents[name];
    return objectsIn(written, name).map((object, index) => {
      const rec = recs[index];
      return { object, ...(rec && { rec }) };
    });
  };
  const lists = {
    cards: kept('cards'),
    steps: kept('steps'),
    phases: kept('phases'),
    lanes: kept('lanes'),
    owners: kept('owners'),
    connectors: kept('connectors'),
    waits: kept('waits'),
    failures: kept('failures'),
    marks: kept('marks'),
    policies: kept('policies'),
    metrics: kept('metrics'),
    notes: kept('notes'),
    waivers: objectsIn(written, 'cards').flatMap(waiversOf),
    pictures: objectsIn(project, 'assets').map((object) => ({ object })),
  } satisfies { readonly [name in KeptName]: Kept[] };
  const named = (list: readonly Kept[]) =>
    referencesTo(
      new Map(list.map(({ object, rec }) => [String(object.id), rec ? recordName(document, rec, language) : ''])),
    );
  const references = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, named(list)]),
  ) as unknown as Writing['references'];
  const writing = { tongue, references };
  const tables = new Map<string, Table>();
  for (const [name, list] of Object.entries(lists) as [KeptName, Kept[]][])
    tables.set(name, keptTable(name, list, document, writing));
  const pictures = tables.get('pictures');
  if (pictures)
    tables.set(
      'pictures',
      withData(
        pictures,
        lists.pictures.map(({ object }) => object),
        tongue,
      ),
    );
  tables.set('touchpoints', touchpointTable(document, blueprint, tongue));
  tables.set('figures', figureTable(document, blueprint, tongue));
  tables.set('about', aboutTable(project, written, writing));
  return tables;
}

/** Who a file is for: everyone who works on the blueprint, or somebody who gets a part of it to read. */
export type Reader = {
  /** Whether they get the figures. */
  readonly figures: boolean;
  /** Whether empty tables and columns stand there to be filled in. */
  readonly fillsIn: boolean;
};

/** The tables that a workbook of this blueprint has beside the matrix, in their order. */
export function sheetsOf(tables: ReadonlyMap<string, Table>, { figures, fillsIn }: Reader): Table[] {
  return tableNames.flatMap((name) => {
    const table = tables.get(name);
    if (!table || (name === 'figures' && !figures)) return [];
    if (!needed.has(name) && table.rows.length === 0 && !(fillsIn && always.has(name))) return [];
    return [fillsIn ? table : withoutEmpty(table)];
  });
}

/** A table without the columns in which no row says anything. */
function withoutEmpty(table: Table): Table {
  const kept = table.columns.flatMap((column, at) =>
    column.holds === 'code' || table.rows.some((row) => row[at] !== undefined) ? [at] : [],
  );
  if (table.rows.length === 0) return table;
  const { priority } = table;
  const moved = priority && kept.indexOf(priority.column);
  const { priority: _, ...rest } = table;
  return {
    ...rest,
    columns: kept.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) => kept.map((at) => row[at])),
    ...(priority && moved !== undefined && moved >= 0 && { priority: { ...priority, column: moved } }),
  };
}

/** A rule that does not count on a card, a row each; an empty list of them a row that says no rule. */
function waiversOf(card: JsonObject): Kept[] {
  const waivers = field(card, 'waivers');
  if (!Array.isArray(waivers)) return [];
  if (waivers.length === 0) return [{ object: { card: card.id } }];
  return waivers.filter(isObject).map((waiver) => ({ object: { card: card.id, ...waiver } }));
}
