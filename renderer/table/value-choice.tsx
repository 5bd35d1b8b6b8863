import type { Point } from '#shared/layout/scene.ts';
import { find } from '#shared/model/document.ts';
import { recordName } from '#shared/model/names.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useWindow } from '../app/window-state.ts';
import { useDocument } from '../document/use-document.ts';
import { ChoiceList } from './choice-list.tsx';
import { closeChoosing, useChoosing } from './choosing.ts';
import { choosableOf } from './list-choices.ts';
import type { Column } from './list-columns.ts';
import type { Row } from './list-rows.ts';

type Props = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The lower left corner of a cell, in px from the table's corner. */
  readonly placeOf: (row: number, column: number) => Point;
};

/** The values of one cell of the list, to choose from; what is chosen goes to all rows that are selected with its own. */
export function ValueChoice({ columns, rows, placeOf }: Props) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const selection = useWindow((state) => state.selection);
  const now = useChoosing((state) => (state.now?.what === 'column' ? state.now : undefined));
  if (!now) return null;
  const at = rows.findIndex(({ card }) => card.id === now.card);
  const across = columns.findIndex(({ id }) => id === now.column);
  const row = rows[at];
  const column = columns[across];
  const chosen = selection.filter((id) => find(document, 'card', id));
  const ids = chosen.includes(now.card) ? chosen : [now.card];
  const choosable = row && choosableOf(now.column, row, document, language, words, ids);
  if (!column || !choosable) return null;
  const label = words('table.chooseFrom', {
    column: words(column.word),
    card:
      ids.length > 1
        ? words('inspector.several.card', { count: ids.length })
        : recordName(document, row.card, language),
  });
  return (
    <ChoiceList
      key={`${now.card} ${now.column}`}
      label={label}
      several={false}
      {...choosable}
      typed={now.typed}
      at={placeOf(at, across)}
      onEnd={closeChoosing}
    />
  );
}
