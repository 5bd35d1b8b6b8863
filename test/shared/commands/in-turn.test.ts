import { expect, test } from 'vitest';
import { addConnector } from '#shared/commands/add-connector.ts';
import { addFailure } from '#shared/commands/attach.ts';
import { inTurn } from '#shared/commands/in-turn.ts';
import { failuresOf } from '#shared/model/queries.ts';
import { prove, refusals } from './prove.ts';
import { small } from './small.ts';

test('the same command for several cards is one thing done, with a code of its own for each', () => {
  const codes = prove(
    small,
    inTurn(addFailure),
    [
      { id: 'new1', card: 'C1' },
      { id: 'new2', card: 'C2' },
      { id: 'new3', card: 'C1' },
    ],
    (after) => failuresOf(after, 'B1').map(({ card }) => card),
    ['C4', 'C1', 'C2', 'C1'],
  );
  expect(new Set(failuresOf(codes, 'B1').map(({ code }) => code)).size).toBe(4);
});

test('it is refused as a whole, by the rules of the command', () => {
  const drawn = [
    { id: 'new1', from: 'C2', to: 'C4' },
    { id: 'new2', from: 'C2', to: 'C5' },
  ] as const;
  expect(refusals(small, inTurn(addConnector), drawn)).toEqual(['rule.BP-010']);
});
