import { type Html, html } from './markup.ts';

/** A table of a report: heads across, a row each; the first cell of a row is its head. */
export type ReportTable = {
  readonly caption: Html;
  readonly heads: readonly Html[];
  readonly rows: readonly (readonly Html[])[];
  /** Widths in percent; without it as the texts need. */
  readonly widths?: readonly number[];
};

/** Word processors know borders and widths from attributes, whatever they make of styles. */
export function tableOf({ caption, heads, rows, widths }: ReportTable): Html {
  const head = (text: Html, at: number) =>
    html`<th scope="col" align="left" bgcolor="#dfe8f5"${widths ? html` width="${widths[at] ?? 0}%"` : ''}>${text}</th>`;
  const cell = (text: Html, at: number) =>
    at === 0 ? html`<th scope="row" class="side" align="left" bgcolor="#f4f7fb">${text}</th>` : html`<td>${text}</td>`;
  return html`
<table border="1" bordercolor="#b9c1cf" cellspacing="0" cellpadding="5" width="100%">
<caption>${caption}</caption>
<thead><tr valign="top">${heads.map(head)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr valign="top">${cells.map(cell)}</tr>\n`)}</tbody>
</table>`;
}
