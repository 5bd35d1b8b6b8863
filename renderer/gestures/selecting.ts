import type { RecordId } from '#shared/model/fields.ts';
import { set, useWindow } from '../app/window-state.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import type { Hit } from './hit.ts';
import type { Pointer } from './stage.ts';

/** The record that a click on this selects. */
export function recordOf(hit: Hit): RecordId | undefined {
  switch (hit.kind) {
    case 'card':
      return hit.card.id;
    case 'connector':
    case 'connector-end':
      return hit.connector.id;
    case 'tag':
      return hit.tag.id;
    case 'lane-head':
      return hit.lane.id;
    case 'step-head':
    case 'column-edge':
      return hit.step.id;
    case 'phase-head':
      return hit.phase.id;
    case 'cell':
    case 'nothing':
      return undefined;
  }
}

/** Where a click on this puts the keyboard. */
function spotOf(hit: Hit): Spot | undefined {
  if (hit.kind === 'card') return { lane: hit.card.lane, step: hit.card.step, card: hit.card.id };
  if (hit.kind === 'cell') return { lane: hit.lane.id, step: hit.step.id };
  return undefined;
}

/** The selection with this record in it if it was not, or without it if it was. */
export const toggled = (selection: readonly RecordId[], id: RecordId): readonly RecordId[] =>
  selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];

/** What a click does: selects what is there, with Shift or Ctrl adds it or takes it away; on empty ground, nothing is left. */
export function pick({ hit, shift, ctrl }: Pointer): void {
  const id = recordOf(hit);
  const adds = shift || ctrl;
  if (id === undefined) {
    if (!adds) set({ selection: [], focus: spotOf(hit) });
    return;
  }
  if (!adds) {
    set({ selection: [id], focus: spotOf(hit) });
    return;
  }
  const { selection, focus } = useWindow.getState();
  const next = toggled(selection, id);
  // The keyboard goes to what came, and leaves what went.
  const left = focus?.card === id ? undefined : focus;
  set({ selection: next, focus: next.includes(id) ? (spotOf(hit) ?? focus) : left });
}
