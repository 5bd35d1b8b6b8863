import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { pasteLimits } from './limits.ts';

/** What is no text of the page, with everything inside. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']);
/** What ends a line inside a cell. */
const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** One cell as it is read, with how many rows and columns it covers. */
type Span = { readonly across: number; readonly down: number };

/**
 * The rows of the first table in a piece of HTML, as texts alone: nothing of it is ever run, shown or fetched. A cell
 * over several rows or columns says its text in the first of them, the others are empty.
 * @returns undefined where there is no table
 */
export function rowsOfHtml(html: string): string[][] | undefined {
  const rows: string[][] = [];
  /** For each column, how many of the coming rows a cell above still covers. */
  const covered: number[] = [];
  let row: string[] | undefined;
  let cell: { text: string; span: Span } | undefined;
  let depth = 0;

  const endCell = () => {
    if (!cell || !row) return;
    while ((covered[row.length] ?? 0) > 0) row.push('');
    const { across, down } = cell.span;
    for (let column = 0; column < across && row.length <= pasteLimits.columns; column += 1) {
      covered[row.length] = Math.max(covered[row.length] ?? 0, down);
      row.push(column === 0 ? textIn(cell.text) : '');
    }
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (!row) return;
    rows.push(row);
    for (const [column, left] of covered.entries()) covered[column] = Math.max(0, (left ?? 0) - 1);
    row = undefined;
  };

  for (const token of spoken(htmlTokens(html))) {
    if (token.kind === 'text') {
      if (cell) cell.text += token.text.replace(/[ \t\r\n]+/g, ' ');
      continue;
    }
    const { name, closing } = token;
    if (name === 'table') {
      depth += closing ? -1 : 1;
      if (closing && depth <= 0) {
        endRow();
        return rows;
      }
    } else if (depth === 1 && name === 'tr') {
      endRow();
      if (!closing) row = [];
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      endCell();
      if (closing) continue;
      row ??= [];
      cell = { text: '', span: { across: number(token, 'colspan'), down: number(token, 'rowspan') } };
    } else if (cell && (name === 'br' || blocks.has(name))) cell.text += '\n';
    else if (cell && (name === 'td' || name === 'th')) cell.text += ' ';
  }
  endRow();
  return depth > 0 ? rows : undefined;
}

/** The tokens without what is never text. */
function* spoken(tokens: Iterable<HtmlToken>): Generator<HtmlToken> {
  let until: string | undefined;
  for (const token of tokens) {
    if (until !== undefined) {
      if (token.kind === 'tag' && token.closing && token.name === until) until = undefined;
    } else if (token.kind === 'tag' && !token.closing && silent.has(token.name)) until = token.name;
    else yield token;
  }
}

/** How many rows or columns a cell covers: at least one, and no more than a paste may have. */
function number(token: HtmlToken & { kind: 'tag' }, attribute: 'colspan' | 'rowspan'): number {
  const [, digits = '1'] = new RegExp(`\\b${attribute}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(token.inside) ?? [];
  return Math.min(Math.max(1, Number(digits)), pasteLimits.rows);
}

/** A cell's text with single spaces, and line breaks only where there were some. */
const textIn = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
