import type { JourneyRow } from '#shared/layout/journey/rows.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { lanesOf } from '#shared/model/queries.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow, type WindowState } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import type { JourneyPlace, JourneySheet } from './journey-sheet.ts';

/** Where in the journey map the keyboard was put last; it counts as long as the window's own place is the same. */
export const useJourney = create<{ readonly place: JourneyPlace | undefined }>(() => ({ place: undefined }));

/** The lane in which a card comes to be that is written into a row, by the roles that suit best. */
const lanesFor: { readonly [row in JourneyRow]?: readonly string[] } = {
  doing: ['customer'],
  touchpoints: ['frontstage', 'technology', 'evidence'],
};

/** The lane that a new card of a row goes into; none where the row takes no cards or the blueprint has no such lane. */
export function laneForRow(document: Document, blueprint: RecordId, row: JourneyRow): RecordId | undefined {
  const lanes = lanesOf(document, blueprint);
  for (const role of lanesFor[row] ?? []) {
    const lane = lanes.find((one) => one.role === role);
    if (lane) return lane.id;
  }
  return undefined;
}

/** Puts the keyboard on a place, and selects the record there. */
export function goTo(place: JourneyPlace): void {
  const document = documentStore.current();
  const rec = place.entry === undefined ? undefined : document.get(place.entry);
  useJourney.setState({ place });
  if (rec?.type === 'card') {
    set({ focus: { lane: rec.lane, step: rec.step, card: rec.id }, selection: [rec.id] });
    return;
  }
  const { blueprint } = useWindow.getState();
  const lane = blueprint === undefined ? undefined : laneForRow(document, blueprint, place.row);
  const empty = place.entry === undefined && lane !== undefined;
  set({
    focus: empty ? { lane, step: place.step } : undefined,
    // A step's thought or feeling is no record: were the step selected for it, Delete would take the whole step.
    selection: rec && rec.type !== 'step' ? [rec.id] : [],
  });
}

export const goToHead = (id: RecordId): void => {
  useJourney.setState({ place: undefined });
  set({ focus: undefined, selection: [id] });
};

export const leave = (): void => {
  useJourney.setState({ place: undefined });
  set({ focus: undefined, selection: [] });
};

/** Where the keyboard is in a journey map: where it was put last, unless something else moved it since. */
export function currentPlace(
  sheet: JourneySheet,
  document: Document,
  stored: JourneyPlace | undefined,
  { focus, selection }: Pick<WindowState, 'focus' | 'selection'>,
): JourneyPlace | undefined {
  const there = stored && (isThere(sheet, stored) ? stored : withoutEntry(sheet, stored));
  const rec = document.get(focus ? (focus.card ?? '') : (selection[0] ?? ''));
  if (rec?.type === 'card') {
    if (there?.entry === rec.id) return there;
    for (const row of ['doing', 'touchpoints', 'moments'] as const)
      if (has(sheet, row, rec.step, rec.id)) return { row, step: rec.step, entry: rec.id };
    return undefined;
  }
  if (focus) {
    const row = find(document, 'lane', focus.lane)?.role === 'customer' ? 'doing' : 'touchpoints';
    return there?.step === focus.step && there.row === row ? there : { row, step: focus.step };
  }
  if (rec?.type === 'mark' || rec?.type === 'wait') {
    if (there?.entry === rec.id) return there;
    const row = rec.type === 'wait' ? 'time' : rec.kind === 'opportunity' ? 'opportunities' : 'pains';
    const step = ('step' in rec ? rec.step : undefined) ?? find(document, 'card', rec.card ?? '')?.step;
    return step !== undefined && has(sheet, row, step, rec.id) ? { row, step, entry: rec.id } : undefined;
  }
  return rec ? undefined : there && whole(sheet, there);
}

/** In these rows nothing further is written beside what a cell has: to be in the cell is to be on that. */
const singly: ReadonlySet<JourneyRow> = new Set(['thoughts', 'feelings', 'moments', 'time']);

function whole(sheet: JourneySheet, place: JourneyPlace): JourneyPlace {
  const [first] = place.entry === undefined && singly.has(place.row) ? sheet.entries(place.row, place.step) : [];
  return first ? { ...place, entry: first.id } : place;
}

const has = (sheet: JourneySheet, row: JourneyRow, step: RecordId, entry: RecordId): boolean =>
  sheet.entries(row, step).some(({ id }) => id === entry);

const isThere = (sheet: JourneySheet, { row, step, entry }: JourneyPlace): boolean =>
  sheet.cell(row, step) !== undefined && (entry === undefined || has(sheet, row, step, entry));

/** Its cell, if what was there is gone. */
const withoutEntry = (sheet: JourneySheet, { row, step }: JourneyPlace): JourneyPlace | undefined =>
  sheet.cell(row, step) && { row, step };
