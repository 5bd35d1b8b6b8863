import { addCard } from '#shared/commands/add-card.ts';
import { addLane } from '#shared/commands/add-lane.ts';
import { addPhase } from '#shared/commands/add-phase.ts';
import { addStep } from '#shared/commands/add-step.ts';
import {
  addFailure,
  addMark,
  addMetric,
  addNote,
  addPolicy,
  addWait,
  type CardOrStep,
} from '#shared/commands/attach.ts';
import { editCards } from '#shared/commands/edit.ts';
import { inTurn } from '#shared/commands/in-turn.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';
import { type Deed, deed } from '../gestures/deed.ts';
import type { Target as Text } from '../text-editor/target.ts';
import type { Entry, MarkEntry } from './entries.ts';
import type { Target } from './target.ts';

/** What adding an entry at a target does, and what is there afterwards. */
export type Addition = {
  readonly deed: Deed;
  /** What is selected then: the new records, or the cards that were marked. */
  readonly selected: readonly RecordId[];
  /** The text that wants to be written at once. A card comes to be with its text. */
  readonly text?: Text;
};

/** @param newId draws the ids of what is added */
export function additionOf(entry: Entry, target: Target, blueprint: RecordId, newId: () => RecordId): Addition {
  if (target.to === 'nowhere') return refused(target.because);
  const id = newId();
  switch (entry.kind) {
    case 'lane': {
      if (target.to !== 'lanes') break;
      const { before } = target;
      const done = deed(addLane, { id, blueprint, role: entry.role, ...(before !== undefined && { before }) });
      return { deed: done, selected: [id], text: titleOf(id) };
    }
    case 'card': {
      if (target.to !== 'cell') break;
      const { lane, step, before } = target;
      const { refused } = deed(addCard, { id, lane, step, before, kind: entry.card, text: '' });
      const run = () => refused() === undefined;
      return { deed: { refused, run }, selected: [], text: { kind: 'newCard', lane, step, before, card: entry.card } };
    }
    case 'step': {
      if (target.to !== 'steps') break;
      const { phase, before } = target;
      return { deed: deed(addStep, { id, phase, before, title: '' }), selected: [id], text: titleOf(id) };
    }
    case 'phase': {
      if (target.to !== 'phases') break;
      const done = deed(addPhase, { id, blueprint, before: target.before, title: '' });
      return { deed: done, selected: [id], text: titleOf(id) };
    }
    case 'note': {
      const on = noteOn(target);
      if (on) return { deed: deed(addNote, { id, blueprint, on, text: '' }), selected: [id] };
      break;
    }
    case 'mark':
      return marking(entry, target, id, newId);
  }
  throw new Error(`A ${entry.kind} does not go to ${target.to}`);
}

const titleOf = (id: RecordId): Text => ({ kind: 'record', id, added: true });

const refused = (because: Fault): Addition => ({
  deed: { refused: () => because, run: () => false },
  selected: [],
});

function noteOn(target: Target) {
  if (target.to === 'remark')
    return { ...(target.step && { step: target.step }), ...(target.lane && { lane: target.lane }) };
  if (target.to === 'cards') return { card: target.cards[0] };
  return target.to === 'step' ? { step: target.step } : undefined;
}

function marking({ tag }: MarkEntry, target: Target, id: RecordId, newId: () => RecordId): Addition {
  const places = placesOf(target);
  if (tag === 'moment') {
    const cards = places.flatMap((on) => ('card' in on ? on.card : []));
    return { deed: deed(editCards, { ids: cards, edits: { momentOfTruth: true } }), selected: cards };
  }
  // The first keeps the id drawn already.
  const made = places.map((on, at) => ({ id: at === 0 ? id : newId(), on }));
  const selected = made.map((one) => one.id);
  if (tag === 'failure' || tag === 'wait') {
    const onCards = made.flatMap(({ id, on }) => ('card' in on ? { id, card: on.card } : []));
    return { deed: deed(inTurn(tag === 'failure' ? addFailure : addWait), atLeastOne(onCards)), selected };
  }
  if (tag === 'policy')
    return { deed: deed(inTurn(addPolicy), atLeastOne(made.map((one) => ({ ...one, text: '' })))), selected };
  if (tag === 'metric')
    return { deed: deed(inTurn(addMetric), atLeastOne(made.map((one) => ({ ...one, name: '' })))), selected };
  return { deed: deed(inTurn(addMark), atLeastOne(made.map((one) => ({ ...one, kind: tag, text: '' })))), selected };
}

function placesOf(target: Target): readonly CardOrStep[] {
  if (target.to === 'cards') return target.cards.map((card) => ({ card }));
  if (target.to === 'step') return [{ step: target.step }];
  throw new Error(`A mark does not go to ${target.to}`);
}

function atLeastOne<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('There is nothing to stand on');
  return [first, ...rest];
}
