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
