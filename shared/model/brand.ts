import { z } from 'zod';
import { recordIdSchema, textSchema } from './fields.ts';

/** A colour as people pick it: `#rrggbb`, in small letters. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour, such as #0a7d5c');

/** How what leaves the project is dressed: the consultant's or the client's own. Nothing of it is seen in the window. */
export const brandSchema = z.strictObject({
  /** A picture of the project, drawn in the head of the sheet. */
  logo: recordIdSchema.optional(),
  /** The colour of the title and of the phases. */
  primary: colourSchema.optional(),
  /** The colour of the rules below the head and above the foot. */
  accent: colourSchema.optional(),
  /** What stands in the foot: whose work it is, how confidential. */
  footer: textSchema.optional(),
});
export type Brand = z.infer<typeof brandSchema>;
