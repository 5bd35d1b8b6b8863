import { z } from 'zod';
import { languageSchema } from '../model/fields.ts';
import { type Meaning, meanings } from './meaning.ts';

/** How the table lies: lanes in rows and steps in columns, a step a row, or a card a row. */
export const layouts = ['matrix', 'journey', 'list'] as const;
export type TableLayout = (typeof layouts)[number];

export const meaningSchema = z.enum(meanings as readonly Meaning[] as readonly [Meaning, ...Meaning[]]);

const mostLines = 20_000;

/**
 * What a person says of a table before it is imported. A line is a row of a matrix, a column of the others; what stands
 * across the lines are steps or cards.
 */
export const mappingSchema = z.strictObject({
  layout: z.enum(layouts),
  /** The language of its texts. */
  language: languageSchema,
  /** Where the heads of the lines stand, counted from 0: the column of a matrix, the row of the others; −1 for nowhere. */
  head: z.int().min(-1).max(mostLines),
  /** What each line holds; those beyond are left out. */
  lines: z.array(meaningSchema).max(mostLines),
  /** Whether each line of text within a cell is a card of its own. */
  split: z.boolean(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** How many mappings are kept, and of how many lines at most. */
export const savedMappings = { most: 30, lines: 200 } as const;

/** A mapping with the heads that its table had: one of the same heads is understood alike. */
export const savedMappingsSchema = z
  .array(
    z.strictObject({
      heads: z.array(z.string().max(200)).max(savedMappings.lines),
      mapping: mappingSchema,
    }),
  )
  .max(savedMappings.most);
export type SavedMappings = z.infer<typeof savedMappingsSchema>;
