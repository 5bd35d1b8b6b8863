import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { Direction } from '#shared/analysis/ripple.ts';
import { composing } from '../actions/shortcut.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { goToRecord } from '../find/go-to-record.ts';
import { useScrolled } from '../table/use-scrolled.ts';
import { type RippleRow, rippleMarks } from './ripple-rows.ts';

/** Height of a row, in px: all are alike, so that only those in sight are in the page. */
const rowHeight = 28;

type Props = { readonly rows: readonly RippleRow[]; readonly direction: Direction };

/** The cards of a ripple; going through them shows each on the sheet. */
export function RippleList({ rows, direction }: Props) {
  const words = useWords();
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const selected = useWindow((state) => state.selection[0]);
  const index = rows.findIndex(({ id }) => id === selected);
  const part = useScrolled(list);
  const first = Math.max(0, Math.floor(part.top / rowHeight));
  const end = Math.min(rows.length, Math.ceil(part.bottom / rowHeight));
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || index < 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [index]);
  const press = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    const last = rows.length - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last, Enter: index, ' ': index }[event.key];
    const row = to === undefined ? undefined : rows[Math.min(last, Math.max(0, to))];
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    goToRecord(row.id);
  };
  return (
    <div
      ref={list}
      className="ripple-list"
      role="listbox"
      tabIndex={0}
      aria-label={words('ripple.list')}
      aria-activedescendant={index >= first && index < end ? `${prefix}-${index}` : undefined}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, offset) => (
          <Row
            key={row.id}
            id={`${prefix}-${first + offset}`}
            row={row}
            direction={direction}
            at={first + offset}
            of={rows.length}
            isChosen={first + offset === index}
          />
        ))}
      </div>
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly row: RippleRow;
  readonly direction: Direction;
  readonly at: number;
  readonly of: number;
  readonly isChosen: boolean;
};

function Row({ id, row, direction, at, of, isChosen }: RowProps) {
  const words = useWords();
  const { far, name, lane, step, marks, code } = row;
  const comma = words('canvas.comma');
  const away = far === 0 ? words('ripple.start') : words('ripple.away', { count: far });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the keyboard.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="ripple-row"
      style={{ top: at * rowHeight }}
      aria-selected={isChosen}
      aria-posinset={at + 1}
      aria-setsize={of}
      onClick={() => goToRecord(row.id)}
    >
      <span className="ripple-far" aria-hidden>
        {far === 0 ? '●' : `${direction === 'downstream' ? '→' : '←'} ${far}`}
      </span>
      <span className="only-read">{`${away}${comma}`}</span>
      <span className="ripple-code">{code}</span> <span className="ripple-card">{name}</span>
      <span className="only-read">{comma}</span>
      <span className="ripple-marks">
        {rippleMarks.map(([mark, letter]) =>
          marks.includes(mark) ? (
            <b key={mark} className={`ripple-mark ripple-mark-${mark}`} title={words(`tag.${mark}`)}>
              <span aria-hidden>{letter}</span>
              <span className="only-read">{`${words(`tag.${mark}`)}${comma}`}</span>
            </b>
          ) : null,
        )}
      </span>
      <span className="ripple-place muted">{step}</span>
      <span className="only-read">{comma}</span>
      <span className="ripple-place muted">{lane}</span>
    </div>
  );
}
