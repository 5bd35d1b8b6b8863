import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { blueprints, lanesOf, ownersOf, phasesOf, stepsOfPhase } from '../model/queries.ts';
import type { RecOf } from '../model/record.ts';
import { placed } from './arrange.ts';
import { type CommandLabel, command, putting } from './command.ts';

type Moved = 'blueprint' | 'owner' | 'phase' | 'lane';

/** Moves records, in the order given, before one of their siblings; to the end when `before` is null. */
const moveOf = <T extends Moved>(
  type: T,
  label: CommandLabel,
  siblings: (document: Document, one: RecOf<T>) => readonly RecOf<T>[],
) =>
  command<{ readonly ids: readonly RecordId[]; readonly before: RecordId | null }>(
    label,
    (document, { ids, before }) => {
      const movers = ids.map((id) => get(document, type, id));
      const [first] = movers;
      return first ? putting(document, placed(siblings(document, first), movers, before)) : {};
    },
  );

export const moveBlueprints = moveOf('blueprint', 'command.moveBlueprint', blueprints);
export const moveOwners = moveOf('owner', 'command.moveOwner', (document, { blueprint }) =>
  ownersOf(document, blueprint),
);
/** Phases go with their steps and all that stands in them. */
export const movePhases = moveOf('phase', 'command.movePhase', (document, { blueprint }) =>
  phasesOf(document, blueprint),
);
/** Lanes go with their cards. */
export const moveLanes = moveOf('lane', 'command.moveLane', (document, { blueprint }) => lanesOf(document, blueprint));

/** Moves steps with all that stands in them, within their phase or into another. */
export const moveSteps = command<{
  readonly ids: readonly RecordId[];
  readonly phase: RecordId;
  readonly before: RecordId | null;
}>('command.moveStep', (document, { ids, phase, before }) => {
  const movers = ids.map((id) => ({ ...get(document, 'step', id), phase }));
  return putting(document, placed(stepsOfPhase(document, phase), movers, before));
});
