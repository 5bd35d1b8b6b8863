import { z } from 'zod';
import { brandSchema } from './brand.ts';
import { languageSchema, recordIdSchema, textSchema, translationsSchema } from './fields.ts';
import { ruleIdsSchema, ruleProfiles } from './rule-settings.ts';

/** The one project of a document: its name and the main language that its texts are stored in. */
export const projectSchema = z.strictObject({
  id: recordIdSchema,
  type: z.literal('project'),
  title: textSchema,
  language: languageSchema,
  profile: z.enum(ruleProfiles).optional(),
  /** Rules switched off though the profile asks them, and on though it does not. */
  rulesOff: ruleIdsSchema.optional(),
  rulesOn: ruleIdsSchema.optional(),
  brand: brandSchema.optional(),
  translations: translationsSchema.optional(),
});
export type Project = z.infer<typeof projectSchema>;

/** Fields of free text, which a translation may cover. */
export const projectTexts = ['title', 'brand.footer'] as const;
