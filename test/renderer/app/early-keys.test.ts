import { expect, it } from 'vitest';
import { actions } from '../../../renderer/actions/registry.ts';
import { earlyKeys } from '../../../renderer/app/early-keys.ts';

it('knows the keys that the whole window listens to before their actions are here', () => {
  const everywhere = actions.filter(({ onCanvas, keys }) => !onCanvas && keys.length > 0);
  expect(earlyKeys).toEqual(Object.fromEntries(everywhere.map(({ id, keys }) => [id, keys])));
});
