import type { TagKind } from '#shared/layout/scene.ts';
import { bandOf, type LaneRole, laneRoles } from '#shared/model/lane.ts';
import type { WordKey } from '#shared/words/words.ts';

export type MarkEntry = { readonly kind: 'mark'; readonly tag: Exclude<TagKind, 'decision' | 'note'> };

/** One thing that can be added to a blueprint from the palette. */
export type Entry =
  | { readonly kind: 'lane'; readonly role: LaneRole }
  | { readonly kind: 'card'; readonly card: 'action' | 'decision' }
  | { readonly kind: 'note' }
  | MarkEntry
  | { readonly kind: 'phase' }
  | { readonly kind: 'step' };

/** The lanes most blueprints have; the others are a press away. */
const usual: ReadonlySet<LaneRole> = new Set([
  'evidence',
  'customer',
  'frontstage',
  'technology',
  'backstage',
  'support',
  'emotion',
]);

const lane = (role: LaneRole): Entry => ({ kind: 'lane', role });

export const usualLanes: readonly Entry[] = laneRoles.filter((role) => usual.has(role)).map(lane);
/** Those with a place of their own between the lines first, as in the sheet. */
export const otherLanes: readonly Entry[] = laneRoles
  .filter((role) => !usual.has(role))
  .sort((a, b) => (bandOf(a) ?? 9) - (bandOf(b) ?? 9))
  .map(lane);

export const cardEntries: readonly Entry[] = [
  { kind: 'card', card: 'action' },
  { kind: 'card', card: 'decision' },
  { kind: 'note' },
];

const tags = [
  'failure',
  'wait',
  'moment',
  'pain',
  'staff-pain',
  'opportunity',
  'question',
  'policy',
  'metric',
] as const;
export const markEntries: readonly Entry[] = tags.map((tag) => ({ kind: 'mark', tag }));

export const columnEntries: readonly Entry[] = [{ kind: 'phase' }, { kind: 'step' }];

export const allEntries: readonly Entry[] = [
  ...usualLanes,
  ...otherLanes,
  ...cardEntries,
  ...markEntries,
  ...columnEntries,
];

/** The key of an entry's name. */
export function nameOf(entry: Entry): WordKey {
  switch (entry.kind) {
    case 'lane':
      return `role.${entry.role}`;
    case 'card':
      return entry.card === 'decision' ? 'tag.decision' : 'palette.action';
    case 'note':
      return 'tag.note';
    case 'mark':
      return `tag.${entry.tag}`;
    case 'phase':
      return 'palette.phase';
    case 'step':
      return 'palette.step';
  }
}

/** As the palette says it: some names are too long for its width. */
export function shortNameOf(entry: Entry): WordKey {
  const role = entry.kind === 'lane' ? entry.role : undefined;
  return role === 'management' || role === 'technology' ? `palette.${role}` : nameOf(entry);
}

export const idOf = (entry: Entry): string => {
  if (entry.kind === 'lane') return `lane-${entry.role}`;
  if (entry.kind === 'card') return `card-${entry.card}`;
  return entry.kind === 'mark' ? `mark-${entry.tag}` : entry.kind;
};

/** The letters that put marks on by the keyboard, after the key for marks. */
const letters: Partial<Record<TagKind, string>> = {
  failure: 'F',
  wait: 'W',
  moment: 'M',
  pain: 'P',
  opportunity: 'O',
  question: '?',
};
export const keyOf = (entry: Entry): string | undefined => (entry.kind === 'mark' ? letters[entry.tag] : undefined);

/** Whether a mark can stand on a step's head as well as on a card. */
export const standsOnSteps = ({ tag }: MarkEntry): boolean => tag !== 'failure' && tag !== 'wait' && tag !== 'moment';

/** The role of the lane that gathers marks of this kind, if there is one. */
export function laneOf({ tag }: MarkEntry): LaneRole | undefined {
  if (tag === 'staff-pain') return 'pain';
  return tag === 'failure' || tag === 'wait' || tag === 'moment' ? undefined : tag;
}
