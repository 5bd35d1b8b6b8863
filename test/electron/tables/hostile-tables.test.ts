import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { openTable } from '../../../electron/tables/open-table.ts';
import { xlsxOf, xlsxParts, zipped } from '../../tables/xlsx.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { read, refusals } from './read.ts';

const rows = [['Customer actions', 'Arrive']];
const sheetPart = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string): Buffer => zipped({ ...xlsxParts([{ rows }]), [sheetPart]: xml });
const sheet = (data: string): string => `<worksheet><sheetData>${data}</sheetData></worksheet>`;

/** The list of parts at the archive's end, where it says how long a part is when it is unpacked. */
function claiming(bytes: Buffer, part: string, length: number): Buffer {
  const spoilt = Buffer.from(bytes);
  for (let at = spoilt.indexOf(part); at >= 0; at = spoilt.indexOf(part, at + 1))
    if (spoilt.readUInt32LE(at - 46) === 0x02014b50) spoilt.writeUInt32LE(length, at - 46 + 24);
  return spoilt;
}

describe('3.2 row 3: what would unpack to more than a workbook holds is refused by its list, before anything is unpacked', () => {
  test('a sheet of blanks that packs a thousandfold', () => {
    expect(refusals(withSheet(`<worksheet>${' '.repeat(3_000_000)}</worksheet>`))).toEqual(['table.bomb']);
  });
  test('a sheet that claims to be 4 GB', () => {
    expect(refusals(claiming(xlsxOf({ rows }), sheetPart, 0xfffffffe))).toEqual(['table.bomb']);
  });
  test('a sheet that claims less than it is', () => {
    expect(refusals(claiming(xlsxOf({ rows }), sheetPart, 20))).toEqual(['table.damaged']);
  });
  test('many parts that are all in order, but too much together', () => {
    const small = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`xl/media/${at}.`, 'x']));
    let bytes = zipped({ ...xlsxParts([{ rows }]), ...small });
    for (const name of Object.keys(small)) bytes = claiming(bytes, name, 900_000);
    expect(refusals(bytes)).toEqual(['table.bomb']);
  });
  test('more parts than a workbook has', () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, '']));
    expect(refusals(zipped({ ...xlsxParts([{ rows }]), ...parts }))).toEqual(['table.tooManyParts']);
  });
  test('parts that lie over each other', () => {
    const bytes = xlsxOf({ rows });
    const at = bytes.lastIndexOf('xl/sharedStrings.xml') - 46;
    bytes.writeUInt32LE(bytes.length, at + 20);
    expect(refusals(bytes)).toEqual(['table.bomb']);
  });
});

const wickedNames = [
  ...[
    '../../evil',
    '..\\..\\evil',
    '/etc/evil',
    'C:\\evil',
    'C:evil',
    '\\\\host\\share\\evil',
    './../evil',
    'a/../../evil',
  ],
  ...['xl/../../../evil', 'evil\u0000.xml', 'CON', 'NUL.txt', 'xl/worksheets/../../../evil', '~/evil', 'file:///evil'],
  ...['..', '.', '', ' ', 'XL/WORKBOOK.XML', 'Xl/Workbook.xml', 'evil\n', 'evil:stream', '%2e%2e/evil', 'QQproto__'],
];
test(`3.2 row 4: ${wickedNames.length} names of parts that would lead elsewhere lead nowhere: they are only keys`, () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.xlsx');
  for (const name of wickedNames) {
    // The writer itself would trip over this one.
    const text = zipped({ ...xlsxParts([{ rows }]), [name]: 'evil' }).toString('latin1');
    const bytes = Buffer.from(text.replaceAll('QQproto__', '__proto__'), 'latin1');
    writeFileSync(file, bytes);
    const result = read(bytes);
    expect(result).toMatchObject({ ok: true, value: { sheets: [{ rows }] } });
  }
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
  expect(existsSync(join(folder, '../evil'))).toBe(false);
});

