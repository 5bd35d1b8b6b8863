import { type RefObject, useLayoutEffect, useReducer, useRef } from 'react';
import type { Refusal } from '../typed-values.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

export type DraftOptions = {
  /** What names this text among all: what is typed and cannot be taken is found again under it. */
  readonly name: string;
  /** What the document says. */
  readonly shown: string;
  /** Takes what was typed into the document, or says why not. */
  readonly commit: (text: string) => Refusal | undefined;
  /** Whether Enter makes a new line; then Ctrl+Enter takes the text. */
  readonly lines?: boolean;
};

export type Draft<E extends Box> = {
  readonly refusal: Refusal | undefined;
  /** Puts a text into the box as if it had been typed, and takes it. */
  readonly put: (text: string) => void;
  readonly box: {
    readonly ref: RefObject<E | null>;
    readonly defaultValue: string;
    readonly onInput: () => void;
    readonly onCompositionStart: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
  };
};

/** What was typed, could not be taken, and must not be lost when its field is shown no more. */
const refusedTexts = new Map<string, { text: string; why: Refusal }>();

/**
 * A text being typed. The box is uncontrolled, so that no input method is disturbed; the document hears of it once, when
 * the box is left, on Enter, when the field goes away, or when the window does. Escape forgets it.
 * A component that uses this is keyed by what it edits: it never turns to another text.
 */
export function useDraft<E extends Box>(options: DraftOptions): Draft<E> {
  const { name, shown, lines = false } = options;
  const ref = useRef<E>(null);
  const latest = useRef(options);
  latest.current = options;
  const kept = refusedTexts.get(name);
  /** Undefined while the box says what the document says. */
  const typed = useRef(kept?.text);
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  const settle = useRef(() => {
    const { name, shown, commit } = latest.current;
    const text = typed.current;
    if (text === undefined) return;
    const why = text === shown ? undefined : commit(text);
    if (why) refusedTexts.set(name, { text, why });
    else {
      refusedTexts.delete(name);
      typed.current = undefined;
    }
    redraw();
  }).current;

  useLayoutEffect(() => {
    if (typed.current === undefined && ref.current && ref.current.value !== shown) ref.current.value = shown;
  });
  useLayoutEffect(() => {
    // Before a press on the sheet begins a gesture, which a change of the document would end.
    const pressed = (event: PointerEvent) => {
      const { target } = event;
      // A press on a suggestion says itself what is taken.
      if (target !== ref.current && !(target instanceof Element && target.closest('[role="listbox"]'))) settle();
    };
    const over = new AbortController();
    const listen = { capture: true, signal: over.signal };
    window.addEventListener('pointerdown', pressed, listen);
    window.addEventListener('pagehide', settle, listen);
    window.addEventListener('beforeunload', settle, listen);
    return () => {
      over.abort();
      settle();
    };
  }, [settle]);

  const hear = () => {
    typed.current = ref.current?.value;
  };
  const forget = () => {
    typed.current = undefined;
    refusedTexts.delete(name);
    redraw();
  };
  return {
    refusal: kept?.why,
    put: (text) => {
      if (ref.current) ref.current.value = text;
      typed.current = text;
      settle();
    },
    box: {
      ref,
      defaultValue: kept?.text ?? shown,
      onInput: hear,
      onCompositionStart: hear,
      onBlur: settle,
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape' && typed.current !== undefined) {
          event.stopPropagation();
          forget();
        } else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey) && !event.shiftKey) {
          event.preventDefault();
          settle();
        }
      },
    },
  };
}
