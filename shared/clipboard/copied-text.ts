import type { Card } from '../model/card.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { harmless } from '../model/harmless.ts';
import { cardsOfCell, contentsOf } from '../model/queries.ts';
import { mainLanguageOf, textOf } from '../model/translate.ts';
import { say } from '../words/words.ts';
import { blueprintOfCopied, type CopiedRecords } from './copied-records.ts';

/**
 * What was copied as a table for others: steps across, lanes down; with the names of both where there is more than one of
 * each, a column of cards where they are of one cell.
 */
export function rowsOfCopied(copied: CopiedRecords, language: Language): string[][] {
  const { document } = copied;
  const { steps, lanes, cards } = contentsOf(document, blueprintOfCopied(copied));
  const main = mainLanguageOf(document);
  const textOfCard = (card: Card) => harmless(textOf(card, 'text', language, main));
  const used = lanes.filter(({ id }) => copied.whole.has(id) || cards.some(({ lane }) => lane === id));
  if (steps.length <= 1 && used.length <= 1 && copied.whole.size === 0) return cards.map((card) => [textOfCard(card)]);
  const title = (rec: (typeof steps)[number] | (typeof lanes)[number]) => textOf(rec, 'title', language, main);
  const rows = used.map((lane) => steps.map((step) => cellText(document, step.id, lane.id, textOfCard)));
  if (copied.whole.size === 0 && (used.length < 2 || steps.length < 2)) return rows;
  return [
    ['', ...steps.map((step) => harmless(title(step)))],
    ...rows.map((row, index) => {
      const lane = used[index];
      return [lane ? harmless(title(lane) || say(language, `role.${lane.role}`)) : '', ...row];
    }),
  ];
}

const cellText = (document: Document, step: string, lane: string, textOfCard: (card: Card) => string): string =>
  cardsOfCell(document, step, lane).map(textOfCard).join('\n');

/** Rows as text: tabs between cells; a cell that holds a tab, a line break or a quote in quotes. */
export const tsvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] as string);

/** Rows as a table in HTML, which spreadsheets and word processors take as one. */
export const htmlOf = (rows: readonly (readonly string[])[]): string =>
  `<meta charset="utf-8"><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`)
    .join('')}</table>`;
