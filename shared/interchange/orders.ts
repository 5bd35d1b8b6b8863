import { ordersBetween } from '../model/order.ts';
import { isOfProject, type Rec } from '../model/record.ts';

/** The siblings among which a record's order counts. */
function siblings(rec: Rec): string {
  if (isOfProject(rec) || rec.type === 'blueprint') return rec.type;
  if (rec.type === 'step') return `step ${rec.phase}`;
  if (rec.type === 'card') return `card ${rec.step} ${rec.lane}`;
  return `${rec.type} ${rec.blueprint}`;
}

/** Gives records that come in file order the order keys that keep it. */
export function withOrders(records: readonly Rec[]): Rec[] {
  const groups = new Map<string, Rec[]>();
  for (const rec of records) {
    const group = groups.get(siblings(rec));
    if (group) group.push(rec);
    else groups.set(siblings(rec), [rec]);
  }
  const orders = new Map<Rec, string>();
  for (const group of groups.values()) {
    const keys = ordersBetween(null, null, group.length);
    for (const [index, rec] of group.entries()) orders.set(rec, keys[index] as string);
  }
  return records.map((rec) => (isOfProject(rec) ? rec : { ...rec, order: orders.get(rec) as string }));
}
