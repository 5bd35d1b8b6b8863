import { z } from 'zod';
import { assetLimits } from './asset-limits.ts';
import { bytesOfBase64 } from './base64.ts';
import { recordIdSchema, textSchema } from './fields.ts';
import { pictureHeader } from './picture-header.ts';

/** The two ways in which a picture is kept: what every program that a file goes to can show. */
export const assetMimes = ['image/png', 'image/jpeg'] as const;

/**
 * A picture of the project, which any number of its cards show: decoded, scaled down and encoded anew by this program, so
 * that nothing of the file it came from is in it but its pixels. It goes with the last card that shows it.
 */
export const assetSchema = z
  .strictObject({
    id: recordIdSchema,
    type: z.literal('asset'),
    mime: z.enum(assetMimes),
    /** In pixels of the picture. */
    width: z.int().min(1).max(assetLimits.side),
    height: z.int().min(1).max(assetLimits.side),
    /** The encoded picture in base64. */
    data: z.string().max(assetLimits.characters),
    /** The name of the file it came from. */
    title: textSchema.optional(),
    /** It says nothing of its own: what a picture shows is a text of the card. */
    translations: z.undefined().optional(),
  })
  .refine(
    ({ mime, width, height, data }) => {
      const bytes = bytesOfBase64(data);
      const header = bytes && pictureHeader(bytes);
      return header?.mime === mime && header.width === width && header.height === height;
    },
    { path: ['data'], error: 'must be the picture that is described', params: { fault: 'notThePicture' } },
  );
export type Asset = z.infer<typeof assetSchema>;

export const assetTexts = [] as const;
