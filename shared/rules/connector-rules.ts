import type { Connector } from '../model/connector.ts';
import type { LaneRole } from '../model/lane.ts';
import type { Build } from './keys.ts';
import type { Reading } from './reading.ts';
import { type Finding, rule } from './rule.ts';
import { says } from './texts.ts';

type Ends = { readonly from: Build; readonly to: Build; readonly roles: readonly [LaneRole, LaneRole] };

/** What a connector joins; undefined for one that joins a card with itself. */
function endsOf(reading: Reading, connector: Connector): Ends | undefined {
  const [from, to] = [reading.card(connector.from), reading.card(connector.to)];
  if (!from || !to || from.id === to.id) return undefined;
  return { from, to, roles: [reading.role(from), reading.role(to)] };
}

const joins = ({ roles: [from, to] }: Ends, some: readonly LaneRole[], others: readonly LaneRole[]) =>
  (some.includes(from) && others.includes(to)) || (some.includes(to) && others.includes(from));

const at = ({ id, from, to }: Connector): Finding => ({ at: [id, from, to] });

const past = rule('BP-010', 'error', 'connector', (reading, connector) => {
  const ends = endsOf(reading, connector);
  return ends && joins(ends, ['customer', 'evidence'], ['backstage', 'support']) ? at(connector) : undefined;
});

const evidenceFlow = rule('BP-011', 'error', 'connector', (reading, connector) => {
  const ends = endsOf(reading, connector);
  return ends?.roles.includes('evidence') ? at(connector) : undefined;
});

const skips = rule('BP-012', 'warning', 'connector', (reading, connector) => {
  const ends = endsOf(reading, connector);
  if (ends && joins(ends, ['frontstage'], ['support'])) return at(connector);
  if (!ends || !joins(ends, ['technology'], ['support'])) return undefined;
  return { ...at(connector), severity: 'info', variant: 'technology' };
});

const itself = rule('BP-013', 'error', 'connector', (_reading, connector) =>
  connector.from === connector.to ? { at: [connector.id, connector.from] } : undefined,
);

/** Whether two connectors say the same: an agreement does so in either direction. */
const sameConnection = (a: Connector, b: Connector): boolean =>
  a.kind === b.kind &&
  ((a.from === b.from && a.to === b.to) || (a.kind === 'agreement' && a.from === b.to && a.to === b.from));

/** The first connector that says the same; undefined for the first itself. */
export function firstLike(reading: Reading, connector: Connector): Connector | undefined {
  const first = reading.on(connector.from, 'connector').find((other) => sameConnection(other, connector));
  return first && first.id !== connector.id ? first : undefined;
}

const twice = rule('BP-014', 'error', 'connector', (reading, connector) =>
  firstLike(reading, connector) ? at(connector) : undefined,
);

const backInTime = rule('BP-015', 'warning', 'connector', (reading, connector) => {
  const ends =
    connector.kind === 'triggers' || connector.kind === 'information' ? endsOf(reading, connector) : undefined;
  return ends && reading.column(ends.to) < reading.column(ends.from) ? at(connector) : undefined;
});

const whatIsAgreed = rule('BP-016', 'info', 'connector', (_reading, connector) =>
  connector.kind === 'agreement' && !says(connector, 'label') ? at(connector) : undefined,
);

/** Rules about what is connected, and how. */
export const connectorRules = [past, evidenceFlow, skips, itself, twice, backInTime, whatIsAgreed] as const;
