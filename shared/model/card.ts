import { z } from 'zod';
import { gradeSchema, memberBase, minutesSchema, recordIdSchema, textSchema } from './fields.ts';
import { waiversSchema } from './rule-settings.ts';

export const cardKinds = ['action', 'decision'] as const;
export const touchpointKinds = ['physical', 'digital', 'human', 'content'] as const;
export const accessKinds = ['front', 'back', 'self-help'] as const;

/** Colours a person may give a card; what they mean is the person's own. */
export const cardColours = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type CardColour = (typeof cardColours)[number];

/** A picture on a card, and what it shows, in words for those who cannot see it. */
export const cardPictureSchema = z.strictObject({ asset: recordIdSchema, alt: textSchema });
export type CardPicture = z.infer<typeof cardPictureSchema>;

/** One thing that is done, shown or used: it stands in the stack of the cell where its step crosses its lane. */
export const cardSchema = z.strictObject({
  ...memberBase,
  type: z.literal('card'),
  step: recordIdSchema,
  lane: recordIdSchema,
  text: textSchema,
  kind: z.enum(cardKinds),
  description: textSchema.optional(),
  owner: recordIdSchema.optional(),
  minutes: minutesSchema.optional(),
  touchpoint: z
    .array(z.enum(touchpointKinds))
    .max(touchpointKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, {
      error: 'must not name a kind twice',
      params: { fault: 'namedTwice' },
    })
    .optional(),
  access: z.enum(accessKinds).optional(),
  channel: textSchema.optional(),
  momentOfTruth: z.boolean().optional(),
  /** The customer acts alone here: no touchpoint is expected. */
  alone: z.boolean().optional(),
  /** Stands only on an alternative path: left out of the sums of minutes. */
  alternative: z.boolean().optional(),
  grade: gradeSchema.optional(),
  source: textSchema.optional(),
  /** Which personal data the card handles, and why. */
  privacy: textSchema.optional(),
  colour: z.enum(cardColours).optional(),
  /** Rules of the method that do not count on this card, each with the reason. */
  waivers: waiversSchema.optional(),
  picture: cardPictureSchema.optional(),
});
export type Card = z.infer<typeof cardSchema>;

export const cardTexts = ['text', 'description', 'channel', 'source', 'privacy', 'picture.alt'] as const;
