import type { RecordId } from '#shared/model/fields.ts';
import type { CanvasKey } from '../canvas/canvas-keys.ts';
import type { JourneyPlace, JourneySheet } from './journey-sheet.ts';

/** Where a key leads: to a place in the cells, or onto the head of a step or a phase. */
export type Way = { readonly place: JourneyPlace } | { readonly head: RecordId };

type From = { readonly place: JourneyPlace | undefined; readonly head: RecordId | undefined };

/** Where an arrow key, Home or End leads; undefined where there is nothing further. */
export function walkJourney(sheet: JourneySheet, { place, head }: From, key: CanvasKey): Way | undefined {
  if (place) return fromPlace(sheet, place, key);
  if (head !== undefined) return fromHead(sheet, head, key);
  const [step] = sheet.steps;
  return step && at(sheet, 'doing', step.id, 'first');
}

function fromPlace(sheet: JourneySheet, place: JourneyPlace, key: CanvasKey): Way | undefined {
  const { row, step, entry } = place;
  const stack = sheet.entries(row, step);
  const nth = stack.findIndex(({ id }) => id === entry);
  const rows = sheet.rows.map((one) => one.row);
  const column = sheet.steps.findIndex(({ id }) => id === step);
  switch (key) {
    case 'down': {
      const below = nth >= 0 ? stack[nth + 1] : undefined;
      if (below) return { place: { row, step, entry: below.id } };
      const next = rows[rows.indexOf(row) + 1];
      return next && at(sheet, next, step, 'first');
    }
    case 'up': {
      // What is not written yet will stand below what is there.
      const above = entry === undefined ? stack.at(-1) : stack[nth - 1];
      if (above) return { place: { row, step, entry: above.id } };
      const next = rows[rows.indexOf(row) - 1];
      return next ? at(sheet, next, step, 'last') : { head: step };
    }
    case 'left':
    case 'right': {
      const beside = sheet.steps[column + (key === 'right' ? 1 : -1)];
      if (!beside) return undefined;
      const there = sheet.entries(row, beside.id);
      const same = there[Math.min(Math.max(nth, 0), there.length - 1)];
      return { place: { row, step: beside.id, ...(same && { entry: same.id }) } };
    }
    case 'first':
    case 'last': {
      const end = key === 'first' ? sheet.steps[0] : sheet.steps.at(-1);
      return end && at(sheet, row, end.id, 'first');
    }
    default:
      return undefined;
  }
}

function fromHead(sheet: JourneySheet, head: RecordId, key: CanvasKey): Way | undefined {
  const { steps } = sheet;
  const column = steps.findIndex(({ id }) => id === head);
  if (column >= 0) {
    if (key === 'down') return at(sheet, 'doing', head, 'first');
    if (key === 'up') return steps[column] && { head: steps[column].phase };
    return headAt(steps, column, key);
  }
  const { phases } = sheet.scene;
  const phase = phases.findIndex(({ id }) => id === head);
  if (phase < 0) return undefined;
  const below = steps.find((step) => step.phase === head);
  if (key === 'down') return below && { head: below.id };
  return headAt(phases, phase, key);
}

function headAt(heads: readonly { readonly id: RecordId }[], from: number, key: CanvasKey): Way | undefined {
  const to = { left: from - 1, right: from + 1, first: 0, last: heads.length - 1 }[key as 'left'];
  const next = to === undefined ? undefined : heads[to];
  return next && { head: next.id };
}

/** The first or last thing of a cell, or the cell. */
function at(sheet: JourneySheet, row: JourneyPlace['row'], step: RecordId, end: 'first' | 'last'): Way {
  const stack = sheet.entries(row, step);
  const entry = end === 'first' ? stack[0] : stack.at(-1);
  return { place: { row, step, ...(entry && { entry: entry.id }) } };
}
