import type { Direction } from '#shared/analysis/ripple.ts';
import { useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { goToRecord } from '../find/go-to-record.ts';
import { RowList } from '../under-sheet/row-list.tsx';
import { type RippleRow, rippleMarks } from './ripple-rows.ts';

type Props = { readonly rows: readonly RippleRow[]; readonly direction: Direction };

/** The cards of a ripple; going through them shows each on the sheet. */
export function RippleList({ rows, direction }: Props) {
  const words = useWords();
  const selected = useWindow((state) => state.selection[0]);
  return (
    <RowList
      className="ripple-list"
      label={words('ripple.list')}
      rows={rows}
      keyOf={({ id }) => id}
      index={rows.findIndex(({ id }) => id === selected)}
      choose={({ id }) => goToRecord(id)}
      show={(row) => ({ className: 'ripple-row', content: <Row row={row} direction={direction} /> })}
    />
  );
}

function Row({ row, direction }: { readonly row: RippleRow; readonly direction: Direction }) {
  const words = useWords();
  const { far, name, lane, step, marks, code } = row;
  const comma = words('canvas.comma');
  const away = far === 0 ? words('ripple.start') : words('ripple.away', { count: far });
  return (
    <>
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
    </>
  );
}
