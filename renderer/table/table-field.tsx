import { type KeyboardEvent, type RefObject, useEffect, useReducer } from 'react';
import { maxTextLength } from '#shared/model/fields.ts';
import { useWords } from '../app/use-words.ts';
import { documentStore } from '../document/document-store.ts';
import { useEditing } from '../text-editor/editing.ts';
import { labelOf, type Target } from '../text-editor/target.ts';
import { useTypingField } from '../text-editor/typing-field.ts';
import { inFrame, type Place } from './place.ts';

type Props = {
  /** What scrolls; the field stands over it. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Where a text stands; undefined for what the table does not show. */
  readonly placeOf: (target: Target) => Place | undefined;
  /** Where the keyboard is. */
  readonly at: Place | undefined;
  readonly name: string;
  readonly grid: string;
  readonly active: string | undefined;
  readonly targetHere: () => Target | undefined;
  /** What becomes of letters typed on a cell that no text goes into. */
  readonly onOther?: (typed: string) => void;
  readonly onEditingKey: (event: KeyboardEvent) => void;
};

/**
 * The one field of the table. It has the keyboard whenever the table has, unseen at the active cell, so that the first
 * letter typed there reaches an input method that is ready for it; then it shows itself over the cell.
 */
export function TableField(props: Props) {
  const { frame, placeOf, at, name, grid, active, targetHere, onOther, onEditingKey } = props;
  const words = useWords();
  const target = useEditing((state) => state.target);
  const { field, handlers } = useTypingField(targetHere, onOther);
  useDrawnOnScroll(frame);

  const waiting = target === undefined;
  const label = waiting ? name : labelOf(documentStore.current(), target, words);
  return (
    <textarea
      ref={field}
      className="typing-place table-field"
      data-waiting={waiting ? '' : undefined}
      aria-label={label}
      aria-controls={waiting ? grid : undefined}
      aria-activedescendant={waiting ? active : undefined}
      rows={1}
      maxLength={maxTextLength}
      spellCheck={false}
      autoComplete="off"
      style={styleOf(frame.current, waiting ? at : placeOf(target), waiting)}
      {...handlers}
      onKeyDown={(event) => {
        if (!waiting) onEditingKey(event);
      }}
    />
  );
}

/** A text that the table does not show is written in the middle of it: nobody types into what cannot be seen. */
function styleOf(frame: HTMLElement | null, place: Place | undefined, waiting: boolean) {
  if (!frame) return {};
  const { clientWidth, clientHeight } = frame;
  if (!place) return waiting ? { left: 8, top: 8 } : { left: clientWidth / 2 - 140, top: 120, width: 280 };
  const { left, top } = inFrame(place, frame);
  const within = (at: number, room: number) => Math.max(0, Math.min(at, room));
  if (waiting) return { left: within(left, clientWidth - 24), top: within(top, clientHeight - 24) };
  const width = Math.min(place.width, clientWidth - 8);
  return {
    left: within(left, clientWidth - width - 4),
    top: within(top, clientHeight - place.height),
    width,
    minHeight: place.height,
  };
}

/** Keeps the field over its cell while the table scrolls. */
function useDrawnOnScroll(frame: RefObject<HTMLElement | null>): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const element = frame.current;
    element?.addEventListener('scroll', draw, { passive: true });
    draw();
    return () => element?.removeEventListener('scroll', draw);
  }, [frame]);
}
