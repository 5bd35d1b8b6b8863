import { type KeyboardEvent, memo, useState } from 'react';
import type { RecordId } from '#shared/model/fields.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useDocument } from '../document/use-document.ts';
import { useProblems } from '../problems/judging.ts';
import { saidOf } from '../problems/on-cards.ts';
import { Badges } from './badges.tsx';
import { cardName, markNames } from './card-name.ts';
import type { Column } from './list-columns.ts';
import type { Row } from './list-rows.ts';
import type { Sorting } from './table-state.ts';

export const listSizes = { row: 28, head: 30 } as const;
export const cellId = (card: RecordId, column: string): string => `list-${card}-${column}`;

type HeadsProps = {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly sorting: Sorting | undefined;
  readonly sort: (column: string) => void;
};

/** The names of the columns; a press sorts by one, upwards, downwards, and no more. Arrows lead from one to the next. */
export function ListHeads({ columns, width, sorting, sort }: HeadsProps) {
  const words = useWords();
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, columns.length - 1);
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = columns.length - 1;
    const moves: { readonly [key: string]: number } = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last };
    const to = moves[event.key];
    // Those that press the button are not the table's.
    if (to !== undefined || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    setAt(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div role="row" aria-rowindex={1} className="list-heads" style={{ width, height: listSizes.head }} onKeyDown={walk}>
      {columns.map(({ id, word, width }, index) => {
        const direction = sorting?.column === id ? (sorting.descending ? 'descending' : 'ascending') : undefined;
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={direction ?? 'none'}
            className={index === 0 ? 'list-head list-first' : 'list-head'}
            style={{ width }}
          >
            <button
              type="button"
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setAt(index)}
              onClick={() => sort(id)}
              title={words(word)}
            >
              <span>{words(word)}</span>
              <i aria-hidden>{direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}</i>
            </button>
          </div>
        );
      })}
    </div>
  );
}

type RowProps = {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly width: number;
  /** How many steps there are in all. */
  readonly of: number;
  readonly chosen: boolean;
  /** The place of the column that has the keyboard, if it is in this row. */
  readonly active: number | undefined;
  /** The lane and the step, as they are read out with the card. */
  readonly lane: string;
  readonly step: string;
  /** What its picture shows, if it has one. */
  readonly picture: string | undefined;
};

/** One card of the list. */
export const ListRow = memo(({ row, index, columns, width, of, chosen, active, lane, step, picture }: RowProps) => {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const said = useProblems(({ onCards }) => saidOf(onCards, row.card.id, language));
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={chosen ? 'list-row list-chosen' : 'list-row'}
      style={{ top: listSizes.head + index * listSizes.row, width, height: listSizes.row }}
    >
      {columns.map((column, at) => {
        const text = column.text(row);
        const value = text || words('table.emptyCell');
        const kind = `${at === 0 ? ' list-first' : ''}${column.number ? ' list-number' : ''}`;
        return (
          <div
            key={column.id}
            id={cellId(row.card.id, column.id)}
            data-row={index}
            data-column={at}
            role="gridcell"
            aria-colindex={at + 1}
            aria-label={
              at === 0
                ? cardName(words, {
                    ...row,
                    text,
                    lane,
                    step,
                    of,
                    picture,
                    marks: markNames(words, row.faces, document, language),
                  })
                : words('table.cell', { column: words(column.word), value })
            }
            aria-description={at === 0 ? said : undefined}
            className={`list-cell${kind}${at === active ? ' table-active' : ''}`}
            style={{ width: column.width }}
          >
            {column.id === 'marks' ? <Badges tags={row.tags} most={7} /> : <span title={text}>{text}</span>}
          </div>
        );
      })}
    </div>
  );
});
