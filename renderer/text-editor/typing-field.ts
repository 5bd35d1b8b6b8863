import { type RefObject, useLayoutEffect, useRef } from 'react';
import {
  focusCanvas,
  forgetEditing,
  heard,
  setCanvasField,
  setComposing,
  startEditing,
  useEditing,
} from './editing.ts';
import type { Target } from './target.ts';
import { finish } from './typing.ts';

type TypingField = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly handlers: {
    readonly onInput: () => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
    readonly onBlur: () => void;
  };
};

/**
 * A field that has the keyboard before anything is edited, so that the first letter reaches an input method that is
 * ready for it; that letter begins the editing.
 * @param targetHere what typing would begin now; undefined where nothing can be edited
 * @param onOther what becomes of letters typed where nothing can be edited; without it they are dropped
 */
export function useTypingField(targetHere: () => Target | undefined, onOther?: (typed: string) => void): TypingField {
  const field = useRef<HTMLTextAreaElement>(null);
  // Letters that arrive while nothing can be edited, as on the empty ground, are taken when the word is complete.
  const composed = useRef(false);
  // Whether the word being composed is what began the editing: given up, it must not have emptied the card.
  const beganIt = useRef(false);

  useLayoutEffect(() => {
    setCanvasField(field.current ?? undefined);
    // Whoever opened a document may go on with the keys: unless something else has the keyboard, the sheet has it.
    if (window.document.activeElement === window.document.body) focusCanvas();
    return () => {
      finish();
      setCanvasField(undefined);
    };
  }, []);

  const begin = () => {
    const at = targetHere();
    if (at) startEditing(at, { typed: true });
    return at !== undefined;
  };
  const typed = () => {
    heard();
    if (useEditing.getState().target || composed.current || !field.current) return;
    const letters = field.current.value;
    if (letters.trim() !== '' && begin()) return;
    field.current.value = '';
    if (letters.trim() !== '') onOther?.(letters);
  };
  return {
    field,
    handlers: {
      onInput: typed,
      onCompositionStart: () => {
        composed.current = true;
        beganIt.current = useEditing.getState().target === undefined && begin();
        setComposing(true);
      },
      onCompositionEnd: () => {
        composed.current = false;
        setComposing(false);
        if (beganIt.current && field.current?.value === '') forgetEditing();
        else typed();
        beganIt.current = false;
      },
      onBlur: () => void finish(),
    },
  };
}
