import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { editCards, editSteps, editText } from '#shared/commands/edit.ts';
import { contentsByIndex } from '#shared/layout/indexed-contents.ts';
import { journey } from '#shared/layout/journey/journey.ts';
import type { JourneyRow } from '#shared/layout/journey/rows.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { CanvasModes } from '../actions/canvas-modes.tsx';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { canvasKey } from '../canvas/canvas-keys.ts';
import { headId } from '../canvas/grid-twin.tsx';
import { documentStore } from '../document/document-store.ts';
import { useDocument } from '../document/use-document.ts';
import { edit } from '../editing/edit.ts';
import { toggled } from '../gestures/selecting.ts';
import { ConnectionChoice } from '../table/connection-choice.tsx';
import { inFrame, type Place, reveal, under } from '../table/place.ts';
import { TableField } from '../table/table-field.tsx';
import { TableNotice } from '../table/table-notice.tsx';
import { setShownTable } from '../table/table-state.ts';
import { useScrolled } from '../table/use-scrolled.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import type { Target } from '../text-editor/target.ts';
import { editAt, editingKey, targetAtFocus } from '../text-editor/typing.ts';
import { gridId, JourneyCells, placeId } from './journey-cells.tsx';
import { currentPlace, goTo, goToHead, leave, useJourney } from './journey-place.ts';
import { type JourneyPlace, type JourneySheet, journeySheet } from './journey-sheet.ts';
import { walkJourney } from './journey-walk.ts';
import { targetAt } from './journey-writing.ts';

/** The journey map of a blueprint, to read and to write in. */
export function JourneyGrid({ blueprint, title }: { readonly blueprint: RecordId; readonly title: string }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const theme = useWindow(themeOf);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const part = useScrolled(scroller);
  const [notice, setNotice] = useState('');
  const focus = useWindow((state) => state.focus);
  const selection = useWindow((state) => state.selection);
  const stored = useJourney((state) => state.place);

  const { sheet, contents } = useMemo(() => {
    const contents = contentsByIndex(document, blueprint);
    const scene = journey(document, { blueprint, theme, language, numbered: true }, contents);
    return { sheet: journeySheet(scene), contents };
  }, [document, blueprint, theme, language]);
  const place = currentPlace(sheet, document, stored, { focus, selection });
  const head = place || selection.length !== 1 ? undefined : headOf(sheet, selection[0]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const at = place ? boxAt(sheet, place) : head === undefined ? undefined : boxOfHead(sheet, head);

  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    // Once for each move of the keyboard, not when something else of the map alters.
    const where = place ? placeId(place) : head;
    if (scroller.current && at && shown.current !== where)
      reveal(scroller.current, at, { left: sheet.scene.headWidth, top: sheet.scene.headHeight });
    if (shown.current !== where) setNotice('');
    shown.current = where;
  }, [place, head, at, sheet]);

  const targetHere = useCallback((): Target | undefined => {
    const document = documentStore.current();
    const { focus, selection } = useWindow.getState();
    const place = currentPlace(sheet, document, useJourney.getState().place, { focus, selection });
    if (!place) return targetAtFocus();
    return targetAt(place, { document, contents: contentsByIndex(document, blueprint), blueprint, language, words });
  }, [sheet, blueprint, language, words]);

  useLayoutEffect(() => {
    setShownTable({
      keyboardAt: () => (at && scroller.current ? under(at, scroller.current) : undefined),
      placeOf: (card) => {
        const spot = placeOfCard(sheet, card);
        if (!spot || !scroller.current) return undefined;
        const { left, top } = inFrame(spot, scroller.current);
        return { x: left, y: top + spot.height };
      },
      pick: (element) => {
        const hit = hitOf(element);
        const id = hit?.head ?? hit?.place?.entry;
        if (id !== undefined && useWindow.getState().selection.includes(id)) return;
        if (hit?.place) goTo(hit.place);
        else if (hit?.head !== undefined) goToHead(hit.head);
        else leave();
      },
    });
    return () => setShownTable(undefined);
  }, [sheet, at]);

  const press = (event: PointerEvent) => {
    const hit = hitOf(event.target);
    if (!hit || event.button > 0) return;
    // The field keeps the keyboard.
    event.preventDefault();
    focusCanvas();
    if (hit.head !== undefined) return goToHead(hit.head);
    if (!hit.place) return;
    const { entry } = hit.place;
    if ((event.ctrlKey || event.metaKey) && entry !== undefined && document.get(entry)?.type === 'card')
      useWindow.setState({ focus: undefined, selection: toggled(useWindow.getState().selection, entry) });
    else goTo(hit.place);
  };
  const editHere = () => {
    const target = targetHere();
    if (target) editAt(target);
    else sayWhy(place?.row);
  };
  const sayWhy = (row: JourneyRow | undefined) => {
    if (row === 'moments' || row === 'time') setNotice(words(`journey.${row}.how`));
    else if (row === 'doing' || row === 'touchpoints') setNotice(words('journey.noLane'));
  };

  const keys = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent) || event.defaultPrevented) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === 'Enter' && mod && place && (place.row === 'pains' || place.row === 'opportunities')) {
      event.preventDefault();
      goTo({ row: place.row, step: place.step });
      return editHere();
    }
    if (plain && (event.key === 'Enter' || event.key === 'F2') && place) {
      event.preventDefault();
      return editHere();
    }
    if (plain && (event.key === 'Delete' || event.key === 'Backspace') && place && empty(place, language)) {
      event.preventDefault();
      return;
    }
    const key = event.shiftKey ? undefined : canvasKey(event.nativeEvent);
    if (!key || key === 'in' || key === 'out') return;
    event.preventDefault();
    if (key === 'leave') return leave();
    const way = walkJourney(sheet, { place, head }, key);
    if (way && 'place' in way) goTo(way.place);
    else if (way) goToHead(way.head);
  };

  const placeOf = (target: Target): Place | undefined => {
    if (target.kind === 'newCard') return place && cellOf(sheet, place, true);
    const head = headOf(sheet, target.id);
    if (target.kind === 'record' && head !== undefined) return boxOfHead(sheet, head);
    return place && (target.kind === 'record' || place.entry ? boxAt(sheet, place) : cellOf(sheet, place, true));
  };
  const name = words('journey.name', { title });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the field inside, which has the focus.
    <div ref={frame} className="table journey" style={sizeOf(sheet)} onKeyDown={keys}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, keys do in the field. */}
      <div
        ref={scroller}
        className="table-scroll"
        onPointerDown={press}
        onMouseDown={(event) => event.preventDefault()}
        onDoubleClick={editHere}
      >
        <JourneyCells {...{ sheet, document, contents, part, name, place, head }} selection={chosen} />
      </div>
      <TableField
        frame={scroller}
        placeOf={placeOf}
        at={at}
        name={name}
        grid={gridId}
        active={place ? placeId(place) : head === undefined ? undefined : headId(head)}
        targetHere={targetHere}
        onOther={() => sayWhy(place?.row)}
        onEditingKey={editingKey}
      />
      <TableNotice text={notice} />
      <CanvasModes />
      <ConnectionChoice />
    </div>
  );
}

