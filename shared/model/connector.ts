import { z } from 'zod';
import { memberBase, recordIdSchema, textSchema } from './fields.ts';

export const connectorKinds = ['triggers', 'agreement', 'information', 'loop'] as const;

/** An arrow between two cards; it points from who initiates. `agreement` has a head at both ends. */
export const connectorSchema = z.strictObject({
  ...memberBase,
  type: z.literal('connector'),
  from: recordIdSchema,
  to: recordIdSchema,
  kind: z.enum(connectorKinds),
  label: textSchema.optional(),
});
export type Connector = z.infer<typeof connectorSchema>;

export const connectorTexts = ['label'] as const;
