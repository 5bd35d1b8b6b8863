import { expect, test } from 'vitest';
import { migrate } from '#shared/model/migrations.ts';
import { recordSchema } from '#shared/model/record.ts';

const card = {
  id: 'c1',
  type: 'card',
  code: 'C1',
  order: 'a0',
  blueprint: 'b1',
  step: 's1',
  lane: 'l1',
  text: 'Orders',
  kind: 'action',
  colour: 'blue',
};

test('a card of version 2 is a card of version 3 that shows no picture', () => {
  const [migrated] = migrate([card], 2);
  expect(recordSchema.parse(migrated)).toEqual(card);
});

test('a lane of version 2 is a lane of version 3 that is as high as its cells need', () => {
  const lane = { id: 'l1', type: 'lane', code: 'L1', order: 'a0', blueprint: 'b1', role: 'customer' };
  expect(recordSchema.parse(migrate([lane], 2)[0])).toEqual(lane);
});

test('a project of version 2 is one of version 3 that is judged by the rules of the classic profile', () => {
  const project = { id: 'p', type: 'project', title: 'Hotel', language: 'en' };
  expect(recordSchema.parse(migrate([project], 2)[0])).toEqual(project);
});
