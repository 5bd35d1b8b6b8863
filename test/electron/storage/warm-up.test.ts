import { expect, test } from 'vitest';
import { warmUp } from '../../../electron/storage/warm-up.ts';

test('a reader in reserve reads its own sample whole, and can be stopped after every reading', () => {
  // It throws where the sample cannot be read any more, by a new rule or a new field.
  expect([...warmUp()].length).toBeGreaterThan(5);
});
