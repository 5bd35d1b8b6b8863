import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cardsOfCell, lanesOf, phasesOf, stepsOf, stepsOfPhase } from '#shared/model/queries.ts';
import type { Spot } from '../canvas/cell-walk.ts';
import { type Entry, standsOnSteps } from './entries.ts';
import { nowhere, type Target } from './target.ts';

/** Where a person is: the blueprint shown, where the keyboard is, and what is selected. */
export type Here = {
  readonly blueprint: RecordId;
  readonly focus: Spot | undefined;
  readonly selection: readonly RecordId[];
};

/** Where an entry goes when it is pressed rather than dragged: beside what is selected or has the keyboard. */
export function aim(entry: Entry, document: Document, here: Here): Target {
  switch (entry.kind) {
    case 'lane':
      return { to: 'lanes' };
    case 'card':
      return cellHere(document, here);
    case 'step':
      return afterStep(document, here);
    case 'phase':
      return afterPhase(document, here);
    case 'note':
      return remarkHere(document, here);
    case 'mark': {
      const [card, ...more] = selectedCards(document, here);
      if (card !== undefined) return { to: 'cards', cards: [card, ...more] };
      const step = selected(document, here, 'step');
      const onStep = step !== undefined && standsOnSteps(entry);
      return onStep ? { to: 'step', step } : nowhere('noCard');
    }
  }
}

const selected = (document: Document, { selection }: Here, type: 'step' | 'phase' | 'lane'): RecordId | undefined =>
  selection.findLast((id) => document.get(id)?.type === type);

/** The cards selected, else the one the keyboard is on. A mark that is selected stands for its card. */
function selectedCards(document: Document, { selection, focus }: Here): readonly RecordId[] {
  const cards = selection.flatMap((id) => {
    const rec = document.get(id);
    if (rec?.type === 'card') return id;
    const on = rec && 'card' in rec ? rec.card : undefined;
    return on ?? [];
  });
  if (cards.length > 0) return [...new Set(cards)];
  return focus?.card === undefined ? [] : [focus.card];
}

function cellHere(document: Document, here: Here): Target {
  const { blueprint, focus } = here;
  const last = selectedCards(document, here).at(-1);
  const card = last === undefined ? undefined : find(document, 'card', last);
  if (card) return below(document, card.lane, card.step, card.id);
  if (focus) return below(document, focus.lane, focus.step, undefined);
  const step = selected(document, here, 'step') ?? stepsOf(document, blueprint)[0]?.id;
  const lane = selected(document, here, 'lane');
  if (lane !== undefined && step !== undefined) return below(document, lane, step, undefined);
  const customer = lanesOf(document, blueprint).find(({ role }) => role === 'customer')?.id;
  if (customer !== undefined && selected(document, here, 'step') !== undefined && step !== undefined)
    return below(document, customer, step, undefined);
  return nowhere('noCell');
}

/** In a cell below one of its cards; at the bottom of the stack without one. */
function below(document: Document, lane: RecordId, step: RecordId, card: RecordId | undefined): Target {
  const stack = cardsOfCell(document, step, lane);
  const at = stack.findIndex(({ id }) => id === card);
  return { to: 'cell', lane, step, before: (at < 0 ? undefined : stack[at + 1]?.id) ?? null };
}

/** The step where a person is. */
function stepHere(document: Document, here: Here): RecordId | undefined {
  const card = selectedCards(document, here).at(-1);
  return (
    selected(document, here, 'step') ??
    (card === undefined ? undefined : find(document, 'card', card)?.step) ??
    here.focus?.step
  );
}

function afterStep(document: Document, here: Here): Target {
  const chosen = selected(document, here, 'phase');
  if (chosen !== undefined) return { to: 'steps', phase: chosen, before: null };
  const step = stepHere(document, here);
  const phase = step === undefined ? undefined : find(document, 'step', step)?.phase;
  if (phase === undefined) {
    const last = phasesOf(document, here.blueprint).at(-1);
    if (!last) throw new Error('A blueprint has a phase');
    return { to: 'steps', phase: last.id, before: null };
  }
  return { to: 'steps', phase, before: following(stepsOfPhase(document, phase), step) };
}

function afterPhase(document: Document, here: Here): Target {
  const step = stepHere(document, here);
  const phase =
    selected(document, here, 'phase') ?? (step === undefined ? undefined : find(document, 'step', step)?.phase);
  return { to: 'phases', before: following(phasesOf(document, here.blueprint), phase) };
}

/** What follows one of a list; null for the last, and for what is not in it. */
function following(list: readonly { readonly id: RecordId }[], id: RecordId | undefined): RecordId | null {
  const at = list.findIndex((one) => one.id === id);
  return (at < 0 ? undefined : list[at + 1]?.id) ?? null;
}

function remarkHere(document: Document, here: Here): Target {
  const card = selectedCards(document, here).at(-1);
  if (card !== undefined) return { to: 'cards', cards: [card] };
  const step = selected(document, here, 'step');
  if (step !== undefined) return { to: 'step', step };
  const lane = selected(document, here, 'lane');
  if (lane !== undefined) return { to: 'remark', lane };
  if (here.focus) return { to: 'remark', lane: here.focus.lane, step: here.focus.step };
  return nowhere('noCell');
}
