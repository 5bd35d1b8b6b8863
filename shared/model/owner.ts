import { z } from 'zod';
import { memberBase, textSchema } from './fields.ts';

/** Who answers for cards and failures: a team, a role, a supplier. */
export const ownerSchema = z.strictObject({ ...memberBase, type: z.literal('owner'), title: textSchema });
export type Owner = z.infer<typeof ownerSchema>;

export const ownerTexts = ['title'] as const;
