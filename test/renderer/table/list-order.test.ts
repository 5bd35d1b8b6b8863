import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../renderer/find/fold.ts';
import { listingOf } from '../../../renderer/table/list-order.ts';
import { type ListView, wholeList } from '../../../renderer/table/table-state.ts';
import type { Card } from '../../../shared/model/card.ts';
import { documentOf } from '../../../shared/model/document.ts';
import { documents, randomDocument } from '../../shared/random-blueprint.ts';
import { ofTable, withTexts } from './of-table.ts';

const some = randomDocument(3, { cards: 12 });
const texts = ({ rows }: { rows: readonly { card: { text: string } }[] }) => rows.map(({ card }) => card.text);
const idsOf = (rows: readonly { card: { id: string } }[]) => rows.map(({ card }) => card.id);
const listed = (document: typeof some, view: ListView, language: 'en' | 'zh' = 'en') => {
  const { rows, columns } = ofTable(document, language);
  return listingOf(rows, columns, view, language, undefined);
};
const byText = { column: 'text', descending: false };

test('a text is found without case, accents, and the widths of Chinese typing', () => {
  expect(fold('Ｃａｆé ÄRGER')).toBe('cafe arger');
  const document = withTexts(some, ['Checking in', 'Café', '办理入住', 'ＡＢＣ']);
  const found = (query: string) => new Set(texts(listed(document, { ...wholeList, query })));
  expect(found('CAFE')).toEqual(new Set(['Café']));
  expect(found(' 入住 ')).toEqual(new Set(['办理入住']));
  expect(found('abc')).toEqual(new Set(['ＡＢＣ']));
  expect(found('nowhere at all')).toEqual(new Set());
});

test('Chinese is sorted by pinyin, numbers in texts by their value', () => {
  const document = withTexts(some, ['张三', 'Step 10', '北京', 'Step 9', '李四', '阿姨']);
  const sorted = [...new Set(texts(listed(document, { ...wholeList, sorting: byText }, 'zh')))];
  expect(sorted.filter((text) => /^\p{Script=Han}/u.test(text))).toEqual(['阿姨', '北京', '李四', '张三']);
  expect(sorted.filter((text) => text.startsWith('Step'))).toEqual(['Step 9', 'Step 10']);
});

test('sorting loses no row, and what is not said comes last either way, seed 411', () => {
  fc.assert(
    fc.property(documents(), fc.boolean(), (document, descending) => {
      const { rows, columns } = ofTable(document);
      for (const { id, key, text } of columns) {
        const view = { ...wholeList, sorting: { column: id, descending } };
        const sorted = listingOf(rows, columns, view, 'en', undefined).rows;
        expect(idsOf(sorted).sort()).toEqual(idsOf(rows).sort());
        const said = sorted.map((row) => (key ? key(row) !== undefined : text(row) !== ''));
        expect(said.lastIndexOf(true)).toBeLessThan(said.includes(false) ? said.indexOf(false) : said.length);
        const keys = sorted.flatMap((row) => key?.(row) ?? []);
        expect(keys).toEqual([...keys].sort((a, b) => (descending ? b - a : a - b)));
      }
    }),
    { seed: 411, numRuns: 20 },
  );
});

test('a filter lets through exactly the cards of its lanes and phases that hold its words, seed 412', () => {
  fc.assert(
    fc.property(documents(), fc.nat(), fc.nat(), fc.nat(), (document, a, b, c) => {
      const { rows, columns, contents } = ofTable(document);
      const lane = contents.lanes[a % contents.lanes.length]?.id ?? '';
      const phase = contents.phases[b % contents.phases.length]?.id ?? '';
      const query = rows[c % Math.max(1, rows.length)]?.card.code ?? '';
      const view = { ...wholeList, lanes: new Set([lane]), phases: new Set([phase]), query };
      const found = listingOf(rows, columns, view, 'en', undefined).rows;
      expect(idsOf(found)).toEqual(
        idsOf(
          rows.filter(
            (row) =>
              row.lane.id === lane &&
              row.phase.id === phase &&
              columns.some((column) => fold(column.text(row)).includes(fold(query))),
          ),
        ),
      );
    }),
    { seed: 412, numRuns: 30 },
  );
});

