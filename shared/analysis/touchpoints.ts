import { type accessKinds, type Card, touchpointKinds } from '../model/card.ts';
import type { Phase } from '../model/phase.ts';
import type { Contents } from '../model/queries.ts';

export type TouchpointKind = (typeof touchpointKinds)[number];
export type Access = (typeof accessKinds)[number];

/** What a customer meets, and where on their way. */
export type Touchpoint = { readonly card: Card; readonly phase: Phase };

/** The cards that say what kind of touchpoint they are, or how the customer comes to them, in reading order. */
export function touchpointsOf({ cards, steps, phases }: Contents): Touchpoint[] {
  const phaseById = new Map(phases.map((phase) => [phase.id, phase]));
  const phaseOf = new Map(steps.map((step) => [step.id, phaseById.get(step.phase)]));
  return cards.flatMap((card) => {
    const phase = phaseOf.get(card.step);
    const classified = (card.touchpoint?.length ?? 0) > 0 || card.access !== undefined;
    return classified && phase ? [{ card, phase }] : [];
  });
}

/** How many touchpoints of a kind a phase has; 0 is a gap. */
export type MatrixRow = { readonly kind: TouchpointKind; readonly counts: readonly number[]; readonly total: number };

/** Kind × phase: a card of two kinds counts in both rows. */
export function touchpointMatrix(contents: Contents): readonly MatrixRow[] {
  const found = touchpointsOf(contents);
  return touchpointKinds.map((kind) => {
    const ofKind = found.filter(({ card }) => card.touchpoint?.includes(kind));
    return {
      kind,
      counts: contents.phases.map((phase) => ofKind.filter((one) => one.phase.id === phase.id).length),
      total: ofKind.length,
    };
  });
}

/** How many touchpoints there are of each way to come to them; those that do not say are in none. */
export const accessCounts = (contents: Contents): { readonly [A in Access]: number } => {
  const found = touchpointsOf(contents);
  const count = (access: Access) => found.filter(({ card }) => card.access === access).length;
  return { front: count('front'), back: count('back'), 'self-help': count('self-help') };
};

/** Phases that are served by screens alone: nobody to talk to, and nothing to hold. */
export function onlyDigital(contents: Contents): readonly Phase[] {
  const found = touchpointsOf(contents);
  return contents.phases.filter((phase) => {
    const kinds = found.filter((one) => one.phase.id === phase.id).flatMap(({ card }) => card.touchpoint ?? []);
    return kinds.length > 0 && kinds.every((kind) => kind === 'digital');
  });
}
