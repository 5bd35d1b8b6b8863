import type { Card } from '../model/card.ts';
import type { LaneRole } from '../model/lane.ts';
import type { Contents } from '../model/queries.ts';

/** Tells the role of the lane that a card of this blueprint stands in. */
export function rolesOf({ lanes }: Contents): (card: Card) => LaneRole {
  const roles = new Map(lanes.map((lane) => [lane.id, lane.role]));
  return (card) => {
    const role = roles.get(card.lane);
    if (role === undefined) throw new Error(`Card ${card.code} stands in no lane of its blueprint`);
    return role;
  };
}
