import { columnName } from '#shared/tables/workbook.ts';
import { zipped } from '../zipped.ts';
import { filterRange, type Sheet, sheetXml } from './sheet.ts';
import { Styles, type Typeface } from './styles.ts';
import { attributeText, cellText } from './text.ts';

/** What a workbook says of itself. */
export type Properties = {
  readonly title: string;
  readonly language: string;
  /** The day it is dated, YYYY-MM-DD; without one it has none, so that the same blueprint gives the same bytes. */
  readonly day?: string | undefined;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${head}<Types xmlns="${packageRelations}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${sheets
    .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${content}.worksheet+xml"/>`)
    .join(
      '',
    )}<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const relationList = (entries: readonly string[]): string =>
  `${head}<Relationships xmlns="${packageRelations}/relationships">${entries.join('')}</Relationships>`;

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function repeatedRange({ name, repeated: { rows, columns } }: Sheet): string {
  const across = columns && `${quoted(name)}!$${columnName(columns[0])}:$${columnName(columns[1])}`;
  return [...(across ? [across] : []), `${quoted(name)}!$${rows[0] + 1}:$${rows[1] + 1}`].join(',');
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, at) => [
    ...(sheet.filter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${cellText(`${quoted(sheet.name)}!${absolute(filterRange(sheet))}`)}</definedName>`,
        ]),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${cellText(repeatedRange(sheet))}</definedName>`,
  ]);
  return `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" tabRatio="850"/></bookViews><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${attributeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function coreXml({ title, language, day }: Properties): string {
  const dated = (name: string) =>
    day === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${head}<cp:coreProperties xmlns:cp="${packageRelations}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${cellText(title)}</dc:title><dc:language>${language}</dc:language>${dated('created')}${dated('modified')}</cp:coreProperties>`;
}

const appXml = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Throughline</Application></Properties>`;

/** A workbook as the bytes of an `.xlsx`: the same sheets give the same bytes. */
export function packed(sheets: readonly Sheet[], typeface: Typeface, properties: Properties): Uint8Array {
  const styles = new Styles(typeface);
  const parts = sheets.map((sheet, at) => sheetXml(sheet, styles, at === 0));
  const types = `${relations}/`;
  const files: (readonly [name: string, text: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relationList([
        relation(1, `${types}officeDocument`, 'xl/workbook.xml'),
        relation(2, `${packageRelations}/relationships/metadata/core-properties`, 'docProps/core.xml'),
        relation(3, `${types}extended-properties`, 'docProps/app.xml'),
      ]),
    ],
    ['docProps/core.xml', coreXml(properties)],
    ['docProps/app.xml', appXml],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationList([
        ...sheets.map((_, at) => relation(at + 1, `${types}worksheet`, `worksheets/sheet${at + 1}.xml`)),
        relation(sheets.length + 1, `${types}styles`, 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', styles.xml()],
    ...parts.map((text, at) => [`xl/worksheets/sheet${at + 1}.xml`, text] as const),
  ];
  return zipped(files);
}
