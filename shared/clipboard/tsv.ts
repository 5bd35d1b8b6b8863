/**
 * The rows of a block of cells as spreadsheets copy it: tabs between cells, one line a row. A cell that holds a tab, a
 * line break or a quote stands in quotes, its own quotes doubled; a quote anywhere else is only a character, as in a line
 * of speech. Made for what is pasted, so it never fails.
 */
export function rowsOfTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = cellAt(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === '\t') {
      if (at === text.length) row.push('');
      continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const isEnd = (character: string | undefined): boolean =>
  character === undefined || character === '\t' || character === '\n' || character === '\r';

/** The cell that begins here, and where what separates it from the next one stands. */
function cellAt(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close >= 0 && isEnd(text[close + 1])) {
      const cell = text.slice(start + 1, close).replaceAll('""', '"');
      return { cell: withOneKindOfBreak(cell), end: close + 1 };
    }
  }
  let end = start;
  while (!isEnd(text[end])) end += 1;
  return { cell: text.slice(start, end), end };
}

const withOneKindOfBreak = (cell: string): string => cell.replace(/\r\n?/g, '\n');
