import type { Card } from '../model/card.ts';
import type { LaneRole } from '../model/lane.ts';
import type { Contents } from '../model/queries.ts';
import { rolesOf } from './roles.ts';

/** How the blueprint is woven: counts of everything, alternative paths too. */
export type StructureFigures = {
  readonly steps: number;
  readonly cards: number;
  readonly customerActions: number;
  readonly connectors: number;
  readonly crossInteraction: number;
  readonly crossVisibility: number;
  readonly crossInternal: number;
  readonly handOffs: number;
};

type Ends = { readonly from: Card; readonly to: Card };

const onstage: readonly LaneRole[] = ['frontstage', 'technology'];

/** `formats.md` 4: a connector crosses a line when its ends stand in lanes of the two sides, whichever way it points. */
export function structureFigures(contents: Contents): StructureFigures {
  const roleOf = rolesOf(contents);
  const cards = new Map(contents.cards.map((card) => [card.id, card]));
  const ends = contents.connectors.map(({ from, to, code }): Ends => {
    const [first, second] = [cards.get(from), cards.get(to)];
    if (!first || !second) throw new Error(`Connector ${code} ends on no card of its blueprint`);
    return { from: first, to: second };
  });
  const between = (one: readonly LaneRole[], other: (role: LaneRole) => boolean) =>
    ends.filter(({ from, to }) => {
      const [a, b] = [roleOf(from), roleOf(to)];
      return (one.includes(a) && other(b)) || (one.includes(b) && other(a));
    }).length;
  return {
    steps: contents.steps.length,
    cards: contents.cards.length,
    customerActions: contents.cards.filter((card) => roleOf(card) === 'customer').length,
    connectors: contents.connectors.length,
    crossInteraction: between(['customer'], (role) => onstage.includes(role)),
    crossVisibility: between(onstage, (role) => role === 'backstage'),
    crossInternal: between(['support'], (role) => role !== 'support'),
    handOffs: ends.filter(
      ({ from, to }) => from.owner !== undefined && to.owner !== undefined && from.owner !== to.owner,
    ).length,
  };
}
