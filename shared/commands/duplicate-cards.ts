import type { Card } from '../model/card.ts';
import { nextCodes } from '../model/codes.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { grouped } from '../model/grouped.ts';
import { ordersBetween } from '../model/order.ts';
import { cardsOfCell, listOf, referring } from '../model/queries.ts';
import type { Member, RecOf } from '../model/record.ts';
import { insertBefore, reordered } from './arrange.ts';
import { putting, repeating } from './command.ts';
import { type CopyIds, checkNew, copied, copyId, onlyOf } from './copies.ts';

/** What stands on cards or runs between them. */
export const companions = ['connector', 'wait', 'failure', 'mark', 'policy', 'metric', 'note'] as const;
type Companion = (typeof companions)[number];

/** What is copied with cards: all that stands on them, and the connectors that run between two of them. */
export function companionsOf(document: Document, cards: readonly RecordId[], type: Companion): RecOf<Companion>[] {
  const chosen = new Set(cards);
  const found = cards.flatMap((card): readonly RecOf<Companion>[] => referring(document, type, card));
  return [...new Set(found)].filter((rec) => rec.type !== 'connector' || (chosen.has(rec.from) && chosen.has(rec.to)));
}

/** The ids of all records that a duplication of these cards copies: the caller draws a new id for each. */
export const copiedWith = (document: Document, cards: readonly RecordId[]): RecordId[] => [
  ...cards,
  ...companions.flatMap((type) => companionsOf(document, cards, type).map(({ id }) => id)),
];

/** Copies of one type, with the next codes and after the others of their type. */
function companionCopies(document: Document, cards: readonly RecordId[], type: Companion, ids: CopyIds) {
  const originals = companionsOf(document, cards, type);
  const [first] = originals;
  if (!first) return [];
  const codes = nextCodes(document, first.blueprint, type, originals.length);
  const last = listOf(document, first.blueprint, type).at(-1)?.order ?? null;
  const orders = ordersBetween(last, null, originals.length);
  return originals.map((rec, index) => ({
    ...copied(rec, ids),
    code: codes[index] as string,
    order: orders[index] as string,
  }));
}

/**
 * Duplicates cards with all that stands on them and the connectors between them: each copy right below its original, or
 * all of them, in the order given, into one cell of the same blueprint.
 */
export const duplicateCards = repeating<{
  readonly cards: readonly RecordId[];
  /** A new id for each of `copiedWith`. */
  readonly ids: CopyIds;
  readonly to?: { readonly step: RecordId; readonly lane: RecordId; readonly before: RecordId | null };
}>('command.duplicateCard', (document, { cards, ids: drawn, to }) => {
  const ids = onlyOf(drawn, copiedWith(document, cards));
  const originals = cards.map((id) => get(document, 'card', id));
  const [first] = originals;
  if (!first) return {};
  checkNew(document, ids);
  const codes = nextCodes(document, first.blueprint, 'card', cards.length);
  const copies = originals.map((card, index): Card => ({ ...copied(card, ids), code: codes[index] as string }));
  const placedCards = to ? into(document, copies, to) : below(document, originals, copies, ids);
  const rest = companions.flatMap((type): Member[] => companionCopies(document, cards, type, ids));
  return putting(document, [...placedCards, ...rest]);
});

function into(
  document: Document,
  copies: readonly Card[],
  to: { step: RecordId; lane: RecordId; before: RecordId | null },
) {
  const { step, lane, before } = to;
  const here = copies.map((card): Card => ({ ...card, step, lane }));
  return reordered(insertBefore(cardsOfCell(document, step, lane), here, before), new Set(here.map(({ id }) => id)));
}

function below(document: Document, originals: readonly Card[], copies: readonly Card[], ids: CopyIds) {
  const copyOf = new Map(copies.map((copy) => [copy.id, copy]));
  const newcomers = new Set(copyOf.keys());
  const cells = grouped(originals, ({ step, lane }) => `${step}/${lane}`);
  return cells.flatMap(([{ step, lane }]) => {
    const stack = cardsOfCell(document, step, lane).flatMap((card) => {
      const copy = copyOf.get(copyId(ids, card.id) ?? '');
      return copy ? [card, copy] : [card];
    });
    return reordered(stack, newcomers);
  });
}

/** The same by a drag: what is copied stays, and copies stand where they were dropped. */
export const copyCards: typeof duplicateCards = {
  ...duplicateCards,
  label: (_document, { cards }) => (cards.length === 1 ? 'command.copyCard' : 'command.copyCards'),
};
