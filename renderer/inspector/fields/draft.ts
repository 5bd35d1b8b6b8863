import { type RefObject, useLayoutEffect, useReducer, useRef } from 'react';
import { Rhythm } from '../../editing/rhythm.ts';
import { TypedStep } from '../../editing/typed-step.ts';
import type { Refusal } from '../typed-values.ts';
import { leaveUnfinished, unfinished } from './unfinished.ts';

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
  /** Whether half of the text means something else than the whole, as the name of something to be made does. */
  readonly whole?: boolean;
};

export type Draft<E extends Box> = {
  readonly refusal: Refusal | undefined;
  /** Puts a text into the box as if it had been typed, and takes it. */
  readonly put: (text: string) => void;
  /** Takes back whatever was typed, as Escape does. */
  readonly forget: () => void;
  readonly box: {
    readonly ref: RefObject<E | null>;
    readonly defaultValue: string;
    readonly onInput: () => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
  };
};

/**
 * A text being typed. The box is uncontrolled, so that no input method is disturbed; the document hears of it as it is
 * typed (`Rhythm`), when the box is left, on Enter, when the field goes away, or when the window does. All of it is one
 * step of the history. Escape takes it back.
 * A component that uses this is keyed by what it edits: it never turns to another text.
 */
export function useDraft<E extends Box>(options: DraftOptions): Draft<E> {
  const { name, shown, lines = false } = options;
  const ref = useRef<E>(null);
  const latest = useRef(options);
  latest.current = options;
  const kept = unfinished(name);
  /** Undefined while the box says what the document says. */
  const typed = useRef(kept?.text);
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  /** What the box said before it was typed in, and what was kept of it since. */
  const begun = useRef(shown);
  const step = useRef(new TypedStep());
  const composing = useRef(false);

  const steps = useRef(
    (() => {
      /** Takes what is in the box into the document, or says why not. */
      const take = (text: string): Refusal | undefined => {
        const { shown, commit } = latest.current;
        if (text === shown || (text === begun.current && step.current.takeBack())) return undefined;
        return step.current.do(() => commit(text));
      };
      /** What means something is kept; what means nothing yet is left to be finished. */
      const rhythm = new Rhythm(() => {
        const text = typed.current;
        if (text === undefined || composing.current) return;
        const { name, whole } = latest.current;
        leaveUnfinished(name, whole || take(text) ? { text } : undefined);
      });
      return {
        heard: rhythm.heard,
        settle: () => {
          rhythm.stop();
          const { name } = latest.current;
          const text = typed.current;
          if (text === undefined) return;
          const why = take(text);
          leaveUnfinished(name, why && { text, why });
          if (!why) {
            typed.current = undefined;
            step.current = new TypedStep();
          }
          redraw();
        },
        forget: () => {
          rhythm.stop();
          step.current.takeBack();
          typed.current = undefined;
          leaveUnfinished(latest.current.name, undefined);
          redraw();
        },
      };
    })(),
  ).current;
  const { heard, settle, forget } = steps;

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
    if (typed.current === undefined) begun.current = shown;
    typed.current = ref.current?.value;
    heard();
  };
  return {
    refusal: kept?.why,
    forget,
    put: (text) => {
      if (ref.current) ref.current.value = text;
      if (typed.current === undefined) begun.current = shown;
      typed.current = text;
      settle();
    },
    box: {
      ref,
      defaultValue: kept?.text ?? shown,
      onInput: hear,
      onCompositionStart: () => {
        composing.current = true;
        hear();
      },
      onCompositionEnd: () => {
        composing.current = false;
        hear();
      },
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
