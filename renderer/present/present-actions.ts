import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type Action, type Situation, situation } from '../actions/action.ts';
import { present } from './presenting.ts';

export const presentActions: readonly Action[] = [
  {
    id: 'view.present',
    word: 'action.present',
    keys: ['F5'],
    onCanvas: false,
    inTexts: true,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: () => present(),
  },
  {
    id: 'view.presentHere',
    word: 'action.presentHere',
    keys: ['Shift+F5'],
    onCanvas: false,
    inTexts: true,
    enabled: (at) => at.blueprint !== undefined && stepChosen(at) !== undefined,
    run: () => present(stepChosen(situation())),
  },
];

/** The step that is selected, or that of the card selected first, or of where the keyboard is. */
function stepChosen({ document, selection, focus }: Situation): RecordId | undefined {
  const [first] = selection;
  if (first === undefined) return focus?.step;
  return find(document, 'step', first)?.id ?? find(document, 'card', first)?.step;
}
