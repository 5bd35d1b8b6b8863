import { mergePhases } from '#shared/commands/merge-phases.ts';
import { splitPhase } from '#shared/commands/split-phase.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { phasesOf, stepsOfPhase } from '#shared/model/queries.ts';
import { set } from '../app/window-state.ts';
import { edit, newId } from '../editing/edit.ts';
import { startEditing } from '../text-editor/editing.ts';
import { type Action, chosenCards, type Situation, situation } from './action.ts';

/** Dividing a phase and making one of several. */
export const phaseActions: readonly Action[] = [
  {
    id: 'phase.split',
    word: 'action.splitPhase',
    keys: [],
    onCanvas: true,
    enabled: (at) => dividing(at) !== undefined,
    run: () => {
      const step = dividing(situation());
      const id = newId();
      if (step === undefined || !edit(splitPhase, { id, step })) return;
      set({ selection: [id], focus: undefined });
      startEditing({ kind: 'record', id, added: true });
    },
  },
  merging('phase.mergeSelected', 'action.mergeSelected', severalSelected),
  merging('phase.mergeNext', 'action.mergeNext', (at) => withNeighbour(at, 1)),
  merging('phase.mergePrevious', 'action.mergePrevious', (at) => withNeighbour(at, -1)),
];

type Phases = readonly [RecordId, ...RecordId[]];

function merging(id: string, word: Action['word'], phases: (at: Situation) => Phases | undefined): Action {
  return {
    id,
    word,
    keys: [],
    onCanvas: true,
    enabled: (at) => phases(at) !== undefined,
    run: () => {
      const ids = phases(situation());
      if (ids && edit(mergePhases, { ids })) set({ selection: [ids[0]], focus: undefined });
    },
  };
}

/** The step a person is at: the one selected, else that of the chosen card or of the cell with the keyboard. */
function stepHere(at: Situation): RecordId | undefined {
  const { document, selection, focus } = at;
  const [only, ...others] = selection;
  if (only !== undefined && others.length === 0 && find(document, 'step', only)) return only;
  const card = chosenCards(at).at(-1);
  return (card === undefined ? undefined : find(document, 'card', card)?.step) ?? focus?.step;
}

/** The step before which a phase can be divided: not its first. */
export function dividing(at: Situation): RecordId | undefined {
  const step = stepHere(at);
  const phase = step === undefined ? undefined : find(at.document, 'step', step)?.phase;
  return phase === undefined || stepsOfPhase(at.document, phase)[0]?.id === step ? undefined : step;
}

/** The phases selected, if they follow one another. */
export function severalSelected({ document, selection, blueprint }: Situation): Phases | undefined {
  if (blueprint === undefined || selection.length < 2) return undefined;
  const phases = phasesOf(document, blueprint).map(({ id }) => id);
  const [first, ...others] = phases.filter((id) => selection.includes(id));
  if (first === undefined || others.length + 1 !== selection.length) return undefined;
  const at = phases.indexOf(first);
  return others.every((id, index) => phases[at + 1 + index] === id) ? [first, ...others] : undefined;
}

/** The phase a person is at, with the one after it or before it. */
export function withNeighbour(at: Situation, by: 1 | -1): Phases | undefined {
  const { document, selection, blueprint } = at;
  if (blueprint === undefined || selection.length > 1) return undefined;
  const [only] = selection;
  const step = stepHere(at);
  const here =
    only !== undefined && find(document, 'phase', only)
      ? only
      : step === undefined
        ? undefined
        : find(document, 'step', step)?.phase;
  const phases = phasesOf(document, blueprint).map(({ id }) => id);
  const other = here === undefined ? undefined : phases[phases.indexOf(here) + by];
  if (here === undefined || other === undefined) return undefined;
  return by > 0 ? [here, other] : [other, here];
}
