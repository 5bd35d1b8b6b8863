import type { Say } from '../app/use-words.ts';
import type { Target } from '../text-editor/target.ts';
import type { Column } from './list-columns.ts';
import type { Row } from './list-rows.ts';

/** What typing in a cell of the list writes; undefined where nothing is typed. */
export function targetOf(words: Say, row: Row | undefined, column: Column | undefined): Target | undefined {
  if (!row || !column) return undefined;
  const { id } = row.card;
  if (column.id === 'text') return { kind: 'record', id };
  const write = column.write?.(row);
  return write && { kind: 'value', id, name: words(column.word), shown: column.text(row), write };
}
