import { nextCode } from '../model/codes.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { Mark } from '../model/mark.ts';
import { listOf } from '../model/queries.ts';

import { lastOrder } from './arrange.ts';
import { adding, command, putting } from './command.ts';
import { type Typed, typed } from './typed.ts';

/** What marks, policies and metrics stand on: one card or one step. */
export type CardOrStep = { readonly card: RecordId } | { readonly step: RecordId };

/** What a note stands on; nothing at all is the blueprint as a whole, a step and a lane are a cell. */
export type NotePlace = { readonly step?: RecordId; readonly lane?: RecordId; readonly card?: RecordId };

type Attachment = 'wait' | 'failure' | 'mark' | 'policy' | 'metric' | 'note';

function blueprintAt(document: Document, place: NotePlace): RecordId {
  const id = place.card ?? place.step ?? place.lane;
  const rec = id === undefined ? undefined : document.get(id);
  if (rec?.type !== 'card' && rec?.type !== 'step' && rec?.type !== 'lane')
    throw new Error('There is nothing to stand on');
  return rec.blueprint;
}

/** The parts every attached record has: the next code, and the last place among those of its type. */
function base(document: Document, id: RecordId, type: Attachment, blueprint: RecordId) {
  const order = lastOrder(listOf(document, blueprint, type));
  return { id, blueprint, code: nextCode(document, blueprint, type), order };
}

/** Only the fields of a place: an argument may carry more. */
const cardOrStep = (on: CardOrStep) => ('card' in on ? { card: on.card } : { step: on.step });

export const addWait = command<{ readonly id: RecordId; readonly card: RecordId }>(
  'command.addWait',
  (document, { id, card }) => {
    const blueprint = blueprintAt(document, { card });
    return adding(document, [{ ...base(document, id, 'wait', blueprint), type: 'wait', card }]);
  },
);

export const addFailure = command<{ readonly id: RecordId; readonly card: RecordId; readonly title?: Typed }>(
  'command.addFailure',
  (document, { id, card, title }) => {
    const blueprint = blueprintAt(document, { card });
    const failure = { ...base(document, id, 'failure', blueprint), type: 'failure' as const, card };
    return adding(document, [typed(document, failure, 'title', title)]);
  },
);

export const addMark = command<{
  readonly id: RecordId;
  readonly on: CardOrStep;
  readonly kind: Mark['kind'];
  readonly text: Typed;
}>('command.addMark', (document, { id, on, kind, text }) => {
  const rest = { ...base(document, id, 'mark', blueprintAt(document, on)), ...cardOrStep(on) };
  return adding(document, [typed(document, { ...rest, type: 'mark', kind, text: '' }, 'text', text)]);
});

export const addPolicy = command<{ readonly id: RecordId; readonly on: CardOrStep; readonly text: Typed }>(
  'command.addPolicy',
  (document, { id, on, text }) => {
    const rest = { ...base(document, id, 'policy', blueprintAt(document, on)), ...cardOrStep(on) };
    return adding(document, [typed(document, { ...rest, type: 'policy', text: '' }, 'text', text)]);
  },
);

export const addMetric = command<{ readonly id: RecordId; readonly on: CardOrStep; readonly name: Typed }>(
  'command.addMetric',
  (document, { id, on, name }) => {
    const rest = { ...base(document, id, 'metric', blueprintAt(document, on)), ...cardOrStep(on) };
    return adding(document, [typed(document, { ...rest, type: 'metric', name: '' }, 'name', name)]);
  },
);

export const addNote = command<{
  readonly id: RecordId;
  readonly blueprint: RecordId;
  readonly on: NotePlace;
  readonly text: Typed;
}>('command.addNote', (document, { id, blueprint, on: { step, lane, card }, text }) => {
  const place = { ...(step && { step }), ...(lane && { lane }), ...(card && { card }) };
  const note = { ...base(document, id, 'note', blueprint), ...place, type: 'note' as const, text: '' };
  return adding(document, [typed(document, note, 'text', text)]);
});

/** Puts a wait, a failure (on a card only), a mark, a policy or a metric on another card or step. */
export const moveAttached = command<{ readonly id: RecordId; readonly on: CardOrStep }>(
  (document, { id }) => `command.move${attachedName(document, id)}`,
  (document, { id, on }) => {
    const rec = document.get(id);
    if (rec?.type === 'mark' || rec?.type === 'policy' || rec?.type === 'metric') {
      const { card: _card, step: _step, ...rest } = rec;
      return putting(document, [{ ...rest, ...cardOrStep(on) }]);
    }
    if ((rec?.type === 'wait' || rec?.type === 'failure') && 'card' in on) {
      return putting(document, [{ ...rec, card: on.card }]);
    }
    throw new Error(`"${id}" cannot stand there`);
  },
);

const names = { wait: 'Wait', failure: 'Failure', mark: 'Mark', policy: 'Policy', metric: 'Metric' } as const;
function attachedName(document: Document, id: RecordId): (typeof names)[keyof typeof names] {
  for (const type of Object.keys(names) as (keyof typeof names)[]) if (find(document, type, id)) return names[type];
  throw new Error(`"${id}" is not attached to anything`);
}

/** Puts a note elsewhere in its blueprint. */
export const moveNote = command<{ readonly id: RecordId; readonly on: NotePlace }>(
  'command.moveNote',
  (document, { id, on: { step, lane, card } }) => {
    const note = find(document, 'note', id);
    if (!note) throw new Error(`There is no note "${id}"`);
    const { step: _step, lane: _lane, card: _card, ...rest } = note;
    return putting(document, [{ ...rest, ...(step && { step }), ...(lane && { lane }), ...(card && { card }) }]);
  },
);
