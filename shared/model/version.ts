import { z } from 'zod';
import { recordIdSchema, textSchema } from './fields.ts';

/** What named versions of a project may be, so that a file can always be read again. */
export const versionLimits = {
  /** Of the name, and of a person's. */
  characters: 200,
  /** How many a project may have, and how many people may sign one off. */
  versions: 200,
  signatures: 20,
  /** Of the records of one version, in bytes of JSON, pictures left out. */
  size: 150_000_000,
  /** Of the records of one version as they are kept, compressed and in base64, and of those of all. */
  data: 40_000_000,
  dataOfAll: 80_000_000,
  /** Of the hashes of the pictures that one version shows. */
  pictures: 2_000_000,
} as const;

export const versionTextSchema = textSchema.trim().min(1).max(versionLimits.characters);

/** A person's word that a state of the project is what was agreed on. */
export const signatureSchema = z.strictObject({ by: versionTextSchema, at: z.iso.datetime() });
export type Signature = z.infer<typeof signatureSchema>;

/** What is known of a named version without reading it. */
export const versionHeadingSchema = z.strictObject({
  id: recordIdSchema,
  name: versionTextSchema,
  /** When the project was like this, ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Who named it, where they said so. */
  by: versionTextSchema.optional(),
  signatures: z.array(signatureSchema).max(versionLimits.signatures),
});
export type VersionHeading = z.infer<typeof versionHeadingSchema>;
