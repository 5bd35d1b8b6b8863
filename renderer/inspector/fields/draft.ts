import { type RefObject, useLayoutEffect, useReducer, useRef } from 'react';
import type { Transaction } from '#shared/model/change.ts';
import { documentStore } from '../../document/document-store.ts';
import { goingOnWith } from '../../editing/edit.ts';
import { undo } from '../../editing/history-steps.ts';
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
  /** Whether half of the text means something else than the whole, as the name of something to be made does. */
  readonly whole?: boolean;
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
    readonly onCompositionEnd: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
  };
};

/** What was typed, could not be taken, and must not be lost when its field is shown no more. */
const refusedTexts = new Map<string, { text: string; why: Refusal }>();

/** How long a person pauses before what they typed is kept, in milliseconds. */
const pause = 600;

/**
 * A text being typed. The box is uncontrolled, so that no input method is disturbed; the document hears of it whenever a
 * person pauses, and when the box is left, on Enter, when the field goes away, or when the window does. All of it is one
 * step of the history, and what a pause kept and cannot stay is taken back. Escape forgets it.
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

  /** What the box said before it was typed in, and what was kept of it since. */
  const begun = useRef(shown);
  const done = useRef<Transaction>(undefined);
  const composing = useRef(false);
  const timer = useRef<number>(undefined);

  const steps = useRef(
    (() => {
      const isLast = () => done.current !== undefined && documentStore.history().done.at(-1) === done.current;
      const takeBack = () => {
        if (isLast()) undo();
        done.current = undefined;
      };
      /** Takes what is in the box into the document, or says why not. */
      const take = (text: string): Refusal | undefined => {
        const { shown, commit } = latest.current;
        if (text === shown) return undefined;
        if (text === begun.current && isLast()) return void takeBack();
        const before = documentStore.history().done.at(-1);
        const why = goingOnWith(done.current, () => commit(text));
        const last = documentStore.history().done.at(-1);
        if (!why && last !== before) done.current = last;
        return why;
      };
      return {
        takeBack,
        /** A person pauses: what means something is kept; what means nothing yet is left to be finished. */
        keep: () => {
          if (typed.current !== undefined && !composing.current && !latest.current.whole) take(typed.current);
        },
        settle: () => {
          window.clearTimeout(timer.current);
          const { name } = latest.current;
          const text = typed.current;
          if (text === undefined) return;
          const why = take(text);
          if (why) refusedTexts.set(name, { text, why });
          else {
            refusedTexts.delete(name);
            typed.current = undefined;
            done.current = undefined;
          }
          redraw();
        },
      };
    })(),
  ).current;
  const { settle } = steps;

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
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(steps.keep, pause);
  };
  const forget = () => {
    window.clearTimeout(timer.current);
    steps.takeBack();
    typed.current = undefined;
    refusedTexts.delete(name);
    redraw();
  };
  return {
    refusal: kept?.why,
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
