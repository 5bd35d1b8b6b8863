import { z } from 'zod';
import { gradeSchema, memberBase, recordIdSchema, textSchema } from './fields.ts';

export const markKinds = ['pain', 'staff-pain', 'opportunity', 'question'] as const;

/** A pain point, an opportunity or a question, on one card or on one step. */
export const markSchema = z
  .strictObject({
    ...memberBase,
    type: z.literal('mark'),
    card: recordIdSchema.optional(),
    step: recordIdSchema.optional(),
    kind: z.enum(markKinds),
    text: textSchema,
    grade: gradeSchema.optional(),
  })
  .refine((mark) => (mark.card === undefined) !== (mark.step === undefined), {
    error: 'needs either a card or a step',
    params: { fault: 'needsCardOrStep' },
  });
export type Mark = z.infer<typeof markSchema>;

export const markTexts = ['text'] as const;
