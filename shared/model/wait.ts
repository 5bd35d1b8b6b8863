import { z } from 'zod';
import { memberBase, minutesSchema, recordIdSchema, textSchema } from './fields.ts';

/** A wait point on a card: how long the customer waits, and what makes it bearable. */
export const waitSchema = z.strictObject({
  ...memberBase,
  type: z.literal('wait'),
  card: recordIdSchema,
  typicalMinutes: minutesSchema.optional(),
  peakMinutes: minutesSchema.optional(),
  /** The longest wait the service promises or the customer tolerates. */
  standardMinutes: minutesSchema.optional(),
  easing: textSchema.optional(),
  /** Stands only on an alternative path: left out of the sums of minutes. */
  alternative: z.boolean().optional(),
});
export type Wait = z.infer<typeof waitSchema>;

export const waitTexts = ['easing'] as const;
