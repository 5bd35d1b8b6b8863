import { z } from 'zod';
import { dateSchema, memberBase, recordIdSchema, textSchema } from './fields.ts';

/** A measured value may be a number or a text such as "A+" or "< 2 %". */
export const measureSchema = z.union([z.number(), textSchema]);

/** A number attached to one step or one card. */
export const metricSchema = z
  .strictObject({
    ...memberBase,
    type: z.literal('metric'),
    step: recordIdSchema.optional(),
    card: recordIdSchema.optional(),
    name: textSchema,
    unit: textSchema.optional(),
    value: measureSchema.optional(),
    target: measureSchema.optional(),
    date: dateSchema.optional(),
  })
  .refine((metric) => (metric.card === undefined) !== (metric.step === undefined), {
    error: 'needs either a card or a step',
    params: { fault: 'needsCardOrStep' },
  });
export type Metric = z.infer<typeof metricSchema>;

export const metricTexts = ['name', 'unit', 'value', 'target'] as const;
