import { expect, test } from 'vitest';
import { sheetOfText } from '#shared/tables/from-text.ts';
import { unwrap } from '../../electron/storage/expect-result.ts';
import { asuSheet, chineseRows, nngSheet } from '../../tables/layouts.ts';
import { sheetOf, understood } from './understood.ts';

test('a spreadsheet of the Nielsen Norman kind: heads on top, lanes in rows, merged phases, the lines used to know what lies behind', () => {
  const { blueprint, titles, phases, lanes, cells, cards, steps, remarks, all } = understood(sheetOf(nngSheet));
  expect(blueprint).toMatchObject({
    title: 'Buying a sofa',
    date: '2026-03-01',
    version: '2',
    goal: 'Fewer returns',
    scenario: { service: 'A returning customer buys online' },
  });
  expect(phases).toEqual(['Find', 'Find', 'Buy', 'Buy', 'After']);
  expect(titles).toEqual(['Looks at pictures', 'Compares', 'Orders', 'Waits', 'Receives it']);
  expect(lanes).toEqual([
    ...['evidence', 'customer', 'time', 'emotion', 'frontstage Frontstage actions'],
    ...['backstage Who works behind', 'support', 'policy'],
  ]);
  expect(cells['Who works behind']).toEqual(['', 'Checks stock', '', 'Plans the tour', '']);
  expect(cards.filter(({ minutes }) => minutes !== undefined).map(({ text, minutes }) => [text, minutes])).toEqual([
    ['Looks at pictures', 5],
    ['Orders', 10],
    ['Waits', 2880],
  ]);
  expect(steps.map(({ emotion }) => emotion)).toEqual([1, 0, 2, undefined, 2]);
  expect(all.find(({ type }) => type === 'policy')).toMatchObject({ text: 'Right of withdrawal' });
  expect(remarks).toEqual([
    'Row 4, column B: “Granularity: High” has no field of its own: kept as a note.',
    'Row 9, column C: The comment on this cell became a note.',
    'Row 10, column C: “abc” is no number of minutes: left empty, and kept as a note.',
    'Row 11, column E: “Anxious” is no feeling from −2 to +2: left empty, and kept as a note.',
  ]);
  const compares = cards.find(({ text }) => text === 'Compares');
  expect(all.flatMap((one) => (one.type === 'note' ? [[one.text, one.card === compares?.id]] : []))).toEqual([
    ['Granularity: High', false],
    ['Time: abc', true],
    ['Emotion: Anxious', false],
    ['Ask the shop team', true],
  ]);
});

test('the template of the Center for Services Leadership: a title alone, unnamed rows of phases and steps, its own names of lanes', () => {
  const { blueprint, titles, phases, lanes, all, remarks } = understood(sheetOf(asuSheet));
  expect(blueprint.title).toBe('Membership renewal');
  expect(phases).toEqual(['Before', 'Before', 'Renewal']);
  expect(titles).toEqual(['Reminder', 'Decision', 'Payment']);
  expect(lanes.map((lane) => lane.split(' ')[0])).toEqual([
    ...['evidence', 'customer', 'technology', 'frontstage', 'backstage', 'support', 'pain', 'opportunity'],
  ]);
  expect(all.flatMap((one) => (one.type === 'mark' ? [`${one.kind}: ${one.text}`] : []))).toEqual([
    'pain: Prices are hard to find',
    'opportunity: Pay by phone',
  ]);
  expect(remarks).toEqual([]);
});

test('a list in Chinese: a card a row, empty cells go on with the row above', () => {
  const { mapping, phases, titles, lanes, cells, cards, all, remarks } = understood(sheetOf({ rows: chineseRows }));
  expect(mapping).toMatchObject({ layout: 'list', language: 'zh', head: 0 });
  expect(phases).toEqual(['入住', '入住', '离店']);
  expect(titles).toEqual(['到店', '办理', '退房']);
  expect(lanes).toEqual(['customer', 'frontstage', 'backstage', 'support', 'time', 'pain']);
  expect(cells.customer).toEqual(['走进大堂', '出示证件', '交还房卡']);
  const owners = new Map(all.flatMap((one) => (one.type === 'owner' ? [[one.id, one.title]] : [])));
  expect(cards.map(({ text, minutes, owner }) => [text, minutes, owners.get(owner ?? '')])).toEqual([
    ['走进大堂', 2, undefined],
    ['迎接并问候', 30, '门童'],
    ['出示证件', undefined, undefined],
    ['核对订单', 3, '预订部'],
    ['交还房卡', 1, undefined],
    ['结账系统', undefined, '财务部'],
  ]);
  expect(remarks).toEqual(['Row 4, column E: “三” is no number of minutes: left empty, and kept as a note.']);
});

