import { formatName, interchangeVersion, readInterchange } from '../interchange/read.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { type Fault, fail, ok, type Result } from '../model/result.ts';
import type { Sheet, Workbook } from '../tables/workbook.ts';
import { say, type WordKey } from '../words/words.ts';
import { isRequired } from './cells.ts';
import { changedMatrix } from './changed-matrix.ts';
import { type KeptName, keptFields } from './fields.ts';
import { isDataHead, pictureData } from './pictures.ts';
import { aboutOf, readAbout } from './read-about.ts';
import { withCodes } from './read-codes.ts';
import { connect } from './read-references.ts';
import { columnsIn, type Draft, type Faults, type Place, type ReadRow, readRows, setAt } from './read-rows.ts';
import { callings, plainLabel } from './said.ts';
import { tableNames } from './table.ts';

/** A blueprint that was read back, and what is worth knowing of it although it could be. */
export type ReadBack = { readonly document: Document; readonly remarks: readonly Fault[] };

const keptNames = Object.keys(keptFields) as KeptName[];
const needed: readonly KeptName[] = ['cards', 'steps', 'phases', 'lanes'];

const sheetCalled = ({ sheets }: Workbook, name: string): Sheet | undefined => {
  const names = new Set(callings(`workbook.${name}` as WordKey).map(plainLabel));
  return sheets.find((sheet) => names.has(plainLabel(sheet.name)));
};

/** Texts that a row may leave empty are empty; of a picture only where there is one. */
function withRequired(name: KeptName, { object }: ReadRow): void {
  for (const field of keptFields[name]) {
    if (field.as !== 'text' && field.as !== 'code') continue;
    if (!isRequired(name, field.path) || name === 'waivers') continue;
    const [outer = '', inner] = field.path.split('.');
    if (inner === undefined) object[outer] ??= '';
    else if (object[outer] !== undefined && (object[outer] as Draft)[inner] === undefined)
      setAt(object, field.path, '');
  }
}

function readTables(workbook: Workbook, faults: Faults, name: (key: WordKey) => string) {
  const tables = new Map<KeptName, ReadRow[]>();
  for (const table of keptNames) {
    const sheet = sheetCalled(workbook, table);
    if (!sheet) {
      if (needed.includes(table))
        faults.faults.push({ code: 'workbook.noSheet', params: { sheet: name(`workbook.${table}`) } });
      tables.set(table, []);
      continue;
    }
    const columns = columnsIn(sheet, keptFields[table]);
    const rows = columns ? readRows(sheet, columns, faults, name, isDataHead) : [];
    if (table === 'pictures' && columns) pictureData(sheet, columns.row, rows);
    for (const row of rows) withRequired(table, row);
    tables.set(table, rows);
  }
  return tables;
}

/** Every row's place by its path in the interchange format, and all of it put together. */
function assemble(tables: ReadonlyMap<KeptName, readonly ReadRow[]>, blueprint: Draft) {
  const places = new Map<string, Place>();
  const lists: Draft = {};
  const list = (table: KeptName, at: string) =>
    (tables.get(table) ?? []).map(({ object, place }, index) => {
      places.set(`${at}[${index}]`, place);
      return object;
    });
  for (const table of keptNames)
    if (table !== 'waivers' && table !== 'pictures') lists[table] = list(table, `blueprints[0].${table}`);
  const cards = new Map((lists.cards as Draft[]).map((card, index) => [card.id, { card, index }]));
  for (const { object, place } of tables.get('waivers') ?? []) {
    const found = cards.get(object.card);
    if (!found) continue;
    found.card.waivers ??= [];
    const waivers = found.card.waivers as Draft[];
    if (object.rule === undefined && object.reason === undefined) continue;
    places.set(`blueprints[0].cards[${found.index}].waivers[${waivers.length}]`, place);
    waivers.push({ ...(object.rule !== undefined && { rule: object.rule }), reason: object.reason ?? '' });
  }
  const assets = list('pictures', 'assets');
  return { places, blueprint: { ...blueprint, ...lists }, assets };
}

/** The cell that a place of the interchange format was read from. */
function cellAt(at: string, places: ReadonlyMap<string, Place>, project: Place, blueprint: Place): string {
  for (let end = at.length; end > 0; end = at.lastIndexOf(']', end - 1)) {
    const place = places.get(at.slice(0, end + 1));
    if (place) return place(at.slice(end + 2));
  }
  return at.startsWith('blueprints[0]') ? blueprint(at.slice('blueprints[0].'.length)) : project(at);
}

/**
 * Reads a workbook that this program wrote, whatever a person did to its sheets since: what was not touched comes back
 * exactly as it was.
 * @param newId draws a record id that no other record of the project has
 * @returns undefined where it is anybody else's; else the document, or every fault with the cell it stands in
 */
export function readOwn(workbook: Workbook, newId: () => RecordId): Result<ReadBack> | undefined {
  const about = aboutOf(workbook);
  if (!about) return undefined;
  const { language, version, sheet } = about;
  if (version > interchangeVersion)
    return fail({ code: 'content.newerFormat', params: { version, known: interchangeVersion }, at: sheet.name });
  const faults: Faults = { faults: [], remarks: [] };
  const name = (key: WordKey) => say(language, key);
  const heads = readAbout(about, faults, name);
  const tables = readTables(workbook, faults, name);
  withCodes(tables);
  connect(tables, faults);
  unknownSheets(workbook, sheet, faults);
  const { places, blueprint, assets } = assemble(tables, heads.blueprint);
  const json = {
    format: formatName,
    version: interchangeVersion,
    title: '',
    ...heads.project,
    blueprints: [{ id: 'B1', title: '', ...blueprint }],
    ...(assets.length > 0 && { assets }),
  };
  const read = readInterchange(json, { language, newId });
  const at = (fault: Fault): Fault =>
    fault.at === undefined
      ? fault
      : { ...fault, at: cellAt(fault.at, places, heads.placeOfProject, heads.placeOfBlueprint) };
  if (faults.faults.length > 0 || !read.ok)
    return fail(...faults.faults, ...(read.ok ? [] : read.faults.map(at).filter((one) => !isSaid(one, faults.faults))));
  const matrix = sheetCalled(workbook, 'matrix');
  const changed = matrix && changedMatrix(matrix, read.value, language);
  return ok({ document: read.value, remarks: [...faults.remarks, ...(changed ? [changed] : [])] });
}

/** Of several things wrong with one cell the first explains the others. */
const isSaid = ({ at }: Fault, faults: readonly Fault[]): boolean => faults.some((fault) => fault.at === at);

/** Sheets that people added are not read: that is said, so that nobody relies on them. */
function unknownSheets(workbook: Workbook, about: Sheet, { remarks }: Faults): void {
  const known = new Set(tableNames.flatMap((table) => callings(`workbook.${table}`)).map(plainLabel));
  for (const sheet of workbook.sheets) {
    if (sheet === about || known.has(plainLabel(sheet.name)) || sheet.rows.length === 0) continue;
    remarks.push({ code: 'workbook.unknownSheet', at: sheet.name });
  }
}
