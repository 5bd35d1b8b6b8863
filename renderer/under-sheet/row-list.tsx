import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { composing } from '../actions/shortcut.ts';
import { useScrolled } from '../table/use-scrolled.ts';

/** Height of a row, in px: all are alike, so that only those in sight are in the page. */
const rowHeight = 28;

type Props<R> = {
  readonly list?: RefObject<HTMLDivElement | null>;
  readonly className: string;
  readonly label: string;
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** The place of the row that is looked at; negative for none. */
  readonly index: number;
  readonly choose: (row: R) => void;
  /** How a row looks, and how it is read out if not by what stands in it. */
  readonly show: (row: R) => { readonly className: string; readonly label?: string; readonly content: ReactNode };
};

/** Rows one under the other, of which one is looked at: arrows, Home, End and a press choose another. */
export function RowList<R>({ list, className, label, rows, keyOf, index, choose, show }: Props<R>) {
  const prefix = useId();
  const own = useRef<HTMLDivElement>(null);
  const frame = list ?? own;
  const part = useScrolled(frame);
  const first = Math.max(0, Math.floor(part.top / rowHeight));
  const end = Math.min(rows.length, Math.ceil(part.bottom / rowHeight));
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || index < 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [frame, index]);
  const press = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const last = rows.length - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last, Enter: index, ' ': index }[event.key];
    const row = to === undefined ? undefined : rows[Math.min(last, Math.max(0, to))];
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    choose(row);
  };
  return (
    <div
      ref={frame}
      className={`row-list ${className}`}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={index >= first && index < end ? `${prefix}-${index}` : undefined}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, offset) => {
          const at = first + offset;
          const { className, label, content } = show(row);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the keyboard.
            <div
              key={keyOf(row)}
              id={`${prefix}-${at}`}
              role="option"
              tabIndex={-1}
              className={className}
              style={{ top: at * rowHeight }}
              aria-selected={at === index}
              aria-posinset={at + 1}
              aria-setsize={rows.length}
              aria-label={label}
              onClick={() => choose(row)}
            >
              {content}
            </div>
          );
        })}
      </div>
    </div>
  );
}
