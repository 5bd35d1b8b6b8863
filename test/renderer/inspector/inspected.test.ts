import { expect, test } from 'vitest';
import { placeName, recordName } from '#shared/model/names.ts';
import { inspect, tabOf, tabsOf } from '../../../renderer/inspector/inspected.ts';
import type { Rec } from '../../../shared/model/record.ts';
import { small } from '../../shared/commands/small.ts';

const seen = (selection: string[], focused?: string) => {
  const { groups, tag } = inspect(small, 'B1', selection, focused);
  return [...groups.map(({ type, records }) => `${type} ${records.map(({ id }) => id).join(' ')}`), tag];
};
const rec = (id: string) => small.get(id) as Rec;

test('with nothing selected the card at the keyboard is inspected, else the blueprint', () => {
  expect(seen([], 'C4')).toEqual(['card C4', undefined]);
  expect(seen([])).toEqual(['blueprint B1', undefined]);
  expect(seen(['C1'], 'C4')).toEqual(['card C1', undefined]);
  expect(seen(['gone'], 'gone')).toEqual(['blueprint B1', undefined]);
});

test('one tag is shown on what it stands on', () => {
  expect(seen(['X1'])).toEqual(['card C4', 'X1']);
  expect(seen(['M2'])).toEqual(['step S2', 'M2']);
  expect(seen(['N1'])).toEqual(['lane L4', 'N1']);
  expect(seen(['N2'])).toEqual(['step S2', 'N2']);
  expect(seen(['N3'])).toEqual(['blueprint B1', 'N3']);
});

test('the tab of a tag is one that its carrier has', () => {
  for (const id of ['X1', 'W1', 'M1', 'M2', 'R1', 'V1', 'N1', 'N2', 'N3']) {
    const [group] = inspect(small, 'B1', [id], undefined).groups;
    expect(group && tabsOf(group)).toContain(tabOf(rec(id).type));
  }
});

test('many records are inspected together, by type in the order chosen', () => {
  expect(seen(['C2', 'K1', 'C1'])).toEqual(['card C2 C1', 'connector K1', undefined]);
  expect(seen(['M1', 'M2'])).toEqual(['mark M1 M2', undefined]);
});

test('a record is called by its text, else by what it is, in the language shown', () => {
  expect(recordName(small, rec('C4'), 'en')).toBe('Greet');
  expect(recordName(small, rec('L4'), 'zh')).toBe('后台员工行为');
  expect(recordName(small, rec('K1'), 'en')).toBe('Triggers');
  expect(recordName(small, { ...rec('C4'), text: '' } as Rec, 'zh')).toBe('卡片');
  expect(placeName(small, rec('C4'), 'en')).toBe('Frontstage · Register · C4');
  expect(placeName(small, rec('B1'), 'zh')).toBe('蓝图');
  expect(placeName(small, rec('L4'), 'en')).toBe('Lane');
  expect(placeName(small, { ...rec('L4'), title: 'Kitchen' } as Rec, 'en')).toBe('Lane · Backstage');
});
