import { fail, ok, type Result } from '#shared/model/result.ts';
import type { Sheet, Workbook } from '#shared/tables/workbook.ts';
import { tableLimits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { customProperties, dateStyles, relationsOf, sheetsOf, textsOf } from './xlsx-parts.ts';
import { readSheet, type Shared } from './xlsx-sheet.ts';
import { type Archive, archiveOf } from './zip.ts';

/** What other archives hold that people take for workbooks, and what is said of them. */
const otherKinds: readonly (readonly [part: RegExp, code: string])[] = [
  [/^xl\/workbook\.bin$/, 'table.xlsb'],
  [/^content\.xml$/, 'table.ods'],
  [/^Index\/.*\.iwa$|^Index\.zip$/, 'table.numbers'],
  [/^(word|ppt)\//, 'table.notTable'],
];

function workbookPart(archive: Archive): string {
  const named = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (named !== undefined && /\.xml$/i.test(named) && archive.has(named) && !/^(word|ppt)\//.test(named)) return named;
  for (const [part, code] of otherKinds) if (archive.names.some((name) => part.test(name))) throw new Refusal(code);
  throw new Refusal(archive.has('[Content_Types].xml') ? 'table.damaged' : 'table.notTable');
}

/**
 * Reads an XLSX workbook in memory, as far as values go: formulas, macros and links do nothing here. Yields now and then;
 * what may be too much is judged before it is read. As a stranger's file it is read in a process that can be killed.
 * @returns faults `table.*`
 */
export function* readXlsx(bytes: Buffer): Generator<void, Result<Workbook>> {
  try {
    const archive = archiveOf(bytes);
    yield;
    const workbook = workbookPart(archive);
    const relations = relationsOf(archive, workbook);
    const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
    const { sheets: places, from1904 } = sheetsOf(archive, workbook);
    if (places.length === 0) throw new Refusal('table.damaged');
    const textPart = partOf('sharedStrings');
    const texts = textPart === undefined ? undefined : archive.read(textPart);
    const shared: Shared = {
      texts: texts && textPart !== undefined ? textsOf(texts, textPart, 'si') : [],
      dates: dateStyles(archive, partOf('styles')),
      from1904,
      left: { cells: tableLimits.cells, area: tableLimits.area, characters: tableLimits.characters },
    };
    yield;
    const sheets: Sheet[] = [];
    for (const place of places) sheets.push(yield* readSheet(archive, place, shared));
    return ok({ kind: 'xlsx', sheets, properties: customProperties(archive) });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.fault);
    throw error;
  }
}
