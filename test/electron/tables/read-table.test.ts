import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../tables/gb18030.ts';
import { xlsxOf, xlsxParts, zipped } from '../../tables/xlsx.ts';
import { unwrap } from '../storage/expect-result.ts';
import { read, refusals } from './read.ts';

const rowsOf = (bytes: Buffer, name: string) => unwrap(read(bytes, name)).sheets[0]?.rows;

describe('a workbook', () => {
  test('gives its texts, numbers, merged blocks and comments, sheet by sheet', () => {
    const bytes = xlsxOf(
      { name: 'A & B', rows: [['x', 1.5], [], ['', '入住']], merges: ['A1:B2'], comments: { B3: 'why' } },
      { name: 'Old', rows: [['y']], state: 'hidden' },
    );
    expect(unwrap(read(bytes)).sheets).toEqual([
      {
        name: 'A & B',
        rows: [['x', 1.5], [], ['', '入住']],
        merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
        comments: [{ row: 2, column: 1, text: 'why' }],
      },
      { name: 'Old', hidden: true, rows: [['y']], merges: [], comments: [] },
    ]);
  });

  test('gives dates, times, truths, rich and inline texts and formulas as a person sees them', () => {
    const parts = xlsxParts([{ rows: [['x']] }]);
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    parts['xl/worksheets/sheet1.xml'] = `<worksheet ${main}><sheetData><row>
      <c s="1"><v>46082</v></c><c s="2"><v>46082.604166666664</v></c><c s="3"><v>0.25</v></c><c s="4"><v>46082</v></c>
      <c t="b"><v>1</v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
      <c t="str"><f>A1&amp;"x"</f><v>done</v></c><c><f>SUM(A1)</f></c><c><v>0.1</v></c><c t="e"><v>#N/A</v></c>
      </row></sheetData></worksheet>`;
    parts['xl/sharedStrings.xml'] =
      `<sst ${main}><si><r><t>ric</t></r><r><t>h_x0021_</t></r><rPh><t>spoken</t></rPh></si></sst>`;
    parts['xl/styles.xml'] =
      `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      '<Relationship Id="rIdS" Type="http://x/styles" Target="styles.xml"/></Relationships>',
    ) as string;
    expect(rowsOf(zipped(parts), 'a.xlsx')).toEqual([
      ['2026-03-01', '2026-03-01 14:30', '06:00', 46082, true, 'rich!', 'inline', 'done', '=SUM(A1)', 0.1, '#N/A'],
    ]);
  });
});

describe('a text with separators', () => {
  test.each([
    ['commas', 'a,"b, ""c""\r\nd"\r\n,x\r\n'],
    ['semicolons', 'a;"b, ""c""\nd"\n;x\n'],
    ['tabs', 'a\t"b, ""c""\nd"\n\tx\n'],
    ['a separator it names itself', 'sep=;\na;"b, ""c""\nd"\n;x'],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(Buffer.from(text), 'a.csv')).toEqual([
      ['a', 'b, "c"\nd'],
      ['', 'x'],
    ]);
  });

  test.each([
    ['UTF-8', Buffer.from('步骤,名称\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF步骤,名称\n')],
    ['UTF-16', Buffer.from('\uFEFF步骤,名称\n', 'utf16le')],
    ['GB 18030', gb18030('步骤,名称\n')],
  ])('is read in %s', (_, bytes) => {
    expect(rowsOf(bytes, 'a.csv')).toEqual([['步骤', '名称']]);
  });

  test('of western Windows keeps its accents, and is not taken for Chinese', () => {
    expect(rowsOf(Buffer.from('caf\xe9 cr\xe8me,d\xe9j\xe0 vu\n', 'latin1'), 'a.csv')).toEqual([
      ['café crème', 'déjà vu'],
    ]);
  });

  test('loses nothing to a quote that is never closed', () => {
    expect(rowsOf(Buffer.from('a,"b\nc,d\n'), 'a.csv')).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
  });
});

test.each([
  ['nothing', Buffer.from(' \n'), 'a.csv', 'table.nothing'],
  ['a program', Buffer.from('MZ\0\0\0', 'latin1'), 'a.csv', 'table.notTable'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'a.xls', 'table.xls'],
  [
    'a locked workbook',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'a.xlsx',
    'table.locked',
  ],
  ['an OpenDocument table', zipped({ mimetype: 'x', 'content.xml': '<x/>' }), 'a.xlsx', 'table.ods'],
  ['a binary workbook', zipped({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': '1' }), 'a.xlsx', 'table.xlsb'],
  ['a letter', zipped({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'a.xlsx', 'table.notTable'],
])('%s is refused with what to do', (_, bytes, name, code) => {
  expect(refusals(bytes, name)).toEqual([code]);
});
