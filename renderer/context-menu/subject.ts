import type { RecordType } from '#shared/model/record.ts';
import type { Situation } from '../actions/action.ts';

/** What a menu over the sheet is about: one thing, several, an empty cell, or the ground. */
export type Subject =
  | 'card'
  | 'cards'
  | 'lane'
  | 'step'
  | 'phase'
  | 'connector'
  | 'mark'
  | 'several'
  | 'cell'
  | 'ground';

const subjects: Partial<Record<RecordType, Subject>> = {
  card: 'card',
  lane: 'lane',
  step: 'step',
  phase: 'phase',
  connector: 'connector',
  wait: 'mark',
  failure: 'mark',
  mark: 'mark',
  policy: 'mark',
  metric: 'mark',
  note: 'mark',
};

export function subjectOf({ document, selection, focus }: Situation): Subject {
  const types = selection.flatMap((id) => document.get(id)?.type ?? []);
  const [first, ...others] = types;
  if (first === undefined) return focus?.card !== undefined ? 'card' : focus ? 'cell' : 'ground';
  if (others.length === 0) return subjects[first] ?? 'ground';
  return types.every((type) => type === 'card') ? 'cards' : 'several';
}

const clipboard = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'];
const pictures = ['picture.choose', 'picture.remove'];
const columns = ['step.insertBefore', 'step.insertAfter'];
const moves = {
  all: ['move.up', 'move.down', 'move.left', 'move.right'],
  upright: ['move.up', 'move.down'],
  across: ['move.left', 'move.right'],
};
const zoom = ['view.selection'];
const folds = ['view.collapse', 'view.expand'];
const ripples = ['ripple.breaks', 'ripple.makes'];
const gone = ['edit.delete'];

/** The actions each menu offers, in groups. Those that are not there yet, or mean nothing there, are left out. */
export const menus: { readonly [S in Subject]: readonly (readonly string[])[] } = {
  card: [
    ['text.edit', 'card.addBelow'],
    ['mark.put', 'connect.start', 'card.kind', ...pictures],
    clipboard,
    ['card.toLane', 'card.toStep', ...moves.all],
    ripples,
    zoom,
    gone,
  ],
  cards: [['mark.put', 'card.kind', ...pictures], clipboard, ['card.toLane', 'card.toStep', ...moves.all], zoom, gone],
  cell: [
    ['text.edit', 'picture.choose', 'edit.paste'],
    [...columns, 'lane.insertAbove', 'lane.insertBelow'],
    ['edit.selectAll', 'view.fit'],
  ],
  lane: [
    ['text.edit', 'lane.role'],
    ['lane.insertAbove', 'lane.insertBelow'],
    ['lane.taller', 'lane.shorter', 'lane.ownHeight'],
    moves.upright,
    folds,
    gone,
  ],
  step: [
    ['text.edit', 'mark.put'],
    columns,
    ['step.emotion', 'step.staffEmotion'],
    ['step.wider', 'step.narrower', 'step.ownWidth'],
    [...moves.across, 'step.toPhase', 'phase.split'],
    gone,
  ],
  phase: [
    ['text.edit', 'phase.kind'],
    columns,
    ['phase.insertBefore', 'phase.insertAfter'],
    ['phase.mergeNext', 'phase.mergePrevious'],
    moves.across,
    folds,
    zoom,
    gone,
  ],
  connector: [['connector.edit', 'connector.kind'], ['connector.from', 'connector.to', 'connector.turn'], gone],
  mark: [['mark.toCard', 'mark.toStep'], ripples, gone],
  several: [['edit.duplicate'], ['phase.mergeSelected'], folds, zoom, gone],
  ground: [
    ['edit.paste', 'edit.selectAll'],
    ['phase.insertAfter', 'step.insertAfter'],
    ['view.fit', 'view.actualSize', 'view.zoomIn', 'view.zoomOut', 'view.expandAll'],
    ['view.overlay'],
  ],
};
