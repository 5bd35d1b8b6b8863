import { openChoices } from '../context-menu/open.ts';
import { type Action, type Choice, type Situation, situation } from './action.ts';

/**
 * An action that asks which: a menu within the menu, or alone beside what it is about when a key asked for it.
 * @param choices only the first is asked for to know whether there are any: where there may be thousands, one at a time
 */
export function asking(
  id: string,
  word: Action['word'],
  keys: readonly string[],
  choices: (at: Situation) => Iterable<Choice>,
): Action {
  return {
    id,
    word,
    keys,
    onCanvas: true,
    enabled: (at) => !choices(at)[Symbol.iterator]().next().done,
    choices: (at) => [...choices(at)],
    run: () => openChoices(word, [...choices(situation())]),
  };
}
