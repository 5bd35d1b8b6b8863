import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOfOutline, blockOfTable, shapeOf } from '#shared/clipboard/block.ts';
import { blockOf, likelyShape, readClip } from '#shared/clipboard/clip.ts';
import { rowsOfHtml } from '#shared/clipboard/html-table.ts';
import { roleNamed } from '#shared/clipboard/lane-names.ts';
import { outlineOf } from '#shared/clipboard/outline.ts';
import { rowsOfTsv } from '#shared/clipboard/tsv.ts';
import { laneRoles } from '#shared/model/lane.ts';
import { say } from '#shared/words/words.ts';

describe('a block of cells as text', () => {
  test('Excel and WPS end lines with CRLF and quote cells with breaks, quotes doubled', () => {
    expect(rowsOfTsv('a\tb\r\n"two\nlines ""so"""\t\r\n')).toEqual([
      ['a', 'b'],
      ['two\nlines "so"', ''],
    ]);
  });

  test('LibreOffice and Sheets end lines with LF; an empty cell at the end of a row is one', () => {
    expect(rowsOfTsv('a\tb\n\tc\n"x\ty"\t')).toEqual([
      ['a', 'b'],
      ['', 'c'],
      ['x\ty', ''],
    ]);
  });

  test('a quote that is speech stays as it is', () => {
    expect(rowsOfTsv('"Hello" he said\tsize 5"\n"never closed')).toEqual([
      ['"Hello" he said', 'size 5"'],
      ['"never closed'],
    ]);
  });

  test('any cells come back as they were written (seed 4801)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', '"', '\t', '\n', ' ', "'") });
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
        expect(rowsOfTsv(`${text}\r\n`)).toEqual(rows);
      }),
      { seed: 4801 },
    );
  });
});

describe('a table in HTML', () => {
  test('Excel wraps it in a page with styles; cells over several rows and columns say their text once', () => {
    const html = `<html><head><style>td {x: "<table>"}</style></head><body><!--StartFragment-->
      <table border=0><col width=64><tr height=20><td colspan=2 class=xl65>Phase&nbsp;1</td><td>C</td></tr>
      <tr><td rowspan="2">customer<br>acts</td><td>a &amp; b</td><td>c</td></tr><tr><td>d</td><td></td></tr></table>`;
    expect(rowsOfHtml(html)).toEqual([
      ['Phase 1', '', 'C'],
      ['customer\nacts', 'a & b', 'c'],
      ['', 'd', ''],
    ]);
  });

  test('3.2 row 21: nothing of a hostile page is text, and nothing of it is run', () => {
    const html = `<script>alert("<table><tr><td>no</td></tr></table>")</script>
      <table onclick="alert(1)"><tr><td>yes<script>document.body.remove()</script><img src=x onerror="alert('>')"></td>
      <td><svg><text>no</text></svg>&lt;b&gt;<table><tr><td>inner</td></tr></table></td></tr></table>`;
    expect(rowsOfHtml(html)).toEqual([['yes', '<b>\ninner']]);
  });

  test('3.2 row 20: a cell that claims to cover everything covers no more than a paste may have', () => {
    const rows = rowsOfHtml('<table><tr><td colspan=9999 rowspan=9999>x<tr><td>y</table>') as string[][];
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(202);
    expect(readClip({ text: '', html: '<table><tr><td colspan=9999>x<td>y</table>' })).toMatchObject({ ok: true });
  });

  test('3.2 rows 20 and 21: any text, however broken, is read in time that grows with its length, and never fails (seed 4802)', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '<table>',
      '<td',
      '<tr>',
      '<!--',
      '-->',
      '</table>',
      'a',
      '&#0;',
      '&amp',
      '&#x10ffff;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void rowsOfHtml(pieces.join(''))),
      { seed: 4802 },
    );
    for (const long of ['<a "', '<!--', '<td a="', '<table><tr><td>', '&#']) {
      expect(readClip({ text: 'x', html: `<table>${long.repeat(200_000)}` })).toBeDefined();
    }
  });
});

