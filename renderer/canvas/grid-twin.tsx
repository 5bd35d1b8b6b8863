import { memo, type Ref, useMemo } from 'react';
import type { LaneBand, PhaseHead, StepHead } from '#shared/layout/scene.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { reportBugOnce } from '../app/bugs.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useProblems } from '../problems/judging.ts';
import { saidOf } from '../problems/on-cards.ts';
import { cellGrid, type Spot } from './cell-walk.ts';
import { marksOn, nameOfCard, nameOfHead, othersInCell, type Reader } from './read-out.ts';
import type { Sheet } from './sheet.ts';
import { type Column, columnsAround, columnsOf, type Row, rowsAround, spansOf } from './twin-columns.ts';
import type { Size, View } from './view.ts';

/** The DOM id of the grid: there is one in a window. */
export const twinId = 'cells';

/** The DOM id of where the keyboard is. */
export const spotId = (spot: Spot): string => `spot-${spot.card ?? `${spot.lane}-${spot.step}`}`;

/** The DOM id of the head of a lane, a step or a phase. */
export const headId = (id: string): string => `head-${id}`;

type Props = {
  readonly ref?: Ref<HTMLTableElement>;
  /** What sets its ids apart, where it is not the one that is walked. */
  readonly scope?: string;
  readonly name: string;
  readonly sheet: Sheet;
  readonly view: View;
  readonly size: Size;
  readonly focus: Spot | undefined;
  /** Phases and lanes of which only a band is drawn. */
  readonly collapsed: readonly string[];
  readonly textOf: Reader['textOf'];
  /** Called when it is given the keyboard, which the field beside it takes; absent where it is only read. */
  readonly onFocus?: () => void;
};

/** Rows of heads: the phases, the steps. */
const headRows = 2;

/**
 * What the canvas shows, for those who do not see it: a grid, lanes down and steps across under their phases, cards in
 * the order of their stack, each with its marks. Of a big blueprint it holds what is around the view and the keyboard,
 * and says how many rows and columns there are in all. It changes when the view rests. The field beside it has the
 * keyboard, and names the active cell.
 */
export const GridTwin = memo(({ view, size, ...shown }: Props) => {
  const { sheet, focus } = shown;
  const rows = rowsAround(sheet, view, size, focus);
  const columns = columnsAround(sheet, view, size, focus, rows.length);
  return <Table {...shown} columns={columns} rows={rows} />;
});

type TableProps = Omit<Props, 'view' | 'size'> & { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** Where all is held, moving the view does not make it anew. */
const Table = memo((props: TableProps) => {
  const { ref, scope = '', name, sheet, columns, rows, focus, collapsed, textOf, onFocus } = props;
  const words = useWords();
  const reader = useMemo(() => ({ words, textOf }), [words, textOf]);
  const { scene } = sheet;
  const nameOf = (head: LaneBand | StepHead | PhaseHead) =>
    [nameOfHead(reader, scene, head), ...(collapsed.includes(head.id) ? [words('canvas.collapsed')] : [])].join(
      words('canvas.comma'),
    );
  const ofBlueprint = marksOn(reader, scene, scene.blueprint);
  return (
    <table
      ref={ref}
      className="twin"
      {...(onFocus && { role: 'grid', tabIndex: -1, onFocus, 'aria-activedescendant': focus && spotId(focus) })}
      id={`${scope}${twinId}`}
      aria-label={name}
      aria-rowcount={scene.lanes.length + headRows}
      aria-colcount={columnsOf(scene).length + 1}
    >
      {ofBlueprint.length > 0 && <caption>{ofBlueprint.join(words('canvas.comma'))}</caption>}
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" aria-colindex={1}>
            {words('canvas.phases')}
          </th>
          {spansOf(columns).map(({ phase, columns: [first, ...others] }) => (
            <th
              key={`${phase.id} ${first?.index}`}
              id={`${scope}${headId(phase.id)}`}
              scope="colgroup"
              colSpan={others.length + 1}
              aria-colindex={(first?.index ?? 0) + 2}
              aria-colspan={others.length + 1}
            >
              {nameOf(phase)}
            </th>
          ))}
        </tr>
        <tr aria-rowindex={2}>
          <th scope="col" aria-colindex={1}>
            {words('canvas.steps')}
          </th>
          {columns.map(({ step, phase, index }) => (
            <th
              key={step?.id ?? phase.id}
              id={step && `${scope}${headId(step.id)}`}
              scope="col"
              aria-colindex={index + 2}
            >
              {step ? nameOf(step) : words('canvas.empty')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ lane, index: row }) => (
          <tr key={lane.id} aria-rowindex={row + headRows + 1}>
            <th id={`${scope}${headId(lane.id)}`} scope="row" aria-colindex={1}>
              {nameOf(lane)}
            </th>
            {columns.map(({ step, phase, index }) => (
              <td
                key={step?.id ?? phase.id}
                id={step && `${scope}${spotId({ lane: lane.id, step: step.id })}`}
                aria-colindex={index + 2}
              >
                {step ? <Cell {...{ scope, sheet, lane, step, reader }} /> : words('canvas.empty')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** One card of which nothing can be told must not silence the others. */
function nameOr<T>(standIn: T, name: () => T): T {
  try {
    return name();
  } catch (bug) {
    reportBugOnce(bug);
    return standIn;
  }
}

type CellProps = {
  readonly scope: string;
  readonly sheet: Sheet;
  readonly lane: LaneBand;
  readonly step: StepHead;
  readonly reader: Reader;
};

/** Those that stay in view are not made again. */
const Cell = memo(({ scope, sheet, lane, step, reader }: CellProps) => {
  const language = useLanguage();
  const { scene } = sheet;
  const cards = cellGrid(scene).stack(lane.id, step.id);
  const others = nameOr([], () => othersInCell(reader, scene, lane.id, step.id));
  if (cards.length + others.length === 0) return reader.words('canvas.empty');
  return (
    <ul>
      {cards.map((card) => (
        <Item
          key={card.id}
          id={`${scope}${spotId({ lane: lane.id, step: step.id, card: card.id })}`}
          card={card.id}
          language={language}
        >
          {nameOr(reader.words('bug.cell'), () => nameOfCard(reader, sheet, card))}
        </Item>
      ))}
      {others.map((other, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two marks may say the same, and none keeps any state.
        <li key={at}>{other}</li>
      ))}
    </ul>
  );
});

type ItemProps = {
  readonly id: string;
  readonly card: RecordId;
  readonly language: Language;
  readonly children: string;
};

/** A card: its name, and what is wrong with it. Most say after an edit what they said before. */
const Item = memo(({ id, card, language, children }: ItemProps) => {
  const said = useProblems(({ onCards }) => saidOf(onCards, card, language));
  return (
    <li id={id} aria-description={said}>
      {children}
    </li>
  );
});
