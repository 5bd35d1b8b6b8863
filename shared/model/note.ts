import { z } from 'zod';
import { memberBase, recordIdSchema, textSchema } from './fields.ts';

/** A remark on a card, a step, a lane, a cell (step and lane), or on the blueprint as a whole. */
export const noteSchema = z.strictObject({
  ...memberBase,
  type: z.literal('note'),
  text: textSchema,
  step: recordIdSchema.optional(),
  lane: recordIdSchema.optional(),
  card: recordIdSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;

export const noteTexts = ['text'] as const;
