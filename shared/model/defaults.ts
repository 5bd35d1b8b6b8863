import type { LaneRole } from './lane.ts';

/** The lanes of a new blueprint, top down (`method.md` 1.2: those that are on by default). */
export const defaultLanes: readonly LaneRole[] = [
  'evidence',
  'customer',
  'frontstage',
  'technology',
  'backstage',
  'support',
];

/** What a new record says where nothing else is asked for. */
export const defaults = { blueprintState: 'current', cardKind: 'action', connectorKind: 'triggers' } as const;