test('a journey: a step a row, its columns are lanes and what is said of the step', () => {
  const { mapping, phases, titles, cells, steps } = understood(
    sheetOf({
      rows: [
        ['Customer journey of a clinic'],
        ['Stage', 'Step', 'Customer actions', 'Touchpoint', 'Backstage', 'Feeling', 'Pain points'],
        ['Before', 'Book', 'Calls', 'Phone', 'Checks diary', '-1', 'Long queue'],
        ['', 'Prepare', '- Reads letter\n- Packs papers', 'Letter', '', '🙂', ''],
        ['Visit', 'Arrive', 'Walks in', 'Door', '', '2', ''],
      ],
    }),
  );
  expect(mapping).toMatchObject({ layout: 'journey', head: 1, split: true });
  expect(phases).toEqual(['Before', 'Before', 'Visit']);
  expect(titles).toEqual(['Book', 'Prepare', 'Arrive']);
  expect(cells.customer).toEqual(['Calls', 'Reads letter / Packs papers', 'Walks in']);
  expect(cells.Touchpoint).toEqual(['Phone', 'Letter', 'Door']);
  expect(steps.map(({ emotion }) => emotion)).toEqual([-1, 1, 2]);
});

test('a table that names nothing known keeps every text: its first column says where, the longest says what, the rest is noted', () => {
  const { cells, titles, all } = understood(
    sheetOf({
      rows: [
        ['Wo', 'Kuerzel', 'Was dort passiert'],
        ['Eingang', 'E1', 'Der Gast wird begruesst'],
        ['Theke', 'T4', 'Der Ausweis wird geprueft'],
      ],
    }),
  );
  expect(titles).toEqual(['Eingang', 'Theke']);
  expect(cells.customer).toEqual(['Der Gast wird begruesst', 'Der Ausweis wird geprueft']);
  expect(all.flatMap((one) => (one.type === 'note' ? [one.text] : []))).toEqual(
    expect.arrayContaining(['Kuerzel: E1', 'Kuerzel: T4']),
  );
});

test.each([
  ['lines', 'Arrive\nCheck in\nPay', ['Arrive', 'Check in', 'Pay'], { customer: ['Arrive', 'Check in', 'Pay'] }],
  [
    'an outline',
    'Arrive\n  Backstage: opens the gate\n  walks in\nPay\n  hands over a card',
    ['Arrive', 'Pay'],
    { customer: ['walks in', 'hands over a card'], backstage: ['opens the gate', ''] },
  ],
  [
    'headings of Markdown',
    '# Visit\n## Arrive\n- walks in\n- waits\n## Pay\n- hands over a card',
    ['Arrive', 'Pay'],
    { customer: ['walks in / waits', 'hands over a card'] },
  ],
  [
    'a table of Markdown',
    '# Clinic\n\n| | Arrive | Pay |\n|---|---|---|\n| Customer actions | walks \\| in | pays |\n| Backstage | | books |',
    ['Arrive', 'Pay'],
    { customer: ['walks | in', 'pays'], backstage: ['', 'books'] },
  ],
])('%s of text become steps and cards', (_, text, titles, cells) => {
  const made = understood(unwrap(sheetOfText(text, 'Pasted', 'en')));
  expect(made.titles).toEqual(titles);
  expect(made.cells).toMatchObject(cells);
});

test('what a person leaves out is counted by its place', () => {
  const { mapping } = understood(sheetOf(nngSheet));
  const lines = mapping.lines.map((meaning, line) => (line === 9 ? ('ignore' as const) : meaning));
  expect(understood(sheetOf(nngSheet), { lines }).remarks).toContain('Row 10: Left out: 5 cells.');
});
