import type { Member, RecOf, RecordType } from '../model/record.ts';

/** The arrays of a blueprint in the interchange format, in the order they are written, and the record each holds. */
export const lists = {
  owners: 'owner',
  phases: 'phase',
  steps: 'step',
  lanes: 'lane',
  cards: 'card',
  connectors: 'connector',
  waits: 'wait',
  failures: 'failure',
  marks: 'mark',
  policies: 'policy',
  metrics: 'metric',
  notes: 'note',
} as const satisfies Record<string, Member['type']>;
export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];

/** Arrays that every blueprint has, if only empty. */
export const requiredLists: readonly ListName[] = ['phases', 'steps', 'lanes', 'cards'];

/** Arrays that the format keeps for later: refused by name until they mean something. */
export const reservedOfProject: readonly string[] = ['feedback', 'needs', 'improvements'];
export const reservedOfBlueprint: readonly string[] = ['standards'];

/** Types whose objects may leave out their `id`: they are given one when they are read. */
export const idIsOptional: ReadonlySet<RecordType> = new Set(['connector', 'policy', 'metric']);

type Kept = 'id' | 'type' | 'code' | 'order' | 'blueprint' | 'translations' | 'language';
type FieldOf<T extends RecordType> = Exclude<keyof RecOf<T>, Kept>;

/** The fields of each object beside `id` (and, of a blueprint, its arrays), in the order they are written. */
export const fields: { readonly [T in RecordType]: readonly FieldOf<T>[] } = {
  project: ['title', 'profile', 'rulesOff', 'rulesOn', 'brand'],
  asset: ['mime', 'width', 'height', 'title', 'data'],
  blueprint: ['title', 'state', 'scenario', 'persona', 'goal', 'version', 'date', 'owner'],
  owner: ['title'],
  phase: ['title', 'kind'],
  step: ['phase', 'title', 'emotion', 'staffEmotion', 'importance', 'performance', 'thought', 'width'],
  lane: ['role', 'title', 'height'],
  card: [
    'step',
    'lane',
    'text',
    'kind',
    'description',
    'owner',
    'minutes',
    'touchpoint',
    'access',
    'channel',
    'momentOfTruth',
    'alone',
    'alternative',
    'grade',
    'source',
    'privacy',
    'colour',
    'waivers',
    'picture',
  ],
  connector: ['from', 'to', 'kind', 'label'],
  wait: ['card', 'typicalMinutes', 'peakMinutes', 'standardMinutes', 'easing', 'alternative'],
  failure: [
    'card',
    'title',
    'cause',
    'effect',
    'dimension',
    'severity',
    'occurrence',
    'detection',
    'prevention',
    'recovery',
    'owner',
    'recoveryMinutes',
    'authority',
    'script',
    'residual',
  ],
  mark: ['card', 'step', 'kind', 'text', 'grade'],
  policy: ['step', 'card', 'text', 'source', 'changeable'],
  metric: ['step', 'card', 'name', 'unit', 'value', 'target', 'date'],
  note: ['text', 'step', 'lane', 'card'],
};
