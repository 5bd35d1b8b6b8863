import { describe, expect, it } from 'vitest';
import { type PressedText, textMenuEntries } from '../../../electron/text-menu.ts';

const flags = { canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: false, canSelectAll: true };
const pressed = (part: Partial<PressedText> = {}): PressedText => ({
  isEditable: true,
  selectionText: 'chosen',
  editFlags: flags,
  ...part,
});
const shown = (of: PressedText, language: 'en' | 'zh' = 'en') =>
  textMenuEntries(of, language).flatMap((entry) => ('role' in entry ? [[entry.role, entry.enabled] as const] : []));

describe('the menu of a text', () => {
  it('offers what can be done in the field', () => {
    expect(shown(pressed())).toEqual([
      ['undo', true],
      ['redo', false],
      ['cut', true],
      ['copy', true],
      ['paste', false],
      ['selectAll', true],
    ]);
  });

  it('speaks the language of the program', () => {
    const labels = textMenuEntries(pressed(), 'zh').flatMap((entry) => ('role' in entry ? [entry.label] : []));
    expect(labels).toEqual(['撤销(&U)', '重做(&R)', '剪切(&T)', '复制(&C)', '粘贴(&P)', '全选(&A)']);
  });

  it('only copies from a text that is read, and is not there where there is none', () => {
    expect(shown(pressed({ isEditable: false }))).toEqual([['copy', true]]);
    expect(shown(pressed({ isEditable: false, selectionText: ' ' }))).toEqual([]);
  });
});
