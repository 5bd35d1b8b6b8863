import { z } from 'zod';
import { assetMimes } from './asset.ts';
import { assetLimits } from './asset-limits.ts';
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

/** A brand that is kept beside all projects weighs no more than this, in characters of its logo's base64. */
export const mostLogo = 500_000;

/** A brand by itself, of no project: its logo is in it, its footer in either language. */
export const brandKitSchema = z.strictObject({
  logo: z
    .strictObject({
      mime: z.enum(assetMimes),
      width: z.int().min(1).max(assetLimits.side),
      height: z.int().min(1).max(assetLimits.side),
      data: z.string().max(mostLogo),
      title: textSchema.optional(),
    })
    .optional(),
  primary: colourSchema.optional(),
  accent: colourSchema.optional(),
  footer: z.strictObject({ en: textSchema.optional(), zh: textSchema.optional() }).optional(),
});
export type BrandKit = z.infer<typeof brandKitSchema>;

/** A brand under a name, to dress other projects in. */
export const brandPresetSchema = z.strictObject({ name: z.string().trim().min(1).max(80), brand: brandKitSchema });
export type BrandPreset = z.infer<typeof brandPresetSchema>;

export const mostBrandPresets = 12;
export const brandPresetsSchema = z.array(brandPresetSchema).max(mostBrandPresets);

/** The presets as they lie in a file of any age: one that nothing can be made of is left out. */
export const readBrandPresets = (value: unknown): BrandPreset[] =>
  (Array.isArray(value) ? value : [])
    .flatMap((each) => brandPresetSchema.safeParse(each).data ?? [])
    .slice(0, mostBrandPresets);
