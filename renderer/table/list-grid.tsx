import { type KeyboardEvent, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { editCards, editText } from '#shared/commands/edit.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { CanvasModes } from '../actions/canvas-modes.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { edit } from '../editing/edit.ts';
import { numberMeant } from '../inspector/typed-values.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import type { Target } from '../text-editor/target.ts';
import { editAt, editingKey, finish } from '../text-editor/typing.ts';
import { Badges } from './badges.tsx';
import { cardName } from './card-name.ts';
import { ConnectionChoice } from './connection-choice.tsx';
import { tableContents } from './contents.ts';
import { type Column, columnsOf } from './list-columns.ts';
import { ListFilters } from './list-filters.tsx';
import { filtered, type Row, rowsOf, sorted } from './list-rows.ts';
import { inFrame, type Place, reveal } from './place.ts';
import { TableField } from './table-field.tsx';
import { setList, setShownTable, useTable, wholeList } from './table-state.ts';
import { useScrolled } from './use-scrolled.ts';
import { between, offsetsOf } from './windowed.ts';

const listId = 'table-list';
const rowHeight = 28;
const headHeight = 30;
const cellId = (card: RecordId, column: string) => `list-${card}-${column}`;

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
  const [across, setAcross] = useState(0);

  const contents = tableContents(document, blueprint);
  const all = useMemo(() => columnsOf(document, language, words), [document, language, words]);
  const rows = useMemo(() => rowsOf(contents), [contents]);
  const listed = useMemo(
    () => sorted(filtered(rows, all, view), all, view.sorting, language),
    [rows, all, view, language],
  );
  const columns = all.filter(({ id, shownAtFirst }) => id === 'text' || (chosenColumns?.has(id) ?? shownAtFirst));
  const offsets = useMemo(() => offsetsOf(columns.map(({ width }) => width)), [columns]);
  const column = columns[Math.min(across, columns.length - 1)];
  const at = listed.findIndex(({ card }) => card.id === focus?.card);
  const row = listed[at];

  const placeOf = useCallback(
    (index: number, columnIndex: number): Place => ({
      x: offsets[columnIndex] ?? 0,
      y: headHeight + index * rowHeight,
      width: (offsets[columnIndex + 1] ?? 0) - (offsets[columnIndex] ?? 0),
      height: rowHeight,
      ...(columnIndex === 0 && { frozenX: true }),
    }),
    [offsets],
  );
  const here = row && placeOf(at, Math.min(across, columns.length - 1));
  const shown = useRef('');
  useLayoutEffect(() => {
    const where = `${row?.card.id} ${across}`;
    if (scroller.current && here && shown.current !== where)
      reveal(scroller.current, here, { left: columns[0]?.width ?? 0, top: headHeight });
    shown.current = where;
  });
  useLayoutEffect(() => {
    setShownTable({
      placeOf: (id) => {
        const index = listed.findIndex(({ card }) => card.id === id);
        if (index < 0 || !scroller.current) return undefined;
        const { left, top } = inFrame(placeOf(index, 0), scroller.current);
        return { x: left + 8, y: top + rowHeight };
      },
      listed: listed.map(({ card }) => card.id),
    });
    return () => setShownTable(undefined);
  }, [listed, placeOf]);

  const targetOf = (row: Row | undefined, column: Column | undefined): Target | undefined => {
    if (!row || column?.writes === undefined) return undefined;
    const { writes } = column;
    const { id } = row.card;
    if (writes === 'text') return { kind: 'record', id };
    return {
      kind: 'value',
      id,
      name: words(column.word),
      shown: column.text(row),
      write: (text) =>
        writes === 'minutes' ? writeMinutes(id, text) : edit(editText, { id, field: writes, text, language }),
    };
  };
  const go = (index: number, columnIndex: number, extend = false) => {
    const next = listed[Math.max(0, Math.min(index, listed.length - 1))];
    if (!next) return;
    const { card } = next;
    setAcross(Math.max(0, Math.min(columnIndex, columns.length - 1)));
    const { selection } = useWindow.getState();
    const kept = extend ? selection.filter((id) => id !== card.id) : [];
    set({ focus: { lane: card.lane, step: card.step, card: card.id }, selection: [...kept, card.id] });
  };

  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const last = listed.length - 1;
    const moves: { readonly [key: string]: readonly [number, number] } = {
      ArrowDown: [at + 1, across],
      ArrowUp: [Math.max(0, at - 1), across],
      ArrowRight: [Math.max(0, at), across + 1],
      ArrowLeft: [Math.max(0, at), across - 1],
      PageDown: [at + page, across],
      PageUp: [at - page, across],
      Home: mod ? [0, 0] : [Math.max(0, at), 0],
      End: mod ? [last, columns.length - 1] : [Math.max(0, at), columns.length - 1],
    };
    const move = moves[event.key];
    if (move && (!mod || event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      go(...move, event.shiftKey);
    } else if (event.key === 'Escape') set({ focus: undefined, selection: [] });
    else if ((event.key === 'Enter' || event.key === 'F2') && !mod) {
      event.preventDefault();
      const target = targetOf(row, column);
      if (target) editAt(target);
    }
  };
  const editingKeys = (event: KeyboardEvent) => {
    const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const down = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (composing || (by === 0 && !down)) return editingKey(event);
    event.preventDefault();
    event.stopPropagation();
    if (!finish()) return;
    if (down) return go(at + 1, across);
    const next = columns.findIndex(({ writes }, index) => writes !== undefined && by * (index - across) > 0);
    const back = columns.findLastIndex(({ writes }, index) => writes !== undefined && index < across);
    const to = by > 0 ? next : back;
    if (to < 0) return;
    go(at, to);
    const target = targetOf(row, columns[to]);
    if (target) editAt(target);
  };
  const press = (event: PointerEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!cell || event.button > 0) return;
    event.preventDefault();
    focusCanvas();
    go(Number(cell.dataset.row), Number(cell.dataset.column), event.ctrlKey || event.metaKey || event.shiftKey);
  };

  const inSight = between([0, listed.length * rowHeight], part.top, part.bottom).end > 0;
  const first = inSight ? Math.max(0, Math.floor((part.top - headHeight) / rowHeight)) : 0;
  const visible = listed.slice(first, Math.ceil(part.bottom / rowHeight) + 1);
  const width = offsets.at(-1) ?? 0;
  const chosen = new Set(selection);
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
        {...{ blueprint, view, columns: all, shown: new Set(columns.map(({ id }) => id)) }}
        count={listed.length}
        of={rows.length}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the field inside, which has the focus. */}
      <div ref={frame} className="table" onKeyDown={keys}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, keys do in the field. */}
        <div
          ref={scroller}
          className="table-scroll"
          onPointerDown={press}
          onDoubleClick={() => {
            const target = targetOf(row, column);
            if (target) editAt(target);
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
            style={{ width, height: headHeight + listed.length * rowHeight }}
          >
            <div role="row" aria-rowindex={1} className="list-heads" style={{ width, height: headHeight }}>
              {columns.map(({ id, word, width }, index) => {
                const direction =
                  view.sorting?.column === id ? (view.sorting.descending ? 'descending' : 'ascending') : undefined;
                return (
                  <div
                    key={id}
                    role="columnheader"
                    aria-colindex={index + 1}
                    aria-sort={direction ?? 'none'}
                    className={index === 0 ? 'list-head list-first' : 'list-head'}
                    style={{ width }}
                  >
                    <button type="button" onClick={() => sort(id)}>
                      <span>{words(word)}</span>
                      <i aria-hidden>{direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}</i>
                    </button>
                  </div>
                );
              })}
            </div>
            {visible.map((row, place) => {
              const index = first + place;
              const isChosen = chosen.has(row.card.id);
              return (
                <div
                  key={row.card.id}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={isChosen}
                  className={isChosen ? 'list-row list-chosen' : 'list-row'}
                  style={{ top: headHeight + index * rowHeight, width, height: rowHeight }}
                >
                  {columns.map((column, columnIndex) => {
                    const active = index === at && column.id === columns[Math.min(across, columns.length - 1)]?.id;
                    const text = column.text(row);
                    return (
                      <div
                        key={column.id}
                        id={cellId(row.card.id, column.id)}
                        data-row={index}
                        data-column={columnIndex}
                        role="gridcell"
                        aria-colindex={columnIndex + 1}
                        aria-label={
                          columnIndex === 0
                            ? cardName(words, {
                                ...row,
                                text,
                                lane: all.find(({ id }) => id === 'lane')?.text(row) ?? '',
                                step: all.find(({ id }) => id === 'step')?.text(row) ?? '',
                                of: contents.steps.length,
                              })
                            : words('table.cell', {
                                column: words(column.word),
                                value: text || words('table.emptyCell'),
                              })
                        }
                        className={`list-cell${columnIndex === 0 ? ' list-first' : ''}${column.number ? ' list-number' : ''}${active ? ' table-active' : ''}`}
                        style={{ width: column.width }}
                      >
                        {column.id === 'marks' ? <Badges tags={row.tags} most={7} /> : <span title={text}>{text}</span>}
                      </div>
                    );
                  })}
                </div>
              );
            })}
          </div>
        </div>
        {listed.length === 0 && <p className="list-none">{words(rows.length === 0 ? 'table.empty' : 'table.none')}</p>}
        <TableField
          frame={scroller}
          placeOf={(target) => {
            if (target.kind === 'newCard') return here && { ...here, y: here.y + rowHeight };
            return here && target.id === row?.card.id ? here : undefined;
          }}
          at={here}
          name={words('table.listName', { title })}
          grid={listId}
          active={row && column && cellId(row.card.id, column.id)}
          targetHere={() => targetOf(row, column)}
          onEditingKey={editingKeys}
        />
        <CanvasModes />
        <ConnectionChoice />
      </div>
    </>
  );
}

function writeMinutes(id: RecordId, typed: string): boolean {
  const meant = numberMeant(typed, { least: 0 });
  if (meant.ok && find(documentStore.current(), 'card', id))
    return edit(editCards, { ids: [id], edits: { minutes: meant.value } });
  set({ faults: [{ code: 'table.minutes' }] });
  return false;
}
