import { type KeyboardEvent, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '#shared/model/fields.ts';
import { ownersOf } from '#shared/model/queries.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { CanvasModes } from '../actions/canvas-modes.tsx';
import { chooseMark } from '../actions/mark-choice.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { isWhole } from '../canvas/twin-columns.ts';
import { useDocument } from '../document/use-document.ts';
import { betweenFrames } from '../editing/between-frames.ts';
import { toggled } from '../gestures/selecting.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { editAt, editingKey, finish } from '../text-editor/typing.ts';
import { chooseConnection, chooseValue } from './choosing.ts';
import { ConnectionChoice } from './connection-choice.tsx';
import { tableContents } from './contents.ts';
import { cellId, ListHeads, ListRow, listSizes } from './list-cells.tsx';
import { choosableOf } from './list-choices.ts';
import { columnsOf } from './list-columns.ts';
import { ListFilters } from './list-filters.tsx';
import { type Rows, readyToFilter, rowsOf } from './list-rows.ts';
import { targetOf } from './list-target.ts';
import { inFrame, type Place, reveal } from './place.ts';
import { TableField } from './table-field.tsx';
import { TableNotice } from './table-notice.tsx';
import { setList, setShownTable, useTable, wholeList } from './table-state.ts';
import { useListing } from './use-listing.ts';
import { useScrolled } from './use-scrolled.ts';
import { ValueChoice } from './value-choice.tsx';
import { offsetsOf } from './windowed.ts';

const listId = 'table-list';
const nothing = (): void => {};

/** How a cell is gone to: alone, up to it from where one began, or it besides the others. */
type Going = 'alone' | 'range' | 'besides';

/** The cards as a list with every field, sorted and filtered as one likes, written where they stand. */
export function ListGrid({ blueprint, title }: { readonly blueprint: RecordId; readonly title: string }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const view = useTable((state) => state.lists[blueprint] ?? wholeList);
  const chosenColumns = useTable((state) => state.columns);
  const focus = useWindow((state) => state.focus);
  const selection = useWindow((state) => state.selection);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const part = useScrolled(scroller);
  const [acrossWanted, setAcross] = useState(0);
  const [notice, setNotice] = useState('');
  const anchor = useRef<RecordId>(undefined);
  const lastAt = useRef(0);

  const contents = tableContents(document, blueprint);
  const owners = ownersOf(document, blueprint);
  const main = mainLanguageOf(document);
  const all = useMemo(() => columnsOf(owners, main, language, words), [owners, main, language, words]);
  const before = useRef<Rows>(undefined);
  const rows = useMemo(() => {
    before.current = rowsOf(contents, before.current);
    return before.current.list;
  }, [contents]);
  const { rows: listed, outside } = useListing(rows, all, view, language);
  const columns = useMemo(
    () => all.filter(({ id, shownAtFirst }) => id === 'text' || (chosenColumns?.has(id) ?? shownAtFirst)),
    [all, chosenColumns],
  );
  const offsets = useMemo(() => offsetsOf(columns.map(({ width }) => width)), [columns]);
  const across = Math.min(acrossWanted, columns.length - 1);
  const column = columns[across];
  const placeInList = useMemo(() => new Map(listed.map(({ card }, index) => [card.id, index])), [listed]);
  const at = placeInList.get(focus?.card ?? '') ?? -1;
  const row = listed[at];

  const placeOf = useCallback(
    (index: number, columnIndex: number): Place => ({
      x: offsets[columnIndex] ?? 0,
      y: listSizes.head + index * listSizes.row,
      width: (offsets[columnIndex + 1] ?? 0) - (offsets[columnIndex] ?? 0),
      height: listSizes.row,
      ...(columnIndex === 0 && { frozenX: true }),
    }),
    [offsets],
  );
  const cornerOf = useCallback(
    (index: number, columnIndex: number) => {
      if (!scroller.current) return { x: 0, y: 0 };
      const { left, top } = inFrame(placeOf(index, columnIndex), scroller.current);
      return { x: left + 8, y: top + listSizes.row };
    },
    [placeOf],
  );
  const here = row && placeOf(at, across);
  const shown = useRef('');
  useLayoutEffect(() => {
    const where = `${row?.card.id} ${across}`;
    if (scroller.current && here && shown.current !== where)
      reveal(scroller.current, here, { left: columns[0]?.width ?? 0, top: listSizes.head });
    if (shown.current !== where) setNotice('');
    shown.current = where;
    if (at >= 0) lastAt.current = at;
  });

  const go = (index: number, columnIndex: number, how: Going = 'alone') => {
    const to = Math.max(0, Math.min(index, listed.length - 1));
    const next = listed[to];
    if (!next) return;
    setAcross(Math.max(0, Math.min(columnIndex, columns.length - 1)));
    const { id, lane, step } = next.card;
    if (how !== 'range') anchor.current = id;
    const { selection } = useWindow.getState();
    const from = placeInList.get(anchor.current ?? '') ?? to;
    const between = listed.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ card }) => card.id);
    const range = from > to ? between.reverse() : between;
    const chosen = how === 'range' ? range : how === 'besides' ? toggled(selection, id) : [id];
    set({ focus: { lane, step, card: id }, selection: chosen });
  };
  /** Opens what the cell is written or chosen with, or says why there is nothing. */
  const open = (typed?: string) => {
    if (!row || !column) return;
    const target = targetOf(words, row, column);
    if (target && typed === undefined) editAt(target);
    else if (choosableOf(column.id, row, document, language, words)) chooseValue(row.card.id, column.id, typed);
    else if (column.id === 'connections') chooseConnection(row.card.id, typed);
    // Not by a letter: the next one would be a mark's own key.
    else if (column.id === 'marks' && typed === undefined) chooseMark();
    else setNotice(words('table.readOnly', { column: words(column.word) }));
  };

  const current = useRef({ go, open, at, across });
  current.current = { go, open, at, across };
  useLayoutEffect(() => {
    setShownTable({
      placeOf: (id) => {
        const index = placeInList.get(id);
        return index === undefined ? undefined : cornerOf(index, 0);
      },
      keyboardAt: () => {
        const corner = scroller.current?.getBoundingClientRect();
        const { at, across } = current.current;
        if (!corner || at < 0) return undefined;
        const { x, y } = cornerOf(at, across);
        return { x: corner.left + x, y: corner.top + y };
      },
      pick: (element) => {
        const cell = element.closest<HTMLElement>('[data-row]');
        if (!cell) return set({ focus: undefined, selection: [] });
        const card = listed[Number(cell.dataset.row)]?.card;
        if (!card) return;
        const { selection } = useWindow.getState();
        current.current.go(Number(cell.dataset.row), Number(cell.dataset.column));
        if (selection.includes(card.id)) set({ selection });
      },
      listed: listed.map(({ card }) => card.id),
    });
    return () => setShownTable(undefined);
  }, [listed, placeInList, cornerOf]);

  const keys = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.defaultPrevented || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / listSizes.row) - 2);
    const last = listed.length - 1;
    const from = at >= 0 ? at : lastAt.current;
    const moves: { readonly [key: string]: readonly [number, number] } = {
      ArrowDown: [at < 0 ? from : at + 1, across],
      ArrowUp: [at < 0 ? from : at - 1, across],
      ArrowRight: [from, across + 1],
      ArrowLeft: [from, across - 1],
      PageDown: [from + page, across],
      PageUp: [from - page, across],
      Home: mod ? [0, 0] : [from, 0],
      End: mod ? [last, columns.length - 1] : [from, columns.length - 1],
    };
    const move = moves[event.key];
    if (move && (!mod || event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      go(...move, event.shiftKey ? 'range' : 'alone');
    } else if (event.key === 'Escape') set({ focus: undefined, selection: [] });
    else if (event.key === ' ' && !mod) {
      event.preventDefault();
      if (row) go(at, across, 'besides');
    } else if ((event.key === 'Enter' || event.key === 'F2') && !mod) {
      event.preventDefault();
      open();
    }
  };
  const editingKeys = (event: KeyboardEvent) => {
    const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
    const down = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (composing(event.nativeEvent) || (by === 0 && !down)) return editingKey(event);
    event.preventDefault();
    event.stopPropagation();
    if (!finish()) return;
    if (down) return go(at + 1, across);
    const writable = columns.flatMap((column, index) => (targetOf(words, row, column) ? [index] : []));
    const to = by > 0 ? writable.find((index) => index > across) : writable.findLast((index) => index < across);
    if (to === undefined) return;
    go(at, to);
    const target = targetOf(words, row, columns[to]);
    if (target) editAt(target);
  };
  const press = (event: PointerEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!cell || event.button > 0) return;
    event.preventDefault();
    focusCanvas();
    const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'besides' : 'alone';
    if (how === 'range' && !placeInList.has(anchor.current ?? '')) anchor.current = row?.card.id;
    go(Number(cell.dataset.row), Number(cell.dataset.column), how);
  };

  const whole = isWhole(listed.length * columns.length, 0);
  const first = whole ? 0 : Math.max(0, Math.floor((part.top - listSizes.head) / listSizes.row));
  const visible = whole ? listed : listed.slice(first, Math.ceil(part.bottom / listSizes.row) + 1);
  const width = offsets.at(-1) ?? 0;
  const chosen = new Set(selection);
  const laneText = all.find(({ id }) => id === 'lane')?.text;
  const stepText = all.find(({ id }) => id === 'step')?.text;
  const sort = (id: string) => {
    const { sorting } = view;
    const next =
      sorting?.column !== id
        ? { column: id, descending: false }
        : sorting.descending
          ? undefined
          : { column: id, descending: true };
    setList(blueprint, { sorting: next });
  };
  return (
    <>
      <ListFilters
        {...{ blueprint, view, columns: all, outside, shown: new Set(columns.map(({ id }) => id)) }}
        count={listed.length}
        of={rows.length}
        onReady={() => void betweenFrames(readyToFilter(rows, all), nothing, () => before.current?.list !== rows)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the field inside, which has the focus. */}
      <div ref={frame} className="table" onKeyDown={keys}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, keys do in the field. */}
        <div
          ref={scroller}
          className="table-scroll"
          onPointerDown={press}
          onDoubleClick={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-row]')) open();
          }}
        >
          <div
            role="grid"
            id={listId}
            className="table-grid"
            aria-label={words('table.listName', { title })}
            aria-rowcount={listed.length + 1}
            aria-colcount={columns.length}
            aria-multiselectable
            style={{ width, height: listSizes.head + listed.length * listSizes.row }}
          >
            <ListHeads {...{ columns, width, sort }} sorting={view.sorting} />
            {visible.map((row, place) => (
              <ListRow
                key={row.card.id}
                {...{ row, columns, width }}
                index={first + place}
                of={contents.steps.length}
                chosen={chosen.has(row.card.id)}
                active={first + place === at ? across : undefined}
                lane={laneText?.(row) ?? ''}
                step={stepText?.(row) ?? ''}
                picture={row.card.picture && textOf(row.card, 'picture.alt', language, main)}
              />
            ))}
          </div>
        </div>
        {listed.length === 0 && <p className="list-none">{words(rows.length === 0 ? 'table.empty' : 'table.none')}</p>}
        <TableField
          frame={scroller}
          placeOf={(target) => {
            const index = target.kind === 'value' ? undefined : placeInList.get(target.id ?? '');
            if (index !== undefined) return placeOf(index, 0);
            if (target.kind === 'newCard') return here && { ...placeOf(at, 0), y: here.y + listSizes.row };
            if (target.kind === 'record') return undefined;
            return here && target.id === row?.card.id ? here : undefined;
          }}
          at={here}
          name={words('table.listName', { title })}
          grid={listId}
          active={row && column && cellId(row.card.id, column.id)}
          targetHere={() => targetOf(words, row, column)}
          onOther={open}
          onEditingKey={editingKeys}
        />
        <TableNotice text={notice} />
        <CanvasModes />
        <ConnectionChoice />
        <ValueChoice columns={columns} rows={listed} placeOf={cornerOf} />
      </div>
    </>
  );
}
