import type { Change } from '../model/change.ts';
import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { bandOf, type LaneRole } from '../model/lane.ts';
import { lanesOf, phasesOf, placeOf, referring, stepsOfPhase } from '../model/queries.ts';
import type { RecordType } from '../model/record.ts';
import { blueprintOf } from '../model/references.ts';
import type { Fault } from '../model/result.ts';

// "May I?": each rule looks at the document before and after a change and names what the change would break. What was
// broken before it is not its fault, so a file with faults can still be edited. The hover preview, the menu and the
// command all ask here.

/** A rule that looks at what a change does. */
export type Rule = (before: Document, change: Change, after: Document) => Fault[];

type Entry = Change[RecordId];

/** The blueprints that these entries of a change stand in, before or after it. */
const blueprintsOf = (entries: readonly Entry[]): RecordId[] => {
  const ids = entries.flatMap((entry) => entry.flatMap((rec) => (rec ? (blueprintOf(rec) ?? []) : [])));
  return [...new Set(ids)];
};

const concerning = (change: Change, type: RecordType): Entry[] =>
  Object.values(change).filter(([before, after]) => (before ?? after)?.type === type);

const removes = (change: Change, type: 'phase' | 'step', blueprint: RecordId): boolean =>
  concerning(change, type).some(([before, after]) => before && !after && blueprintOf(before) === blueprint);

const customerLanes = (document: Document, blueprint: RecordId) =>
  lanesOf(document, blueprint).filter((lane) => lane.role === 'customer');

const hasStep = (document: Document, blueprint: RecordId) =>
  phasesOf(document, blueprint).some((phase) => stepsOfPhase(document, phase.id).length > 0);

/** A blueprint keeps its last phase, its last step and its last customer lane: without them there is no grid. */
export const keepsLast: Rule = (before, change, after) =>
  blueprintsOf(Object.values(change)).flatMap((blueprint) => {
    const rec = find(after, 'blueprint', blueprint);
    if (!rec || !before.has(blueprint)) return [];
    const faults: Fault[] = [];
    const at = placeOf(after, rec);
    if (removes(change, 'phase', blueprint) && phasesOf(after, blueprint).length === 0)
      faults.push({ code: 'rule.lastPhase', at });
    if (removes(change, 'step', blueprint) && !hasStep(after, blueprint)) faults.push({ code: 'rule.lastStep', at });
    if (customerLanes(before, blueprint).length > 0 && customerLanes(after, blueprint).length === 0) {
      faults.push({ code: 'rule.lastCustomerLane', at });
    }
    return faults;
  });

type Ends = { readonly connector: Connector; readonly from: LaneRole; readonly to: LaneRole };

function endsOf(document: Document, connector: Connector): Ends | undefined {
  const role = (card: RecordId) => {
    const lane = find(document, 'card', card)?.lane;
    return lane === undefined ? undefined : find(document, 'lane', lane)?.role;
  };
  const from = role(connector.from);
  const to = role(connector.to);
  return from && to ? { connector, from, to } : undefined;
}

type Broken = (document: Document, ends: Ends) => boolean;

const joins = ({ from, to }: Ends, some: readonly LaneRole[], others: readonly LaneRole[]) =>
  (some.includes(from) && others.includes(to)) || (some.includes(to) && others.includes(from));

/** Whether two connectors say the same: an agreement does so in either direction. */
const sameConnection = (a: Connector, b: Connector): boolean =>
  a.kind === b.kind &&
  ((a.from === b.from && a.to === b.to) || (a.kind === 'agreement' && a.from === b.to && a.to === b.from));

const connectorRules: { readonly [code: string]: Broken } = {
  'BP-010': (_document, ends) => joins(ends, ['customer', 'evidence'], ['backstage', 'support']),
  'BP-011': (_document, { from, to }) => from === 'evidence' || to === 'evidence',
  'BP-013': (_document, { connector }) => connector.from === connector.to,
  'BP-014': (document, { connector }) =>
    referring(document, 'connector', connector.from).some(
      (other) => other.id !== connector.id && sameConnection(other, connector),
    ),
};

const breaks = (rule: Broken, document: Document, id: RecordId): boolean => {
  const connector = find(document, 'connector', id);
  const ends = connector && endsOf(document, connector);
  return ends !== undefined && rule(document, ends);
};

/** The connectors whose standing a change may alter: its own, and those of cards and lanes that moved between roles. */
function connectorsConcerned(change: Change, after: Document): RecordId[] {
  const ids = new Set<RecordId>();
  const cards = new Set<RecordId>();
  for (const [id, [before, rec]] of Object.entries(change)) {
    if (rec?.type === 'connector') ids.add(id);
    if (rec?.type === 'card' && before?.type === 'card' && rec.lane !== before.lane) cards.add(id);
    if (rec?.type === 'lane' && before?.type === 'lane' && rec.role !== before.role) {
      for (const card of referring(after, 'card', id)) cards.add(card.id);
    }
  }
  for (const card of cards) for (const connector of referring(after, 'connector', card)) ids.add(connector.id);
  return [...ids];
}

/** BP-010, 011, 013, 014: what a connector may not join. */
const connectors: Rule = (before, change, after) =>
  connectorsConcerned(change, after).flatMap((id) =>
    Object.entries(connectorRules)
      .filter(([, rule]) => breaks(rule, after, id) && !breaks(rule, before, id))
      .map(([code]) => ({ code: `rule.${code}`, at: placeOf(after, after.get(id) as Connector) })),
  );

/** How many pairs of lanes stand the wrong way round: one of a later band above one of an earlier. */
function disorder(document: Document, blueprint: RecordId): number {
  const bands = lanesOf(document, blueprint).flatMap((lane) => bandOf(lane.role) ?? []);
  return bands.reduce((sum, band, index) => sum + bands.slice(index + 1).filter((lower) => lower < band).length, 0);
}

/** BP-002: lanes stand in the order of their bands. A change may not add to their disorder. */
const laneOrder: Rule = (before, change, after) =>
  blueprintsOf(concerning(change, 'lane')).flatMap((blueprint) => {
    const rec = find(after, 'blueprint', blueprint);
    const more = disorder(after, blueprint) > disorder(before, blueprint);
    return rec && more ? [{ code: 'rule.BP-002', at: placeOf(after, rec) }] : [];
  });

/** Refused only as a gesture in the window; files, pastes and undo bring such things in, and `check` reports them. */
export const gestureRules: readonly Rule[] = [laneOrder, connectors];
