import { z } from 'zod';
import { memberBase, textSchema } from './fields.ts';

export const phaseKinds = ['awareness', 'consideration', 'purchase', 'use', 'after-sales'] as const;

/** A stretch of the customer's way: a header band over its steps. */
export const phaseSchema = z.strictObject({
  ...memberBase,
  type: z.literal('phase'),
  title: textSchema,
  kind: z.enum(phaseKinds).optional(),
});
export type Phase = z.infer<typeof phaseSchema>;

export const phaseTexts = ['title'] as const;