describe('an outline', () => {
  test('tabs, spaces, bullets and numbers make levels', () => {
    expect(outlineOf('Arrive\n\t- greet\n\t- ask\nStay\n    • sleep')).toEqual([
      { level: 0, text: 'Arrive' },
      { level: 1, text: 'greet' },
      { level: 1, text: 'ask' },
      { level: 0, text: 'Stay' },
      { level: 1, text: 'sleep' },
    ]);
  });

  test('a Chinese outline needs no indentation', () => {
    expect(
      outlineOf('一、到店\n1. 迎宾\n2、办理入住\n二、离店\n1. 结账').map(({ level, text }) => `${level}${text}`),
    ).toEqual(['0到店', '1迎宾', '1办理入住', '0离店', '1结账']);
    expect(outlineOf('1 总\n1.1 分\n1.1.1 细\n1.2 分').map(({ level }) => level)).toEqual([0, 1, 2, 1]);
  });

  test('lines that are no list keep what they begin with; a number is a text', () => {
    expect(outlineOf('12.5 kg\n- a').map(({ text }) => text)).toEqual(['12.5 kg', 'a']);
    expect(outlineOf('- only this').map(({ text }) => text)).toEqual(['- only this']);
    expect(outlineOf('123\n456').map(({ text }) => text)).toEqual(['123', '456']);
    expect(outlineOf('1. a\n2. b').map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test('its levels are phases, steps and cards; lanes where it names them', () => {
    const three = blockOfOutline(outlineOf('Before\n\tBook\n\t\tsearch\n\t\tBackstage: check\nAfter'));
    expect(three.steps).toEqual([
      { title: 'Book', phase: 'Before' },
      { title: '', phase: 'After' },
    ]);
    expect(three.lanes).toEqual([{}, { name: 'Backstage' }]);
    expect(three.cells).toEqual([
      [['search'], []],
      [['check'], []],
    ]);
    const lanes = blockOfOutline(outlineOf('到店\n\t顾客行为\n\t\t排队\n\t前台员工行为\n\t\t问候\n\t\t登记'));
    expect(lanes.steps).toEqual([{ title: '到店' }]);
    expect(lanes.lanes).toEqual([{ name: '顾客行为' }, { name: '前台员工行为' }]);
    expect(lanes.cells).toEqual([[['排队']], [['问候', '登记']]]);
  });
});

describe('what a table is', () => {
  test('every role is known by its own name in both languages', () => {
    for (const role of laneRoles.filter((one) => one !== 'custom')) {
      for (const language of ['en', 'zh'] as const) expect(roleNamed(say(language, `role.${role}`))).toBe(role);
    }
    expect(roleNamed('Customer Actions:')).toBe('customer');
    expect(roleNamed('前台（员工）')).toBe('frontstage');
    expect(roleNamed('Housekeeping')).toBeUndefined();
  });

  test('names of lanes in the first column, or in the first row, are seen; a plain block is plain', () => {
    const sheet = [
      ['', 'Arrive', 'Stay'],
      ['Customer actions', 'a', 'b'],
      ['Backstage', 'c', ''],
      ['Garden', 'd', ''],
    ];
    expect(shapeOf(sheet)).toEqual({ transposed: false, steps: true, lanes: true });
    expect(
      shapeOf([
        ['步骤', '顾客行为', '支持过程'],
        ['到店', 'a', 'b'],
      ]),
    ).toEqual({ transposed: true, steps: true, lanes: true });
    expect(
      shapeOf([
        ['顾客行为', 'a'],
        ['后台', 'b'],
      ]),
    ).toEqual({ transposed: false, steps: false, lanes: true });
    expect(
      shapeOf([
        ['', 'x'],
        ['y', 'z'],
      ]),
    ).toEqual({ transposed: false, steps: true, lanes: true });
    expect(
      shapeOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual({ transposed: false, steps: false, lanes: false });
  });

  test('merged phases go on over their steps, a merged lane over its rows', () => {
    const block = blockOfTable(
      [
        ['Phase', 'Before', '', 'After'],
        ['Step', 'Book', 'Pay', 'Rate'],
        ['Customer', 'a', 'b', 'c'],
        ['', 'd', '', ''],
      ],
      { transposed: false, steps: true, lanes: true },
    );
    expect(block.steps).toEqual([
      { title: 'Book', phase: 'Before' },
      { title: 'Pay', phase: 'Before' },
      { title: 'Rate', phase: 'After' },
    ]);
    expect(block.lanes).toEqual([{ name: 'Customer' }]);
    expect(block.cells).toEqual([[['a', 'd'], ['b'], ['c']]]);
  });
});

describe('what is on the clipboard', () => {
  const kindOf = (text: string, html = '') => {
    const clip = readClip({ text, html });
    return clip.ok ? clip.value.kind : clip.faults[0]?.code;
  };

  test('cells, lines and outlines are told apart', () => {
    expect(kindOf('a\tb\nc\td')).toBe('table');
    expect(kindOf('a\nb')).toBe('lines');
    expect(kindOf('a\n\tb')).toBe('outline');
    expect(kindOf('\ta\n\tb')).toBe('table');
    expect(kindOf('a\n\tb', '<table><tr><td>a<td></tr><tr><td><td>b</tr></table>')).toBe('table');
    expect(kindOf('a\nb', '<table><tr><td>a</tr><tr><td>b</tr></table>')).toBe('table');
    expect(kindOf('word', '<table><tr><td>word</td></tr></table>')).toBe('lines');
    expect(kindOf(' \n ')).toBe('paste.nothing');
  });

  test('3.2 row 20: what there is too much of is said by name', () => {
    expect(kindOf('x'.repeat(5_000_001))).toBe('paste.tooManyCharacters');
    expect(kindOf('a\tb\n'.repeat(1_001))).toBe('paste.tooManyRows');
    expect(kindOf('x\t'.repeat(1_000_000))).toBe('paste.tooManyColumns');
    expect(kindOf('x'.repeat(10_001))).toBe('paste.textTooLong');
    expect(kindOf(`a\n\t${'x'.repeat(10_001)}`)).toBe('outline');
    const clip = readClip({ text: `a\n\t${'x'.repeat(10_001)}`, html: '' });
    expect(clip.ok && blockOf(clip.value, likelyShape(clip.value))).toMatchObject({
      faults: [{ code: 'paste.lineTooLong' }],
    });
    const wide = readClip({ text: `${'x\t'.repeat(150)}x\n`.repeat(900), html: '' });
    expect(wide.ok && blockOf(wide.value, likelyShape(wide.value))).toMatchObject({
      faults: [{ code: 'paste.tooManyCards' }],
    });
  });
});
