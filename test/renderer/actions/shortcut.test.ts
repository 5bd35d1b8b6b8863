import { describe, expect, test } from 'vitest';
import { markOfKey } from '../../../renderer/actions/mark-choice.ts';
import { actions } from '../../../renderer/actions/registry.ts';
import { composing, type Press, pressed } from '../../../renderer/actions/shortcut.ts';
import { say } from '../../../shared/words/words.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('a shortcut', () => {
  test('is Ctrl on one system and Command on the other', () => {
    expect(pressed('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
    expect(pressed('Mod+Z', press('z', { metaKey: true }), false)).toBe(false);
    expect(pressed('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
    expect(pressed('Ctrl+M', press('m', { ctrlKey: true }), true)).toBe(true);
  });

  test('needs exactly its own modifiers', () => {
    expect(pressed('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(pressed('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(pressed('Delete', press('Delete', { ctrlKey: true }), false)).toBe(false);
    expect(pressed('Alt+ArrowUp', press('ArrowUp', { altKey: true }), false)).toBe(true);
  });

  test('is where its letter is: on the key, or where another script hides it', () => {
    expect(pressed('Mod+Z', press('z', { code: 'KeyY', ctrlKey: true }), false)).toBe(true);
    expect(pressed('Mod+Z', press('я', { code: 'KeyZ', ctrlKey: true }), false)).toBe(true);
  });

  test('is nobody’s while an input method has the key', () => {
    expect(composing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(composing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(composing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});

describe('the registry', () => {
  test('has each id once, and no key twice', () => {
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = actions.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('names every action in both languages', () => {
    for (const { word } of actions)
      for (const language of ['en', 'zh'] as const) expect(say(language, word)).not.toBe(word);
  });
});

test('a mark is chosen by its letter, and the question mark as any keyboard writes it', () => {
  expect(['f', 'W', 'm', 'p', 'o', '?', 'x'].map((key) => markOfKey(press(key)))).toEqual([
    'failure',
    'wait',
    'moment',
    'pain',
    'opportunity',
    'question',
    undefined,
  ]);
  expect(markOfKey(press('？', { code: 'Slash', shiftKey: true }))).toBe('question');
});
