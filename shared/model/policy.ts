import { z } from 'zod';
import { memberBase, recordIdSchema, textSchema } from './fields.ts';

/** A rule that fixes how one step or one card is done. */
export const policySchema = z
  .strictObject({
    ...memberBase,
    type: z.literal('policy'),
    step: recordIdSchema.optional(),
    card: recordIdSchema.optional(),
    text: textSchema,
    source: textSchema.optional(),
    changeable: z.boolean().optional(),
  })
  .refine((policy) => (policy.card === undefined) !== (policy.step === undefined), {
    error: 'needs either a card or a step',
    params: { fault: 'needsCardOrStep' },
  });
export type Policy = z.infer<typeof policySchema>;

export const policyTexts = ['text', 'source'] as const;
