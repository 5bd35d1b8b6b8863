import type { Direction } from '#shared/analysis/ripple.ts';
import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type Action, chosenCards, type Situation, situation } from '../actions/action.ts';
import { endRipple, rippleNow, startRipple } from './ripple-state.ts';
import { walkRipple } from './ripple-walk.ts';

/** The one card a ripple can begin at: that which is chosen, or on which the chosen mark stands. */
function startOf(at: Situation): RecordId | undefined {
  const cards = chosenCards(at);
  if (cards.length > 0) return cards.length === 1 ? cards[0] : undefined;
  const [only, ...others] = at.selection;
  const rec = only === undefined || others.length > 0 ? undefined : at.document.get(only);
  const on = rec && 'card' in rec ? rec.card : undefined;
  return on !== undefined && find(at.document, 'card', on) ? on : undefined;
}

const follow = (id: string, direction: Direction, key: string): Action => ({
  id,
  word: id === 'ripple.breaks' ? 'action.ripple.breaks' : 'action.ripple.makes',
  keys: [key],
  onCanvas: false,
  enabled: (at) => at.blueprint !== undefined && startOf(at) !== undefined,
  run: () => {
    const start = startOf(situation());
    if (start !== undefined) startRipple(start, direction);
  },
});

const step = (id: string, word: Action['word'], by: 1 | -1, key: string): Action => ({
  id,
  word,
  keys: [key],
  onCanvas: false,
  inTexts: true,
  enabled: () => rippleNow() !== undefined,
  run: () => walkRipple(by),
});

/** Following what a card can break, or what makes it. */
export const rippleActions: readonly Action[] = [
  follow('ripple.breaks', 'downstream', 'Mod+R'),
  follow('ripple.makes', 'upstream', 'Mod+Shift+R'),
  step('ripple.next', 'action.ripple.next', 1, 'F4'),
  step('ripple.previous', 'action.ripple.previous', -1, 'Shift+F4'),
  {
    id: 'ripple.end',
    word: 'action.ripple.end',
    keys: [],
    onCanvas: false,
    enabled: () => rippleNow() !== undefined,
    run: () => void endRipple(),
  },
];
