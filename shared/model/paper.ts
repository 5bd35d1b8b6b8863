import { z } from 'zod';

/** Sheets of paper by name, as [shorter side, longer side] in mm. */
export const paperSides = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
  Letter: [215.9, 279.4],
  Tabloid: [279.4, 431.8],
} as const;
export type PaperName = keyof typeof paperSides;
export const paperNames = Object.keys(paperSides) as PaperName[];

/** The shortest and the longest side of a page anyone can mean, in mm: the longest is what every reader of PDF takes. */
export const paperMillimetres = { least: 50, most: 5080 } as const;

const side = z.number().min(paperMillimetres.least).max(paperMillimetres.most);
export const paperSizeSchema = z.union([
  z.literal('fit'),
  z.enum(paperNames),
  z.strictObject({ width: side, height: side }),
]);

/** What can run along the head and the foot of every page: `page` is its label or its number of how many. */
export const runningParts = ['title', 'project', 'version', 'date', 'scale', 'page'] as const;
export type RunningPart = (typeof runningParts)[number];
const runningSchema = z.array(z.enum(runningParts)).max(runningParts.length);

/** On which pages a part of the sheet stands. Where the sheet is one drawing (no `phases`), `first` and `every` are the same. */
export const repeatSchema = z.enum(['none', 'first', 'every']);

/** How a PDF stands on paper. All lengths are mm. */
export const paperSchema = z.strictObject({
  /** The paper: `fit` (by default) is as large as the sheet, and one page only. A size of one's own is taken as it is given. */
  size: paperSizeSchema.optional(),
  /** Which way the paper lies; by default (`auto`) the way on which the sheet is larger, or needs fewer pages. */
  orientation: z.enum(['auto', 'portrait', 'landscape']).optional(),
  /** What stays empty on every side; by default 0 for `fit`, 10 on A4 and more on larger paper. */
  margin: z.number().min(0).max(100).optional(),
  /**
   * How large the sheet is drawn: 1 is life size, in which the text of cards has 9.75 pt. By default as large as fits on
   * a page; for tiles, life size. A sheet that is larger than its paper at this scale is spread over tiles.
   */
  scale: z.number().min(0.05).max(10).optional(),
  /** `tiles`: a poster over several pages of the paper. `phases`: one page a phase, with the heads of the lanes on each. */
  split: z.enum(['tiles', 'phases']).optional(),
  /** For tiles, instead of a scale: how many pages the poster is wide. */
  across: z.int().min(1).max(50).optional(),
  /** For tiles: how far each shows what the next one shows too; 10 by default. */
  overlap: z.number().min(0).max(20).optional(),
  /** For tiles: whether a page comes first that shows the whole and where each page stands in it; it does by default. */
  assembly: z.boolean().optional(),
  /** What runs along the head of every page; by default nothing. */
  header: runningSchema.optional(),
  /** What runs along the foot of every page; by default nothing on a single page, and title, version, date, page on several. */
  footer: runningSchema.optional(),
  /** The title block; on every page by default. */
  titleBlock: repeatSchema.optional(),
  /** The legend; on every page by default. */
  legend: repeatSchema.optional(),
  /** How far the ground reaches beyond the edge at which the page is cut; 0 by default. */
  bleed: z.number().min(0).max(10).optional(),
  /** Crop and registration marks outside of the page; by default where there is bleed. */
  marks: z.boolean().optional(),
  /** Whether colours become greys that are told apart. */
  grey: z.boolean().optional(),
  /** What the file says of itself beside its title; by default nothing. */
  details: z
    .strictObject({
      author: z.string().max(200).optional(),
      subject: z.string().max(500).optional(),
      keywords: z.string().max(500).optional(),
    })
    .optional(),
});
export type Paper = z.infer<typeof paperSchema>;
