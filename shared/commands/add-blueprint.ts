import type { BlueprintState } from '../model/blueprint.ts';
import { nextCode, nextCodes } from '../model/codes.ts';
import { defaultLanes, defaults } from '../model/defaults.ts';
import type { RecordId } from '../model/fields.ts';
import { ordersBetween } from '../model/order.ts';
import { blueprints } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { lastOrder } from './arrange.ts';
import { adding, command } from './command.ts';

/** How many record ids a new blueprint needs besides its own: its lanes, its first phase, its first step. */
export const idsOfNewBlueprint = defaultLanes.length + 2;

/** Adds a blueprint with the usual lanes, one phase and one step without titles, after the others. */
export const addBlueprint = command<{
  readonly id: RecordId;
  /** `idsOfNewBlueprint` new ids. */
  readonly ids: readonly RecordId[];
  readonly title: string;
  /** The title in the project's other language. */
  readonly translation?: string;
  readonly state?: BlueprintState;
}>('command.addBlueprint', (document, { id, ids, title, translation, state = defaults.blueprintState }) => {
  if (new Set([id, ...ids]).size !== idsOfNewBlueprint + 1) throw new Error('A new blueprint needs distinct ids');
  const [phase, step, ...laneIds] = ids as [RecordId, RecordId, ...RecordId[]];
  const laneOrders = ordersBetween(null, null, laneIds.length);
  const laneCodes = nextCodes(document, id, 'lane', laneIds.length);
  const order = lastOrder([]);
  const records: Rec[] = [
    {
      id,
      type: 'blueprint',
      code: nextCode(document, '', 'blueprint'),
      order: lastOrder(blueprints(document)),
      title,
      ...(translation !== undefined && { translations: { title: translation } }),
      state,
    },
    { id: phase, type: 'phase', blueprint: id, code: nextCode(document, id, 'phase'), order, title: '' },
    { id: step, type: 'step', blueprint: id, code: nextCode(document, id, 'step'), order, phase, title: '' },
    ...laneIds.map((lane, index) => ({
      id: lane,
      type: 'lane' as const,
      blueprint: id,
      code: laneCodes[index] as string,
      order: laneOrders[index] as string,
      role: defaultLanes[index] as (typeof defaultLanes)[number],
    })),
  ];
  return adding(document, records);
});
