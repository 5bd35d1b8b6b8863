import type { Action } from '../actions/action.ts';
import { dialogOpen } from '../actions/dialog-open.ts';
import { useProblems } from './judging.ts';
import { nextProblem, toggleProblems } from './panel-state.ts';

const withBlueprint: Action['enabled'] = ({ blueprint }) => blueprint !== undefined;

const step = (id: string, word: Action['word'], by: 1 | -1, key: string): Action => ({
  id,
  word,
  keys: [key],
  onCanvas: false,
  inTexts: true,
  enabled: (at) => withBlueprint(at) && useProblems.getState().problems.some(({ waived }) => waived === undefined),
  run: () => dialogOpen() || nextProblem(by),
});

export const problemActions: readonly Action[] = [
  {
    id: 'view.problems',
    word: 'action.problems',
    keys: [],
    onCanvas: false,
    enabled: withBlueprint,
    run: toggleProblems,
  },
  step('view.nextProblem', 'action.nextProblem', 1, 'F8'),
  step('view.previousProblem', 'action.previousProblem', -1, 'Shift+F8'),
];
