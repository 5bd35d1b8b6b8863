import type { Comparison } from '#shared/analysis/compare.ts';
import { type Crossing, copyAcross, joining } from '#shared/commands/copy-across.ts';
import { copiedWith } from '#shared/commands/duplicate-cards.ts';
import { type Document, find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { hasFlow } from '#shared/model/lane.ts';
import { lanesOf, stepsOf } from '#shared/model/queries.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, newId } from '../editing/edit.ts';

/**
 * Copies cards into the other blueprint of a comparison, in one step.
 * @param partners what each record of the blueprint they come from is in the other
 */
export function copyCardsAcross(
  cards: readonly RecordId[],
  to: RecordId,
  partners: Comparison['partners'] | Comparison['origins'],
): boolean {
  const document = documentStore.current();
  const crossings = cards.flatMap((card) => crossing(document, card, to, partners) ?? []);
  const ofType = (type: 'owner' | 'card') =>
    Object.fromEntries([...partners].filter(([id]) => document.get(id)?.type === type));
  const there = ofType('card');
  const joints = joining(document, cards, there).map(({ id }) => id);
  const ids = Object.fromEntries([...copiedWith(document, cards), ...joints].map((id) => [id, newId()]));
  return crossings.length > 0 && edit(copyAcross, { to, crossings, ids, partners: there, owners: ofType('owner') });
}

/** The cell a card belongs into there: of its own step and lane, else of the nearest step before and a lane of its role. */
function crossing(
  document: Document,
  id: RecordId,
  to: RecordId,
  partners: ReadonlyMap<RecordId, RecordId>,
): Crossing | undefined {
  const card = find(document, 'card', id);
  const lane = card && find(document, 'lane', card.lane);
  if (!card || !lane) return undefined;
  const steps = stepsOf(document, card.blueprint);
  const upTo = steps.slice(0, steps.findIndex((step) => step.id === card.step) + 1);
  const nearest = upTo.flatMap((step) => partners.get(step.id) ?? []).at(-1) ?? stepsOf(document, to)[0]?.id;
  const flowing = lanesOf(document, to).filter(({ role }) => hasFlow(role));
  const there = partners.get(lane.id) ?? (flowing.find(({ role }) => role === lane.role) ?? flowing[0])?.id;
  return nearest === undefined || there === undefined ? undefined : { card: id, step: nearest, lane: there };
}
