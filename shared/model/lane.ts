import { z } from 'zod';
import { memberBase, textSchema } from './fields.ts';

export const laneRoles = [
  'evidence',
  'customer',
  'frontstage',
  'technology',
  'backstage',
  'support',
  'partner',
  'management',
  'emotion',
  'time',
  'metric',
  'policy',
  'pain',
  'opportunity',
  'question',
  'custom',
] as const;
export type LaneRole = (typeof laneRoles)[number];

/** Lowest and highest that a lane may be asked to be at least, in px of the sheet. */
export const laneHeightRange = { least: 56, most: 800 } as const;

/** A swimlane: its role says what stands in it and where the lines fall; its title is free. */
export const laneSchema = z.strictObject({
  ...memberBase,
  type: z.literal('lane'),
  role: z.enum(laneRoles),
  /** Absent means the role's own name, in the language shown. */
  title: textSchema.optional(),
  /** The least height of the row in px of the sheet; its fullest cell may need more. */
  height: z.number().min(laneHeightRange.least).max(laneHeightRange.most).optional(),
});
export type Lane = z.infer<typeof laneSchema>;

export const laneTexts = ['title'] as const;

const rolesWithFlow: ReadonlySet<LaneRole> = new Set([
  'evidence',
  'customer',
  'frontstage',
  'technology',
  'backstage',
  'support',
  'partner',
  'management',
  'custom',
]);

/** Whether lanes of this role take cards; the others are derived from other records and take none. */
export const hasFlow = (role: LaneRole): boolean => rolesWithFlow.has(role);

const bands: Partial<Record<LaneRole, number>> = {
  evidence: 1,
  customer: 1,
  frontstage: 2,
  technology: 2,
  backstage: 3,
  support: 4,
  partner: 5,
  management: 6,
};

/** The band of a role, 1 (the customer's side) to 6 (management); none for roles that never move a line. */
export const bandOf = (role: LaneRole): number | undefined => bands[role];

export type LineKind = 'interaction' | 'visibility' | 'internal';

/**
 * Where the three lines fall, derived from the lanes' roles and never stored: the line of interaction below the last
 * lane of band 1, of visibility below the last of bands 1–2, of internal interaction below the last of bands 1–3,
 * each only if a lane of a later band follows it.
 *
 * @param roles the lanes' roles, top down
 * @returns each line with the index of the lane it lies under, in the order they are drawn
 */
export function linesUnder(roles: readonly LaneRole[]): { kind: LineKind; under: number }[] {
  const kinds: LineKind[] = ['interaction', 'visibility', 'internal'];
  return kinds.flatMap((kind, index) => {
    const lastBand = index + 1;
    const under = roles.findLastIndex((role) => (bandOf(role) ?? Number.POSITIVE_INFINITY) <= lastBand);
    const laterFollows = roles.slice(under + 1).some((role) => (bandOf(role) ?? 0) > lastBand);
    return under >= 0 && laterFollows ? [{ kind, under }] : [];
  });
}
