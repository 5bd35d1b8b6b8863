import { z } from 'zod';
import { languageSchema, recordIdSchema, textSchema, translationsSchema } from './fields.ts';

/** The one project of a document: its name and the main language that its texts are stored in. */
export const projectSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('project'),
  title: textSchema,
  language: languageSchema,
  translations: translationsSchema.optional(),
});
export type Project = z.infer<typeof projectSchema>;

/** Fields of free text, which a translation may cover. */
export const projectTexts = ['title'] as const;
