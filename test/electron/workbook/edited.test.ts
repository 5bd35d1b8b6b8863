import { describe, expect, test } from 'vitest';
import { blueprints, cardsOf, connectorsOf, contentsOf } from '#shared/model/queries.ts';
import { type CellValue, columnName, type Workbook } from '#shared/tables/workbook.ts';
import { readOwn } from '#shared/workbook/read-workbook.ts';
import { documentIn, example } from '../../shared/interchange/examples.ts';
import { fileOf, readBack, sheetIn, workbookIn } from './workbooks.ts';

const document = documentIn(example('hotel-checkin'));
const written = {
  en: await fileOf(document, { format: 'xlsx', language: 'en' }),
  both: await fileOf(document, { format: 'xlsx' }),
};

/** A workbook whose sheets a person changed: rows are given as they stand, heads first. */
function edited(
  change: (rows: (sheet: string) => CellValue[][]) => void,
  language: keyof typeof written = 'en',
): Workbook {
  const workbook = workbookIn(written[language]);
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  change((name) => sheetIn({ ...workbook, sheets }, name).rows as CellValue[][]);
  return { ...workbook, sheets };
}

const columnOf = (rows: readonly (readonly CellValue[])[], head: string): number => {
  const column = (rows[0] ?? []).indexOf(head);
  if (column < 0) throw new Error(`No column ${head} among ${rows[0]?.join(', ')}`);
  return column;
};
const rowOf = (rows: readonly (readonly CellValue[])[], id: string): number => rows.findIndex(([cell]) => cell === id);

function put(rows: CellValue[][], id: string, head: string, value: CellValue) {
  const row = rows[rowOf(rows, id)];
  if (!row) throw new Error(`No row ${id}`);
  const column = columnOf(rows, head);
  while (row.length < column) row.push('');
  row[column] = value;
}

const contents = (workbook: Workbook) => {
  const { document, remarks } = readBack(workbook);
  const [first] = blueprints(document);
  if (!first) throw new Error('No blueprint');
  return { ...contentsOf(document, first.id), cards: cardsOf(document, first.id), remarks };
};
const faultsOf = (workbook: Workbook) => {
  const read = readOwn(workbook, () => crypto.randomUUID());
  return read && !read.ok ? read.faults.map(({ code, at }) => `${at}: ${code}`) : [];
};

