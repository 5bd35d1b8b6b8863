import { expect, it } from 'vitest';
import type { Rec } from '#shared/model/record.ts';
import { recordsOf, recordsOfType, textsOf } from '#shared/model/record-texts.ts';

const records = [
  { id: 'p', type: 'project', title: 'says "type":"blueprint"', language: 'en' },
  { id: 'b1', type: 'blueprint', code: 'B1', order: 'a0', title: 'One', state: 'current' },
  { id: 'h', type: 'phase', blueprint: 'b1', code: 'P1', order: 'a0', title: '{"type":"blueprint"},\n{"id":"x"' },
  { id: 'x', type: 'lane', of: { type: 'blueprint' } },
  { id: 'b2', type: 'blueprint', code: 'B2', order: 'a1', title: 'Two, "type":"phase"', state: 'future' },
] as unknown as Rec[];
const texts = textsOf(records.map((record) => JSON.stringify(record)));

it('gives the records of one type, whatever the texts of others say', () => {
  expect(recordsOf(texts)).toEqual(records);
  expect(recordsOfType(texts, 'blueprint')).toEqual([records[1], records[4]]);
  expect(recordsOfType(texts, 'project')).toEqual([records[0]]);
  expect(recordsOfType(texts, 'card')).toEqual([]);
});
