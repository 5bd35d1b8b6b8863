import type { RecordId } from '../model/fields.ts';
import type { Step } from '../model/step.ts';
import type { Build } from './keys.ts';
import type { Reading } from './reading.ts';

/** Whether a customer action is reached from one before it. */
export type Before = { readonly reached: boolean; readonly last: RecordId };

const mainActions = (reading: Reading, step: Step): Build[] =>
  reading.cards(step, 'customer').filter(({ alternative }) => !alternative);

/** The customer actions of the same step above a card, or else those of the nearest step to the left that has some. */
function actionsBefore(reading: Reading, card: Build): { actions: Build[]; step: Step } | undefined {
  let step = reading.step(card.step);
  if (!step) return undefined;
  const above = mainActions(reading, step);
  const here = above.slice(
    0,
    above.findIndex(({ id }) => id === card.id),
  );
  if (here.length > 0) return { actions: here, step };
  for (step = reading.beside(step, -1); step; step = reading.beside(step, -1)) {
    const actions = mainActions(reading, step);
    if (actions.length > 0) return { actions, step };
  }
  return undefined;
}

/**
 * Looks back from a customer action along the arrows, through what others do, for an earlier customer action. Only the
 * columns between the two are gone through: what reaches the customer by a detour through the rest of the blueprint
 * does not carry them to the next thing they do.
 * @returns undefined for the first action, which nothing comes before
 */
export function wayTo(reading: Reading, card: Build): Before | undefined {
  const before = actionsBefore(reading, card);
  const last = before?.actions.at(-1);
  if (!before || !last) return undefined;
  const first = reading.column(last);
  const end = reading.column(card);
  const seen = new Set([card.id]);
  const open = [card.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { connector, other, outgoing } of reading.arms(id)) {
      if (connector.kind === 'loop' || (outgoing && connector.kind !== 'agreement') || seen.has(other.id)) continue;
      seen.add(other.id);
      const column = reading.column(other);
      if (column > end) continue;
      if (reading.role(other) === 'customer' && (column < end || before.actions.some((one) => one.id === other.id))) {
        return { reached: true, last: last.id };
      }
      if (column >= first && reading.role(other) !== 'customer') open.push(other.id);
    }
  }
  return { reached: false, last: last.id };
}
