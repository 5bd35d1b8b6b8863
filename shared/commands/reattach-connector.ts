import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { command, putting } from './command.ts';

/** Puts one end of a connector on another card. */
export const reattachConnector = command<{
  readonly id: RecordId;
  readonly end: 'from' | 'to';
  readonly card: RecordId;
}>('command.reattachConnector', (document, { id, end, card }) =>
  putting(document, [{ ...get(document, 'connector', id), [end]: card }]),
);
