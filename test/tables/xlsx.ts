import { strToU8, type Zippable, zipSync } from 'fflate';

type Value = string | number;
export type SheetToWrite = {
  readonly name?: string;
  readonly rows: readonly (readonly Value[])[];
  /** `B1:C1` */
  readonly merges?: readonly string[];
  /** By the cell they are about. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly state?: 'hidden';
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The XML of a sheet, its texts shared as Excel shares them. */
function sheetXml({ rows, merges = [] }: SheetToWrite, share: (text: string) => number): string {
  const cell = (value: Value, row: number, column: number): string => {
    const at = `${letter(column)}${row + 1}`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${share(value)}</v></c>`;
  };
  const data = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join('')}</row>`,
  );
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${head}<worksheet ${main}><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`;
}

/** The parts of a workbook as other programs write them, for a test to spoil. */
export function xlsxParts(sheets: readonly SheetToWrite[]): Record<string, string> {
  const texts: string[] = [];
  const share = (text: string): number => {
    const found = texts.indexOf(text);
    return found >= 0 ? found : texts.push(text) - 1;
  };
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rId900', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  };
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    parts[name] = sheetXml(sheet, share);
    if (!sheet.comments) continue;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      ['rId1', 'comments', `../comments${index + 1}.xml`],
    ]);
    parts[`xl/comments${index + 1}.xml`] = `${head}<comments ${main}><commentList>${Object.entries(sheet.comments)
      .map(([ref, text]) => `<comment ref="${ref}"><text><r><t>${escaped(text)}</t></r></text></comment>`)
      .join('')}</commentList></comments>`;
  }
  parts['xl/sharedStrings.xml'] =
    `${head}<sst ${main}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return parts;
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ) as Zippable,
    ),
  );

/** A workbook of these sheets, as bytes. */
export const xlsxOf = (...sheets: readonly SheetToWrite[]): Buffer => zipped(xlsxParts(sheets));
