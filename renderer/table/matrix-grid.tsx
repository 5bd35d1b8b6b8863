import { type KeyboardEvent, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { editSteps } from '#shared/commands/edit.ts';
import type { Card } from '#shared/model/card.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { CanvasModes } from '../actions/canvas-modes.tsx';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { headId, spotId } from '../canvas/grid-twin.tsx';
import { isWhole } from '../canvas/twin-columns.ts';
import { documentStore } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { edit } from '../editing/edit.ts';
import { toggled } from '../gestures/selecting.ts';
import { numberMeant } from '../inspector/typed-values.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import type { Target } from '../text-editor/target.ts';
import { editAt, editingKey, targetAtFocus } from '../text-editor/typing.ts';
import { ConnectionChoice } from './connection-choice.tsx';
import { tableContents } from './contents.ts';
import { covered, type Matrix, matrixOf, placeOfHead, placeOfSpot } from './matrix.ts';
import { MatrixCells } from './matrix-cells.tsx';
import { extendTo, goTo, walkMatrix, walkToCorner } from './matrix-walk.ts';
import { inFrame, reveal, under } from './place.ts';
import { TableField } from './table-field.tsx';
import { TableNotice } from './table-notice.tsx';
import { setShownTable } from './table-state.ts';
import { everything, useScrolled } from './use-scrolled.ts';

export const gridId = 'table-cells';

/** The whole blueprint as a table to write in: lanes down, steps across, the cards of each cell in their stack. */
export function MatrixGrid({ blueprint, title }: { readonly blueprint: RecordId; readonly title: string }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const part = useScrolled(scroller);
  const [notice, setNotice] = useState('');
  const focus = useWindow((state) => state.focus);
  const selection = useWindow((state) => state.selection);

  const before = useRef<{ readonly matrix: Matrix; readonly tongue: string }>(undefined);
  const matrix = useMemo(() => {
    const main = mainLanguageOf(document);
    const tongue = `${language} ${main}`;
    const follows = before.current?.tongue === tongue ? before.current.matrix : undefined;
    const text = (card: Card) => textOf(card, 'text', language, main);
    const made = matrixOf(tableContents(document, blueprint), text, follows);
    before.current = { matrix: made, tongue };
    return made;
  }, [document, blueprint, language]);
  const { contents } = matrix;

  const head = focus ? undefined : selection[0];
  const at = focus ? placeOfSpot(matrix, focus) : head === undefined ? undefined : placeOfHead(matrix, head);
  const shown = useRef<unknown>(undefined);
  useLayoutEffect(() => {
    // Once for each move of the keyboard, not when something else of the table alters.
    const where = focus ?? head;
    if (scroller.current && at && shown.current !== where) reveal(scroller.current, at, covered);
    if (shown.current !== where) setNotice('');
    shown.current = where;
  }, [focus, head, at]);

  useLayoutEffect(() => {
    setShownTable({
      placeOf: (id) => {
        const card = find(documentStore.current(), 'card', id);
        const place = card && placeOfSpot(matrix, { lane: card.lane, step: card.step, card: id });
        if (!place || !scroller.current || !frame.current) return undefined;
        const { left, top } = inFrame(place, scroller.current);
        return { x: left, y: top + place.height };
      },
      keyboardAt: () => {
        const { focus, selection } = useWindow.getState();
        const place = focus ? placeOfSpot(matrix, focus) : placeOfHead(matrix, selection[0] ?? '');
        return place && scroller.current ? under(place, scroller.current) : undefined;
      },
      pick: (element) => {
        const hit = hitOf(element);
        const id = hit?.head ?? hit?.spot?.card;
        if (id !== undefined && useWindow.getState().selection.includes(id)) return;
        if (hit?.spot) goTo(hit.spot);
        else set({ focus: undefined, selection: id === undefined ? [] : [id] });
      },
    });
    return () => setShownTable(undefined);
  }, [matrix]);
  useLayoutEffect(() => {
    // A line between cards is not seen here, so it is not left selected: Delete would take away what nobody sees.
    const seen = selection.filter((id) => !find(documentStore.current(), 'connector', id));
    if (seen.length < selection.length) set({ selection: seen });
  }, [selection]);

  const targetHere = useCallback((): Target | undefined => {
    const { focus } = useWindow.getState();
    const lane = focus && find(documentStore.current(), 'lane', focus.lane);
    if (!focus || lane?.role !== 'emotion') return targetAtFocus();
    const emotion = find(documentStore.current(), 'step', focus.step)?.emotion;
    return {
      kind: 'value',
      id: focus.step,
      name: words('inspector.emotion'),
      shown: emotion === undefined ? '' : String(emotion),
      write: (typed) => writeEmotion(focus.step, typed),
    };
  }, [words]);

  const placeOf = (target: Target) => {
    const card = find(document, 'card', target.id ?? '');
    if (!card && target.kind === 'newCard') return placeOfNew(target);
    if (card) return placeOfSpot(matrix, { lane: card.lane, step: card.step, card: card.id });
    return target.kind === 'value' && focus ? placeOfSpot(matrix, focus) : placeOfHead(matrix, target.id ?? '');
  };
  const placeOfNew = ({ lane, step, before }: Extract<Target, { kind: 'newCard' }>) => {
    const stack = contents.all.stack(step, lane);
    const follower = before ?? undefined;
    const neighbour = follower ?? stack.at(-1)?.id;
    const place = placeOfSpot(matrix, { lane, step, ...(neighbour !== undefined && { card: neighbour }) });
    if (!place || neighbour === undefined) return place && { ...place, height: 30 };
    return { ...place, y: follower === undefined ? place.y + place.height : place.y, height: 30 };
  };

  const press = (event: PointerEvent) => {
    const hit = hitOf(event.target);
    if (!hit || event.button > 0) return;
    // The field keeps the keyboard.
    event.preventDefault();
    frame.current?.setAttribute('data-clicked', '');
    focusCanvas();
    if (hit.head !== undefined) set({ focus: undefined, selection: [hit.head] });
    else if (hit.spot && event.shiftKey) extendTo(contents, hit.spot);
    else if (hit.spot?.card !== undefined && (event.ctrlKey || event.metaKey))
      set({ focus: hit.spot, selection: toggled(useWindow.getState().selection, hit.spot.card) });
    else if (hit.spot) goTo(hit.spot);
  };

  const editHere = (event: { target: EventTarget }) => {
    const hit = hitOf(event.target);
    if (hit?.head !== undefined) return editAt({ kind: 'record', id: hit.head });
    const target = hit?.spot && targetHere();
    if (target) editAt(target);
  };

  const keys = (event: KeyboardEvent) => {
    frame.current?.removeAttribute('data-clicked');
    if (composing(event.nativeEvent) || event.defaultPrevented) return;
    if ((event.key === 'Home' || event.key === 'End') && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return walkToCorner(contents, event.key === 'Home' ? 'first' : 'last');
    }
    if (event.key === ' ' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      const { selection, focus } = useWindow.getState();
      if (focus?.card !== undefined) set({ selection: toggled(selection, focus.card) });
      return;
    }
    const value = event.key === 'Enter' || event.key === 'F2' ? targetHere() : undefined;
    if (value?.kind === 'value' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      return editAt(value);
    }
    walkMatrix(contents, event);
  };

  const active = focus ? spotId(focus) : head === undefined ? undefined : headId(head);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the field inside, which has the focus.
    <div ref={frame} className="table" onKeyDown={keys}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, keys do in the field. */}
      <div
        ref={scroller}
        className="table-scroll"
        onPointerDown={press}
        onMouseDown={(event) => event.preventDefault()}
        onDoubleClick={editHere}
      >
        <MatrixCells
          matrix={matrix}
          part={isWhole(matrix.columns.length * contents.lanes.length, contents.count) ? everything : part}
          name={words('table.gridName', { title })}
          focus={focus}
          selection={selection}
        />
      </div>
      <TableField
        frame={scroller}
        placeOf={placeOf}
        at={at}
        name={words('table.gridName', { title })}
        grid={gridId}
        active={active}
        targetHere={targetHere}
        onOther={() => focus && setNotice(words('table.derived'))}
        onEditingKey={editingKey}
      />
      <TableNotice text={notice} />
      <CanvasModes />
      <ConnectionChoice />
    </div>
  );
}

function writeEmotion(step: RecordId, typed: string): boolean {
  const meant = numberMeant(typed, { least: -2, most: 2 });
  if (meant.ok) return edit(editSteps, { ids: [step], edits: { emotion: meant.value } });
  set({ faults: [{ code: 'table.emotion' }] });
  return false;
}

type Hit = { readonly spot?: Spot; readonly head?: RecordId };

/** What of the grid is under the pointer. */
function hitOf(target: EventTarget): Hit | undefined {
  if (!(target instanceof Element)) return undefined;
  const head = target.closest<HTMLElement>('[data-head]')?.dataset.head;
  if (head !== undefined) return { head };
  const cell = target.closest<HTMLElement>('[data-lane]');
  const { lane, step } = cell?.dataset ?? {};
  if (lane === undefined || step === undefined) return undefined;
  const card = target.closest<HTMLElement>('[data-card]')?.dataset.card;
  return { spot: card === undefined ? { lane, step } : { lane, step, card } };
}