test('touchpoints are listed by their kind and by how the customer comes to them, those that say nothing too', () => {
  const classes: readonly Partial<Card>[] = [
    { touchpoint: ['human', 'digital'], access: 'front' },
    { access: 'self-help' },
  ];
  const ids = [...some.values()].flatMap((rec) => (rec.type === 'card' ? rec.id : []));
  const document = documentOf(
    [...some.values()].map((rec) => {
      if (rec.type !== 'card') return rec;
      const { touchpoint: _kinds, access: _way, ...bare } = rec;
      return { ...bare, ...classes[ids.indexOf(rec.id)] };
    }),
  );
  const found = (view: Partial<ListView>) => new Set(idsOf(listed(document, { ...wholeList, ...view }).rows));
  expect(found({ kinds: new Set(['digital']) })).toEqual(new Set([ids[0]]));
  expect(found({ access: new Set(['front', 'self-help']) })).toEqual(new Set([ids[0], ids[1]]));
  expect(found({ kinds: new Set(['none']) })).toEqual(new Set(ids.slice(1)));
  expect(found({ kinds: new Set(['none']), access: new Set(['none']) })).toEqual(new Set(ids.slice(2)));
});

test('a card that no longer matches, and a new one, stay until the filter is altered', () => {
  const before = withTexts(some, ['apple', 'pear']);
  const view = { ...wholeList, query: 'apple' };
  const { rows, columns } = ofTable(before);
  const first = listingOf(rows, columns, view, 'en', undefined);
  const [edited] = first.rows;
  const written = documentOf(
    [...before.values()].flatMap((rec) =>
      rec.id === edited?.card.id && rec.type === 'card'
        ? [
            { ...rec, text: 'plum' },
            { ...rec, id: 'new', code: 'C9999', text: 'cherry' },
          ]
        : [rec],
    ),
  );
  const after = ofTable(written);
  const second = listingOf(after.rows, after.columns, view, 'en', first);
  expect(idsOf(second.rows).sort()).toEqual([...idsOf(first.rows), 'new'].sort());
  expect(second.outside).toBe(2);
  const third = listingOf(after.rows, after.columns, view, 'en', second);
  expect(idsOf(third.rows)).toEqual(idsOf(second.rows));
  const altered = listingOf(after.rows, after.columns, { ...view, tags: new Set() }, 'en', third);
  expect(idsOf(altered.rows)).toEqual(idsOf(first.rows).filter((id) => id !== edited?.card.id));
  expect(altered.outside).toBe(0);
});

test('what is written leaves the rows in their order, a new card is below the one it follows, and a restored one in its place', () => {
  const document = withTexts(some, ['e', 'b', 'd', 'a', 'c']);
  const view = { ...wholeList, sorting: byText };
  const { rows, columns } = ofTable(document);
  const first = listingOf(rows, columns, view, 'en', undefined);
  const [edited] = first.rows;
  if (!edited) throw new Error('there is no row');
  const written = documentOf(
    [...document.values()].flatMap((rec) =>
      rec.id === edited.card.id && rec.type === 'card'
        ? [
            { ...rec, text: 'z' },
            { ...rec, id: 'new', order: `${rec.order}0`, code: 'C9999', text: 'm' },
          ]
        : [rec],
    ),
  );
  const after = ofTable(written);
  const second = listingOf(after.rows, after.columns, view, 'en', first);
  expect(idsOf(second.rows)).toEqual([edited.card.id, 'new', ...idsOf(first.rows).slice(1)]);
  const fewer = rows.filter(({ card }) => card.id !== first.rows[2]?.card.id);
  const without = listingOf(fewer, columns, view, 'en', first);
  expect(without.rows).toHaveLength(rows.length - 1);
  expect(idsOf(listingOf(rows, columns, view, 'en', without).rows)).toEqual(idsOf(first.rows));
});
