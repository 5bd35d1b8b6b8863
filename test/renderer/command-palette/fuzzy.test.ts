import { expect, test } from 'vitest';
import { best, score } from '../../../renderer/command-palette/fuzzy.ts';

const sorted = (typed: string, names: string[]) => best(typed, names, (name) => [name], 9);

test('all letters must be there, in order', () => {
  expect(score('zin', 'zoom in')).toBeDefined();
  expect(score('zni', 'zoom in')).toBeUndefined();
  expect(score('缩选', '缩放到所选内容')).toBeDefined();
});

test('as it was typed, then beginnings of words, then short names come first', () => {
  expect(sorted('move', ['remove', 'undo move', 'move up'])).toEqual(['move up', 'undo move', 'remove']);
  expect(sorted('zs', ['sizes', 'zoom to the selection', 'zebras'])[0]).toBe('zoom to the selection');
  expect(sorted('find', ['find next', 'find'])).toEqual(['find', 'find next']);
});

test('nothing typed leaves the order', () => {
  expect(sorted('', ['b', 'a'])).toEqual(['b', 'a']);
});
