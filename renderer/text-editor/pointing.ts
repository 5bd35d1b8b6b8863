import type { RecordId } from '#shared/model/fields.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import type { Hit } from '../gestures/hit.ts';
import { stage } from '../gestures/stage.ts';
import { startEditing } from './editing.ts';
import { editAt } from './typing.ts';

/**
 * What a double-click does: edits the text that is there, or a new card in a cell. Who points at a text mostly means to
 * write another, so all of it is selected; one more press puts the caret where it is wanted.
 */
export function editPointed(hit: Hit): void {
  const id = textOf(hit);
  if (id !== undefined) startEditing({ kind: 'record', id }, { all: true });
  const scene = stage()?.screen.sheet.scene;
  if (hit.kind !== 'cell' || !scene || !hasFlow(hit.lane.role)) return;
  const before = cellGrid(scene).stack(hit.lane.id, hit.step.id)[hit.index]?.id ?? null;
  editAt({ kind: 'newCard', lane: hit.lane.id, step: hit.step.id, before });
}

/** The record whose text is under the pointer. */
function textOf(hit: Hit): RecordId | undefined {
  switch (hit.kind) {
    case 'card':
      return hit.card.id;
    case 'lane-head':
      return hit.lane.id;
    case 'step-head':
      return hit.step.id;
    case 'phase-head':
      return hit.phase.id;
    default:
      return undefined;
  }
}
