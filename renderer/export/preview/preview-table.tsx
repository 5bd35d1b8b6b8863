import { useWords } from '../../app/use-words.ts';
import { mostRowsShown } from './preview.ts';

/** The beginning of a table. */
export function PreviewTable({ rows, count }: { rows: readonly (readonly string[])[]; count: number }) {
  const words = useWords();
  const [head = [], ...body] = rows;
  const shown = body.slice(0, mostRowsShown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <section className="preview-room preview-table" tabIndex={0} aria-label={words('export.preview')}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place alone.
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place alone.
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {count > shown.length && <p className="muted">{words('export.preview.rows', { rows: shown.length, count })}</p>}
    </section>
  );
}
