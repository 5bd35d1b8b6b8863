import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cardsOfCell, lanesOf, phasesOf, stepsOf } from '#shared/model/queries.ts';
import type { Target } from './target.ts';

/** What Tab leads to from here (`1`), or Shift+Tab (`-1`): the next step's cell, or the next head of the kind. */
export function nextTarget(document: Document, target: Target, by: 1 | -1): Target | undefined {
  if (target.kind === 'value') return undefined;
  if (target.kind === 'newCard') return besides(document, target.lane, target.step, by);
  const rec = document.get(target.id);
  switch (rec?.type) {
    case 'card':
      return besides(document, rec.lane, rec.step, by);
    case 'lane':
      return record(beyond(lanesOf(document, rec.blueprint), rec.id, by));
    case 'step':
      return record(beyond(stepsOf(document, rec.blueprint), rec.id, by));
    case 'phase':
      return record(beyond(phasesOf(document, rec.blueprint), rec.id, by));
    default:
      return undefined;
  }
}

/** The cell of the same lane in the next step: its first card, or a new one where there is none. */
function besides(document: Document, lane: RecordId, from: RecordId, by: 1 | -1): Target | undefined {
  const blueprint = find(document, 'step', from)?.blueprint;
  const step = blueprint === undefined ? undefined : beyond(stepsOf(document, blueprint), from, by);
  if (step === undefined) return undefined;
  const [card] = cardsOfCell(document, step, lane);
  return card ? { kind: 'record', id: card.id } : { kind: 'newCard', lane, step, before: null };
}

function beyond(list: readonly { readonly id: RecordId }[], from: RecordId, by: 1 | -1): RecordId | undefined {
  const place = list.findIndex(({ id }) => id === from);
  return place < 0 ? undefined : list[place + by]?.id;
}

const record = (id: RecordId | undefined): Target | undefined =>
  id === undefined ? undefined : { kind: 'record', id };
