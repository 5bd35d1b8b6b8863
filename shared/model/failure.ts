import { z } from 'zod';
import { memberBase, minutesSchema, ratingSchema, recordIdSchema, textSchema } from './fields.ts';

export const failureDimensions = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const;

/** Severity, occurrence and detection as they stand after the measures. */
export const residualSchema = z.strictObject({
  severity: ratingSchema.optional(),
  occurrence: ratingSchema.optional(),
  detection: ratingSchema.optional(),
});

/** A failure point on a card: what goes wrong, why, how bad, and how the service recovers. */
export const failureSchema = z.strictObject({
  ...memberBase,
  type: z.literal('failure'),
  card: recordIdSchema,
  title: textSchema.optional(),
  cause: textSchema.optional(),
  effect: textSchema.optional(),
  dimension: z.enum(failureDimensions).optional(),
  severity: ratingSchema.optional(),
  occurrence: ratingSchema.optional(),
  detection: ratingSchema.optional(),
  prevention: textSchema.optional(),
  recovery: textSchema.optional(),
  owner: recordIdSchema.optional(),
  recoveryMinutes: minutesSchema.optional(),
  /** What the person who recovers may decide alone. */
  authority: textSchema.optional(),
  script: textSchema.optional(),
  residual: residualSchema.optional(),
});
export type Failure = z.infer<typeof failureSchema>;

export const failureTexts = ['title', 'cause', 'effect', 'prevention', 'recovery', 'authority', 'script'] as const;
