import type { Action } from '../actions/action.ts';
import { openHelp } from './help-state.ts';
import { startTour } from './tour-state.ts';

const withBlueprint: Action['enabled'] = ({ blueprint }) => blueprint !== undefined;

export const helpActions: readonly Action[] = [
  {
    id: 'help.shortcuts',
    word: 'action.shortcuts',
    keys: ['F1', 'Mod+/'],
    onCanvas: false,
    inTexts: true,
    enabled: withBlueprint,
    run: () => openHelp('shortcuts'),
  },
  {
    id: 'help.glossary',
    word: 'action.glossary',
    keys: [],
    onCanvas: false,
    enabled: withBlueprint,
    run: () => openHelp('glossary'),
  },
  {
    id: 'help.tour',
    word: 'action.tour',
    keys: [],
    onCanvas: false,
    enabled: withBlueprint,
    run: () => startTour(),
  },
];
