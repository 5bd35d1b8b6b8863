import type { Card } from '../model/card.ts';
import { nextCodes } from '../model/codes.ts';
import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { ordersBetween } from '../model/order.ts';
import { cardsOfCell, listOf, referring } from '../model/queries.ts';
import type { Member, RecOf } from '../model/record.ts';
import { placed } from './arrange.ts';
import { putting, repeating } from './command.ts';
import { type CopyIds, checkNew, copied, copyId, onlyOf } from './copies.ts';
import { companions, companionsOf, copiedWith } from './duplicate-cards.ts';

/** A card that goes to the other blueprint, and the cell that takes it there. */
export type Crossing = { readonly card: RecordId; readonly step: RecordId; readonly lane: RecordId };

/**
 * The connectors between one of these cards and another of its blueprint, of which only the other has a partner that
 * stands for it: what joins the copies to what is there already.
 */
export const joining = (
  document: Document,
  cards: readonly RecordId[],
  partners: CopyIds,
): readonly RecOf<'connector'>[] => {
  const chosen = new Set(cards);
  const stands = (id: RecordId) => !chosen.has(id) && copyId(partners, id) !== undefined;
  const found = cards.flatMap((card) => referring(document, 'connector', card));
  return [...new Set(found)].filter(({ from, to }) => stands(from) || stands(to));
};

/**
 * Copies cards into another blueprint, each at the bottom of a cell of it, with all that stands on them, the connectors
 * between them, and those to cards whose partners stand there already. An owner who is not there is left out.
 */
export const copyAcross = repeating<{
  readonly to: RecordId;
  readonly crossings: readonly Crossing[];
  /** A new id for each of `copiedWith` and `joining`. */
  readonly ids: CopyIds;
  /** For cards of the blueprint they come from, those of the other that say the same. */
  readonly partners?: CopyIds;
  /** For owners of the blueprint they come from, those of the other. */
  readonly owners: CopyIds;
}>('command.copyAcross', (document, { to, crossings, ids: drawn, partners = {}, owners }) => {
  const cards = crossings.map(({ card }) => card);
  const joints = joining(document, cards, partners);
  const own = onlyOf(drawn, [...copiedWith(document, cards), ...joints.map(({ id }) => id)]);
  const [first] = cards;
  if (first === undefined) return {};
  checkNew(document, own);
  const from = get(document, 'card', first).blueprint;
  const ids = { ...partners, ...own, ...owners, [from]: to };
  const codes = nextCodes(document, to, 'card', cards.length);
  const copies = crossings.map(({ card, step, lane }, index): Card => {
    const copy = { ...owned(copied(get(document, 'card', card), ids), owners), step, lane };
    return { ...copy, code: codes[index] as string };
  });
  const cells = new Map<string, Card[]>();
  for (const copy of copies)
    cells.set(`${copy.step}/${copy.lane}`, [...(cells.get(`${copy.step}/${copy.lane}`) ?? []), copy]);
  const stacked = [...cells.values()].flatMap((cell) => {
    const { step, lane } = cell[0] as Card;
    return placed(cardsOfCell(document, step, lane), cell, null);
  });
  const rest = companions.flatMap((type): Member[] =>
    attached(
      document,
      [...companionsOf(document, cards, type), ...(type === 'connector' ? joints : [])],
      type,
      ids,
      to,
      owners,
    ),
  );
  return putting(document, [...stacked, ...rest]);
});

function attached(
  document: Document,
  originals: readonly RecOf<(typeof companions)[number]>[],
  type: (typeof companions)[number],
  ids: CopyIds,
  to: RecordId,
  owners: CopyIds,
): Member[] {
  const codes = nextCodes(document, to, type, originals.length);
  const orders = ordersBetween(listOf(document, to, type).at(-1)?.order ?? null, null, originals.length);
  return originals.map((rec, index) => ({
    ...owned(copied(rec, ids), owners),
    code: codes[index] as string,
    order: orders[index] as string,
  }));
}

/** Without an owner who has nobody in the other blueprint. */
function owned<R extends Member>(copy: R, owners: CopyIds): R {
  if (!('owner' in copy) || copy.owner === undefined) return copy;
  const known = Object.values(owners).includes(copy.owner);
  const { owner: _, ...rest } = copy;
  return known ? copy : (rest as R);
}
