import type { Card } from '../model/card.ts';
import { nextCode } from '../model/codes.ts';
import { defaults } from '../model/defaults.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { cardsOfCell } from '../model/queries.ts';
import { placed } from './arrange.ts';
import { command, putting } from './command.ts';
import { newcomer } from './newcomer.ts';
import { type Typed, typed } from './typed.ts';

/** Adds a card to the stack of a cell before another of its cards; at the bottom when `before` is null. */
export const addCard = command<{
  readonly id: RecordId;
  readonly step: RecordId;
  readonly lane: RecordId;
  readonly text: Typed;
  readonly kind?: Card['kind'];
  readonly before: RecordId | null;
}>('command.addCard', (document, { id, step, lane, text, kind = defaults.cardKind, before }) => {
  const { blueprint } = get(document, 'step', step);
  const code = nextCode(document, blueprint, 'card');
  const card: Card = { ...newcomer(document, id), type: 'card', blueprint, code, step, lane, text: '', kind };
  return putting(document, placed(cardsOfCell(document, step, lane), [typed(document, card, 'text', text)], before));
});
