import { type CSSProperties, type KeyboardEvent, memo } from 'react';
import { themes } from '#shared/layout/themes.ts';
import type { Grid } from '#shared/tables/grid.ts';
import type { Mapping } from '#shared/tables/mapping.ts';
import { type Meaning, rowOfMeaning } from '#shared/tables/meaning.ts';
import { columnName } from '#shared/tables/workbook.ts';
import { useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { changeMapping } from './importing.ts';
import { MeaningButton } from './meaning-button.tsx';
import { withMeaning } from './meanings.ts';

/** How much of a big table is shown: enough to see how it is understood. */
const shown = { rows: 120, columns: 40 };

type Props = { readonly grid: Grid; readonly mapping: Mapping };

/** The table as it is in the file, each line in the colour of what it holds. */
export const SourceTable = memo(({ grid, mapping }: Props) => {
  const words = useWords();
  const theme = useWindow(themeOf);
  const isMatrix = mapping.layout === 'matrix';
  const rows = Math.min(grid.height, shown.rows);
  const columns = Math.min(grid.width, shown.columns);
  const { lane } = themes[theme].palette;
  const meaningOf = (line: number): Meaning => mapping.lines[line] ?? 'ignore';
  const styleOf = (line: number): CSSProperties | undefined => {
    const role = rowOfMeaning(meaningOf(line));
    return role ? ({ '--tint': lane[role].tint, '--ink': lane[role].accent } as CSSProperties) : undefined;
  };
  const button = (line: number, name: string) => (
    <MeaningButton
      name={name}
      meaning={meaningOf(line)}
      layout={mapping.layout}
      choose={(meaning) => changeMapping({ lines: withMeaning(mapping.lines, line, meaning) })}
    />
  );
  const lineAt = (row: number, column: number): number => (isMatrix ? row : column);
  const isHead = (row: number, column: number): boolean => (isMatrix ? column : row) === mapping.head;
  const isAbove = (row: number): boolean => !isMatrix && row < mapping.head;
  return (
    <section
      className="text-table import-source"
      aria-label={words('import.table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that.
      tabIndex={0}
      onKeyDownCapture={walkMeanings}
    >
      <table>
        <thead>
          <tr>
            <td />
            {isMatrix && <td className="import-lines" />}
            {Array.from({ length: columns }, (_, column) => (
              <th key={columnName(column)} scope="col" style={isMatrix ? undefined : styleOf(column)}>
                <span className="import-letter">{columnName(column)}</span>
                {!isMatrix && button(column, words('import.at.column', { column: columnName(column) }))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file.
            <tr key={row}>
              <th scope="row" className="import-number">
                {row + 1}
              </th>
              {isMatrix && (
                <td className="import-lines" style={styleOf(row)}>
                  {button(row, words('import.at.row', { row: row + 1 }))}
                </td>
              )}
              {Array.from({ length: columns }, (_, column) => {
                const text = grid.text(row, column);
                const line = lineAt(row, column);
                return (
                  <td
                    key={columnName(column)}
                    data-cell={`${row}/${column}`}
                    data-head={isHead(row, column) || undefined}
                    data-out={(meaningOf(line) === 'ignore' && !isAbove(row)) || undefined}
                    style={isAbove(row) || isHead(row, column) ? undefined : styleOf(line)}
                  >
                    {text.length > 80 ? `${text.slice(0, 80)}…` : text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {(rows < grid.height || columns < grid.width) && (
        <p className="muted">{words('import.more', { rows, columns, height: grid.height, width: grid.width })}</p>
      )}
    </section>
  );
});

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Arrows go from what one line holds to what the next one does. */
function walkMeanings(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const here = event.target instanceof Element ? event.target.closest('.import-meaning') : null;
  if (step === undefined || !here || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.import-meaning')];
  const next = all[all.indexOf(here as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
