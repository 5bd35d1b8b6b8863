import { expect, test } from 'vitest';
import { keysOf } from '../../../renderer/actions/key-names.ts';
import { actions } from '../../../renderer/actions/registry.ts';
import { shortcutGroups } from '../../../renderer/help/shortcut-groups.ts';
import { glossary, meaningOf } from '../../../renderer/help/terms.ts';
import { say } from '../../../shared/words/words.ts';

test('the shortcut sheet has every action that has keys, once', () => {
  const listed = shortcutGroups().flatMap(({ shortcuts }) => shortcuts.map(({ id }) => id));
  const withKeys = actions.filter((action) => keysOf(action).length > 0).map(({ id }) => id);
  expect(withKeys.filter((id) => listed.filter((other) => other === id).length !== 1)).toEqual([]);
});

test('every term is explained once, in both languages, with its source', () => {
  const terms = glossary.flatMap(({ terms }) => terms);
  expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length);
  for (const { name, means, source } of terms)
    for (const language of ['en', 'zh'] as const)
      for (const key of [name, means, source]) expect(say(language, key)).not.toBe(key);
  expect(meaningOf('tag.failure')).toBe('term.tag.failure');
  expect(meaningOf('menu.file')).toBeUndefined();
});

test('what is written into the ratings of a failure and into a wait is explained', () => {
  for (const name of [
    'inspector.severity',
    'inspector.occurrence',
    'inspector.detection',
    'inspector.risk',
    'inspector.failure.recovery',
    'inspector.wait.typical',
    'inspector.wait.peak',
    'inspector.wait.standard',
    'inspector.wait.easing',
  ] as const)
    expect([name, meaningOf(name)]).not.toEqual([name, undefined]);
});
