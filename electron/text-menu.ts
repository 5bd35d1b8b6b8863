import type { Language } from '#shared/model/fields.ts';
import { say } from '#shared/words/words.ts';

/** What Electron tells of the place that was pressed with the right button. */
export type PressedText = {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
};

type TextRole = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';
export type TextMenuEntry =
  | { readonly type: 'separator' }
  | { readonly role: TextRole; readonly label: string; readonly enabled: boolean };

/** The right-click menu of a text: that of a field whole, of a text that is only read what can be copied of it. */
export function textMenuEntries(
  { isEditable, selectionText, editFlags }: PressedText,
  language: Language,
): readonly TextMenuEntry[] {
  const entry = (role: TextRole, enabled: boolean): TextMenuEntry => ({
    role,
    label: say(language, `menu.${role}`),
    enabled,
  });
  if (!isEditable) return selectionText.trim() === '' ? [] : [entry('copy', editFlags.canCopy)];
  return [
    entry('undo', editFlags.canUndo),
    entry('redo', editFlags.canRedo),
    { type: 'separator' },
    entry('cut', editFlags.canCut),
    entry('copy', editFlags.canCopy),
    entry('paste', editFlags.canPaste),
    { type: 'separator' },
    entry('selectAll', editFlags.canSelectAll),
  ];
}