describe('what a person changed in the sheets is taken in', () => {
  test('texts, numbers, words in either language, dates', () => {
    const { cards, failures, blueprint } = contents(
      edited((rows) => {
        put(rows('Cards'), 'C4', 'Card', 'Hand over the passport');
        put(rows('Cards'), 'C4', 'Duration (min)', '２.５');
        put(rows('Cards'), 'C4', 'Touchpoint', '实体，Human');
        put(rows('Cards'), 'C4', 'Moment of truth', false);
        put(rows('Cards'), 'C4', 'Lane', 'Backstage');
        put(rows('Failures'), 'X1', 'Severity', 9);
        rows('About')
          .find(([label]) => label === 'Date')
          ?.splice(1, 1, '2026/3/1');
        rows('About')
          .find(([label]) => label === 'State')
          ?.splice(1, 1, '试点');
      }),
    );
    const card = cards.find(({ code }) => code === 'C4');
    expect(card).toMatchObject({ text: 'Hand over the passport', minutes: 2.5, touchpoint: ['physical', 'human'] });
    expect(card?.momentOfTruth).toBe(false);
    expect(failures.find(({ code }) => code === 'X1')?.severity).toBe(9);
    expect(blueprint).toMatchObject({ date: '2026-03-01', state: 'pilot' });
  });

  test('a row that was added, without an id and with names instead of ids', () => {
    const { cards, steps, lanes, remarks } = contents(
      edited((rows) => {
        const sheet = rows('Cards');
        const row: CellValue[] = Array.from({ length: sheet[0]?.length ?? 0 }, () => '');
        row[columnOf(sheet, 'Step')] = 'deposit and signature';
        row[columnOf(sheet, 'Lane')] = 'Frontstage technology';
        row[columnOf(sheet, 'Card')] = 'Print the receipt';
        sheet.push([], row);
      }),
    );
    expect(remarks).toEqual([]);
    const added = cards.find(({ text }) => text === 'Print the receipt');
    expect(added?.code).toBe('C10');
    expect(steps.find(({ id }) => id === added?.step)?.title).toBe('Deposit and signature');
    expect(lanes.find(({ id }) => id === added?.lane)?.role).toBe('technology');
  });

  test('a row that was deleted takes what was about it along, and that is said', () => {
    const before = connectorsOf(document, blueprints(document)[0]?.id ?? '');
    const { cards, connectors, remarks } = contents(
      edited((rows) => {
        const sheet = rows('Cards');
        sheet.splice(rowOf(sheet, 'C4'), 1);
      }),
    );
    expect(cards.some(({ code }) => code === 'C4')).toBe(false);
    const gone = before.length - connectors.length;
    expect(gone).toBeGreaterThan(0);
    const said = remarks.filter(({ at }) => at?.startsWith('Connectors!'));
    expect(said).toHaveLength(gone);
    expect(said[0]).toMatchObject({ code: 'workbook.leftOut', params: { what: expect.stringMatching(/^C4 · /) } });
  });

  test('columns in another order, sorted rows, sheets in another order, and a title above the heads', () => {
    const back = contents(
      edited((rows) => {
        const sheet = rows('Owners');
        for (const row of sheet) row.reverse();
        sheet.unshift(['Who does what in the hotel'], []);
        rows('Failures').splice(1, 99, ...rows('Failures').slice(1).reverse());
      }),
    );
    expect(back.owners.map(({ title }) => title)).toEqual(
      contentsOf(document, blueprints(document)[0]?.id ?? '').owners.map(({ title }) => title),
    );
    expect(back.failures).toHaveLength(6);
  });

  test('what nobody knows is left out and said: a column, a sheet', () => {
    const workbook = edited((rows) => {
      for (const [at, row] of rows('Steps').entries()) row[20] = at === 0 ? 'Mood board' : 'x';
    });
    const extra = { name: 'Scratch', rows: [['todo']], merges: [], comments: [] };
    expect(contents({ ...workbook, sheets: [...workbook.sheets, extra] }).remarks).toEqual([
      { code: 'workbook.unknownColumn', params: { column: 'Mood board' }, at: `Steps!${columnName(20)}1` },
      { code: 'workbook.unknownSheet', at: 'Scratch' },
    ]);
  });

  test('what was typed into the matrix is not read, and that is said', () => {
    const workbook = edited((rows) => {
      const cells = rows('Blueprint');
      const row = cells.findIndex((cells) => cells.some((cell) => String(cell).startsWith('Walk into the lobby')));
      const column = (cells[row] ?? []).findIndex((cell) => String(cell).startsWith('Walk into the lobby'));
      (cells[row] ?? [])[column] = 'Run into the lobby';
    });
    expect(contents(workbook).remarks).toEqual([
      { code: 'workbook.onlyForReading', params: { cells: expect.stringMatching(/^D\d+$/) }, at: 'Blueprint' },
    ]);
  });

  test('in a workbook of two languages each has its column', () => {
    const { cards } = contents(
      edited((rows) => {
        const sheet = rows('Cards · 卡片');
        const [en, zh] = [columnOf(sheet, 'Card (English)'), columnOf(sheet, '卡片（中文）')];
        const row = sheet[rowOf(sheet, 'C4')] ?? [];
        row[en] = 'New words';
        row[zh] = '新的内容';
      }, 'both'),
    );
    const card = cards.find(({ code }) => code === 'C4');
    expect([card?.text, card?.translations?.text]).toEqual(['New words', '新的内容']);
  });
});

describe('what cannot be understood is named by its cell', () => {
  test('references to nothing, words that are none, numbers out of range, ids used twice, what is missing', () => {
    const faults = faultsOf(
      edited((rows) => {
        put(rows('Cards'), 'C4', 'Lane', 'frontt');
        put(rows('Cards'), 'C5', 'Access', 'sideways');
        put(rows('Cards'), 'C6', 'Duration (min)', 'long');
        put(rows('Cards'), 'C7', 'Step', '');
        put(rows('Failures'), 'X2', 'Severity', 11);
        put(rows('Failures'), 'X3', 'ID', 'X4');
        put(rows('Waits'), 'W1', 'Alternative', 'perhaps');
      }),
    );
    const cards = sheetIn(workbookIn(written.en), 'Cards').rows;
    const at = (id: string, head: string) => `Cards!${columnName(columnOf(cards, head))}${rowOf(cards, id) + 1}`;
    expect(faults.toSorted()).toEqual(
      [
        `${at('C4', 'Lane')}: content.no.lane`,
        `${at('C5', 'Access')}: workbook.oneOf`,
        `${at('C6', 'Duration (min)')}: content.mustBeNumber`,
        `${at('C7', 'Step')}: content.missing`,
        'Failures!H3: content.mustBeAtMost',
        'Failures!A5: content.doubledId',
        'Waits!I2: workbook.yesOrNo',
      ].toSorted(),
    );
  });

  test('a sheet that is gone, a workbook of a later version, and one that is not ours', () => {
    const workbook = workbookIn(written.en);
    const without = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== 'Lanes') };
    expect(faultsOf(without)).toContain('undefined: workbook.noSheet');
    const later = edited((rows) =>
      rows('About')
        .find(([, value]) => value === 'throughline 1')
        ?.splice(1, 1, 'throughline 2'),
    );
    expect(faultsOf(later)).toEqual(['About: content.newerFormat']);
    const others = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== 'About') };
    expect(readOwn(others, () => 'x')).toBeUndefined();
  });
});
