import { expect, test } from 'vitest';
import {
  type RegisterColumn,
  registerColumns,
  registerRows,
  sortedRows,
} from '../../../renderer/analysis/register-rows.ts';
import { blueprints } from '../../../shared/model/queries.ts';
import { documentIn, example, expectedFigures } from '../../shared/interchange/examples.ts';

const document = documentIn(example('hospital-outpatient'));
const rows = registerRows(document, blueprints(document)[0]?.id ?? '', 'en');
const expected = expectedFigures('hospital-outpatient');
const sorted = (column: RegisterColumn, descending: boolean) => sortedRows(rows, { column, descending }, 'en');
const codes = (column: RegisterColumn, descending: boolean) =>
  sorted(column, descending).map(({ failure }) => failure.code);

test('the register has every failure with the number and the class `analyse` gives it', () => {
  expect(Object.fromEntries(rows.map(({ failure, rpn }) => [failure.code, rpn]))).toEqual(expected.rpn);
  const ofClass = (priority: string) =>
    rows.filter((row) => row.priority === priority).map(({ failure }) => failure.code);
  expect(ofClass('high')).toEqual(expected.priorityHigh);
  expect(ofClass('medium')).toEqual(expected.priorityMedium);
});

test('it begins with what is most severe, and within a class with the highest number', () => {
  expect(codes('priority', true)).toEqual(['X2', 'X3', 'X5', 'X9', 'X7', 'X6', 'X1', 'X4', 'X8']);
});

test.each(registerColumns)('sorted by %s the other way round, no failure is lost', (column) => {
  const all = rows.map(({ failure }) => failure.code).toSorted();
  expect(codes(column, false).toSorted()).toEqual(all);
  expect(codes(column, true).toSorted()).toEqual(all);
});

test('what does not say stands last, whichever way it is sorted', () => {
  const [first, ...rest] = rows;
  if (!first) throw new Error('the example has no failure');
  const open = { ...first, rpn: undefined };
  for (const descending of [true, false])
    expect(sortedRows([open, ...rest], { column: 'rpn', descending }, 'en').at(-1)).toBe(open);
});

test('a recovery lacks what it does not say', () => {
  for (const { failure, lacks } of rows) {
    expect(lacks.includes('recovery')).toBe(!failure.recovery?.trim());
    expect(lacks.includes('owner')).toBe(failure.owner === undefined);
    expect(lacks.includes('recoveryMinutes')).toBe(failure.recoveryMinutes === undefined);
    expect(lacks.includes('authority')).toBe(!failure.authority?.trim());
  }
});
