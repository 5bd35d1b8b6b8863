import { z } from 'zod';
import { textSchema } from './fields.ts';

/** Which school of the method a project follows: it decides which rules are asked. Absent means `classic`. */
export const ruleProfiles = ['classic', 'nng', 'asu', 'practical'] as const;
export type RuleProfile = (typeof ruleProfiles)[number];

/** The id of one of the method's rules: BP-010. Ids that this version does not know are kept. */
export const ruleIdSchema = z.string().regex(/^BP-\d{3}$/, 'must be the id of a rule, such as BP-010');
export const ruleIdsSchema = z.array(ruleIdSchema).max(100);

/** A rule that is waived on one card, and why. */
export const waiverSchema = z.strictObject({ rule: ruleIdSchema, reason: textSchema });
export type Waiver = z.infer<typeof waiverSchema>;
export const waiversSchema = z.array(waiverSchema).max(100);
