import { openChoices } from '../context-menu/open.ts';
import { type Action, type Choice, type Situation, situation } from './action.ts';

/** An action that asks which: a menu within the menu, or alone beside what it is about when a key asked for it. */
export function asking(
  id: string,
  word: Action['word'],
  keys: readonly string[],
  choices: (at: Situation) => readonly Choice[],
): Action {
  return {
    id,
    word,
    keys,
    onCanvas: true,
    enabled: (at) => choices(at).length > 0,
    choices,
    run: () => openChoices(word, choices(situation())),
  };
}