/**
 * Empties what is no record of its own, so that Delete takes away what is chosen and not the step or the card it is of.
 * @returns whether it was such a thing
 */
function empty({ row, step, entry }: JourneyPlace, language: 'en' | 'zh'): boolean {
  if (entry === undefined) return true;
  switch (row) {
    case 'thoughts':
      edit(editText, { id: step, field: 'thought', text: '', language });
      return true;
    case 'feelings':
      edit(editSteps, { ids: [step], edits: { [entry === 'staff' ? 'staffEmotion' : 'emotion']: null } });
      return true;
    case 'moments':
      edit(editCards, { ids: [entry], edits: { momentOfTruth: null } });
      return true;
    default:
      return false;
  }
}

const headOf = ({ scene, steps }: JourneySheet, id: RecordId | undefined): RecordId | undefined =>
  steps.some((step) => step.id === id) || scene.phases.some((phase) => phase.id === id) ? id : undefined;

/** How large texts are drawn: as large as they are written. */
const sizeOf = ({ scene }: JourneySheet) =>
  ({ '--sheet-size': `${themes[scene.theme].metrics.cardSize}px` }) as CSSProperties;

/** Where a thing or a cell stands, in px of the grid. */
function boxAt(sheet: JourneySheet, place: JourneyPlace): Place | undefined {
  const entry = sheet.entries(place.row, place.step).find(({ id }) => id === place.entry);
  return entry?.box ?? cellOf(sheet, place, false);
}

/** A cell; to be written in, the free part of it below what stands there. */
function cellOf(sheet: JourneySheet, { row, step }: JourneyPlace, below: boolean): Place | undefined {
  const cell = sheet.cell(row, step);
  if (!cell || !below) return cell;
  const last = sheet.entries(row, step).at(-1)?.box;
  const inset = 8;
  return {
    x: cell.x + inset,
    y: last ? last.y + last.height + 4 : cell.y + inset,
    width: cell.width - 2 * inset,
    height: 30,
  };
}

function boxOfHead({ scene, steps }: JourneySheet, id: RecordId): Place | undefined {
  const head = steps.find((step) => step.id === id) ?? scene.phases.find((phase) => phase.id === id);
  if (!head) return undefined;
  const { x, y, width, height } = head.box;
  return { x: x - scene.grid.x, y: y - scene.grid.y, width: Math.min(width, 320), height, frozenY: true };
}

function placeOfCard(sheet: JourneySheet, card: RecordId): Place | undefined {
  const drawn = sheet.scene.cards.find(({ id }) => id === card);
  return drawn && { ...drawn.box, x: drawn.box.x - sheet.scene.grid.x, y: drawn.box.y - sheet.scene.grid.y };
}

type Hit = { readonly place?: JourneyPlace; readonly head?: RecordId };

/** What of the map is under the pointer. */
function hitOf(target: EventTarget): Hit | undefined {
  if (!(target instanceof Element)) return undefined;
  const head = target.closest<HTMLElement>('[data-head]')?.dataset.head;
  if (head !== undefined) return { head };
  const { row, step } = target.closest<HTMLElement>('[data-row]')?.dataset ?? {};
  if (row === undefined || step === undefined) return undefined;
  const entry = target.closest<HTMLElement>('[data-entry]')?.dataset.entry;
  return { place: { row: row as JourneyRow, step, ...(entry !== undefined && { entry }) } };
}
