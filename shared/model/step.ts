import { z } from 'zod';
import { emotionSchema, memberBase, recordIdSchema, scoreSchema, textSchema } from './fields.ts';

/** Narrowest and widest a column may be, in px of the sheet. */
export const stepWidthRange = { least: 120, most: 640 } as const;

/** One step of the customer's way: a column of the grid. */
export const stepSchema = z.strictObject({
  ...memberBase,
  type: z.literal('step'),
  phase: recordIdSchema,
  title: textSchema,
  /** −2 (very bad) to +2 (very good), as the customer feels it. */
  emotion: emotionSchema.optional(),
  /** The same scale, as the staff feel it. */
  staffEmotion: emotionSchema.optional(),
  importance: scoreSchema.optional(),
  performance: scoreSchema.optional(),
  thought: textSchema.optional(),
  /** Width of the column in px of the sheet; absent means the theme's own. */
  width: z.number().min(stepWidthRange.least).max(stepWidthRange.most).optional(),
});
export type Step = z.infer<typeof stepSchema>;

export const stepTexts = ['title', 'thought'] as const;
