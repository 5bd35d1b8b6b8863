import { touchpointKinds } from '../model/card.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { command, putting } from './command.ts';

/** Says that cards are a touchpoint of a kind, or are not; what other kinds they are stays. */
export const editTouchpoint = command<{
  readonly ids: readonly RecordId[];
  readonly kind: (typeof touchpointKinds)[number];
  readonly on: boolean;
}>('command.editCard', (document, { ids, kind, on }) =>
  putting(
    document,
    ids.map((id) => {
      const { touchpoint = [], ...card } = get(document, 'card', id);
      const kinds = touchpointKinds.filter((other) => (other === kind ? on : touchpoint.includes(other)));
      return kinds.length > 0 ? { ...card, touchpoint: kinds } : card;
    }),
  ),
);
