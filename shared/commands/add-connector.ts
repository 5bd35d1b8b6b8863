import { nextCode } from '../model/codes.ts';
import type { Connector } from '../model/connector.ts';
import { defaults } from '../model/defaults.ts';
import { get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { connectorsOf } from '../model/queries.ts';
import { lastOrder } from './arrange.ts';
import { adding, command } from './command.ts';
import { type Typed, typed } from './typed.ts';

/** Connects two cards; the arrow points from who initiates. */
export const addConnector = command<{
  readonly id: RecordId;
  readonly from: RecordId;
  readonly to: RecordId;
  readonly kind?: Connector['kind'];
  readonly label?: Typed;
}>('command.addConnector', (document, { id, from, to, kind = defaults.connectorKind, label }) => {
  const { blueprint } = get(document, 'card', from);
  const code = nextCode(document, blueprint, 'connector');
  const order = lastOrder(connectorsOf(document, blueprint));
  const connector: Connector = { id, type: 'connector', blueprint, code, order, from, to, kind };
  return adding(document, [typed(document, connector, 'label', label)]);
});
