import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import type { LaneRole } from '../model/lane.ts';
import { referring } from '../model/queries.ts';

/** The role of the lane a card stands in; undefined where there is no such card. */
export function roleAt(document: Document, card: RecordId): LaneRole | undefined {
  const lane = find(document, 'card', card)?.lane;
  return lane === undefined ? undefined : find(document, 'lane', lane)?.role;
}

/** The cards that something goes on to from a card: what is agreed goes both ways. */
export const nextOf = (document: Document, card: RecordId): RecordId[] =>
  referring(document, 'connector', card).flatMap(({ from, to, kind }) =>
    from === card ? [to] : kind === 'agreement' ? [from] : [],
  );

/** The cards that something comes from. */
export const previousOf = (document: Document, card: RecordId): RecordId[] =>
  referring(document, 'connector', card).flatMap(({ from, to, kind }) =>
    to === card ? [from] : kind === 'agreement' ? [to] : [],
  );

/** The card at the other end of a connector. */
export const otherEnd = ({ from, to }: Connector, card: RecordId): RecordId => (from === card ? to : from);

/** Where a step stands among all of its blueprint: texts that sort as the columns do. '' for a step that is not there. */
export function columnOf(document: Document, step: RecordId): string {
  const rec = find(document, 'step', step);
  const phase = rec && find(document, 'phase', rec.phase);
  return phase ? [phase.order, phase.id, rec.order, rec.id].join('\u0000') : '';
}