test('a workbook whose relations lead out of it or to one another is read without following them', () => {
  const parts = xlsxParts([{ rows }]);
  const rels = (target: string) =>
    parts['xl/_rels/workbook.xml.rels']?.replace('worksheets/sheet1.xml', target) as string;
  for (const target of ['../../../../etc/hostname', 'https://example.org/sheet.xml', 'worksheets/missing.xml'])
    expect(refusals(zipped({ ...parts, 'xl/_rels/workbook.xml.rels': rels(target) }))).toEqual(['table.damaged']);
});

describe('3.2 row 20: tables that are too much end in a sentence', () => {
  test.each([
    ['a million columns', Buffer.from(`${'a,'.repeat(1_000_000)}a\n`), 'a.csv', 'table.tooManyColumns'],
    ['a line without an end', Buffer.from('x'.repeat(40_000_000)), 'a.csv', 'table.cellTooLong'],
    ['more rows than are read', Buffer.from('a,b\n'.repeat(20_001)), 'a.csv', 'table.tooManyRows'],
    [
      'a cell at the end of the sheet',
      withSheet(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
      'a.xlsx',
      'table.tooManyRows',
    ],
    [
      'a cell at its right end',
      withSheet(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      'a.xlsx',
      'table.tooManyColumns',
    ],
    [
      'cells far out in every row',
      withSheet(
        sheet(
          Array.from(
            { length: 9_000 },
            (_, at) => `<row r="${at + 1}"><c r="AKZ${at + 1}"><v>${at}</v></c></row>`,
          ).join(''),
        ),
      ),
      'a.xlsx',
      'table.tooManyCells',
    ],
  ])('%s', (_, bytes, name, code) => {
    expect(refusals(bytes, name)).toEqual([code]);
  });

  test('a file beyond the limit is not even opened', async () => {
    const file = join(temporaryFolder(), 'big.csv');
    writeFileSync(file, '');
    truncateSync(file, 1024 ** 3);
    const host = {
      start: () => {
        throw new Error('its process is not even started');
      },
    };
    expect(await openTable(file, host)).toMatchObject({ ok: false, faults: [{ code: 'table.tooBig' }] });
  });
});

test.each([
  ['an unclosed element', '<worksheet><sheetData>'],
  ['elements that cross', '<worksheet><a></worksheet></a>'],
  ['entities of its own', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
  ['an unknown entity', sheet('<row><c t="str"><v>&evil;</v></c></row>')],
  ['a number beyond all characters', sheet('<row><c t="str"><v>&#x110000;</v></c></row>')],
  ['bytes that are no text', '\u0000'],
])('XML with %s is refused by the name of its part', (_, xml) => {
  const result = read(withSheet(xml));
  expect(result).toMatchObject({ ok: false, faults: [{ code: 'table.brokenXml', params: { part: sheetPart } }] });
});

test('a workbook with one byte changed, at every second place, is read as it was or refused, never otherwise', () => {
  const bytes = xlsxOf({
    rows: [
      ['Customer actions', 'Arrive', 'Pay'],
      ['Backstage', 'Prepare', 12],
    ],
  });
  const whole = read(bytes);
  const names = new Set<string>();
  for (let at = 0; at < bytes.length; at += 2) {
    const spoilt = Buffer.from(bytes);
    spoilt.writeUInt8((spoilt.readUInt8(at) ^ 0x41) & 0xff, at);
    const result = read(spoilt);
    if (result.ok)
      expect(result.value.sheets.map(({ rows }) => rows)).toEqual(
        whole.ok && whole.value.sheets.map(({ rows }) => rows),
      );
    else for (const { code } of result.faults) names.add(code);
  }
  expect([...names].every((code) => code.startsWith('table.'))).toBe(true);
});

test('a table is read in a process of its own, and one that hangs or dies ends in a sentence', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, xlsxOf({ rows }));
  expect(await openTable(file, nodeReaderHost())).toMatchObject({ ok: true, value: { sheets: [{ rows }] } });
  const stuck = join(folder, 'stuck.mjs');
  writeFileSync(
    stuck,
    'process.on("message", () => { process.send({ says: "alive", stage: "reading" }); for (;;); });',
  );
  expect(await openTable(file, nodeReaderHost(stuck), 100)).toMatchObject({
    ok: false,
    faults: [{ code: 'file.stalled' }],
  });
});
