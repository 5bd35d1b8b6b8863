import { useLayoutEffect, useRef } from 'react';
import { maxTextLength, type RecordId } from '#shared/model/fields.ts';
import { composing, pressed } from '../actions/shortcut.ts';
import { useWords } from '../app/use-words.ts';
import { undo } from '../editing/history-steps.ts';
import { forgetEditing, heard, setComposing, startEditing, useEditing } from './editing.ts';
import { editingKey, finish } from './typing.ts';

type Props = {
  readonly id: RecordId;
  /** What shows the title: the field stands over it, and the keyboard goes back to it. */
  readonly over: HTMLElement;
  readonly onEnd: () => void;
};

/** Edits the title of a blueprint or of the project where the top bar shows it. */
export function TitleField({ id, over, onEnd }: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef('');
  useLayoutEffect(() => {
    if (!field.current) return;
    startEditing({ kind: 'record', id }, { field: field.current });
    field.current.select();
    shown.current = field.current.value;
    return useEditing.subscribe(({ target }) => {
      if (target?.kind === 'record' && target.id === id) return;
      onEnd();
      // Unless something else was pressed: that has the keyboard already.
      if (window.document.activeElement === field.current) over.focus();
    });
  }, [id, over, onEnd]);

  const { left, top, width, height } = over.getBoundingClientRect();
  const { fontSize, fontWeight } = getComputedStyle(over);
  return (
    <input
      ref={field}
      className="title-field"
      aria-label={words('editor.title')}
      maxLength={maxTextLength}
      spellCheck={false}
      autoComplete="off"
      style={{ left, top, minWidth: Math.max(width, 120), height, fontSize, fontWeight }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => {
        setComposing(false);
        heard();
      }}
      onInput={heard}
      onKeyDown={(event) => {
        // Where nothing was typed there is nothing of the field's own to undo.
        const undoes = pressed('Mod+Z', event.nativeEvent) && !composing(event.nativeEvent);
        if (undoes && field.current?.value === shown.current) {
          event.preventDefault();
          event.stopPropagation();
          forgetEditing();
          undo();
        } else editingKey(event);
      }}
      onBlur={() => finish()}
    />
  );
}
