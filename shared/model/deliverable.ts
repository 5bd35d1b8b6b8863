import { z } from 'zod';
import { recordIdSchema } from './fields.ts';
import { pageKinds } from './page-kinds.ts';
import { paperSchema } from './paper.ts';

/** The formats that people are offered, by the ending of the file. */
export const deliverableFormats = ['png', 'pdf', 'svg', 'pptx', 'xlsx', 'csv', 'md', 'html'] as const;
export const deliverableFormatSchema = z.enum(deliverableFormats);
export type DeliverableFormat = (typeof deliverableFormats)[number];

/** The languages of what leaves: one of them, or both where a text has both. */
export const shownSchema = z.enum(['en', 'zh', 'both']);

/** Pixels a px of the sheet, or pixels an inch. */
export const pictureScaleSchema = z.union([
  z.strictObject({ scale: z.number().min(0.01).max(100) }),
  z.strictObject({ dpi: z.number().min(1).max(9600) }),
]);

/** What an HTML file is: the sheet to zoom and search in any browser, or a document to read, print and open in a word processor. */
export const htmlKinds = ['viewer', 'report'] as const;
export type HtmlKind = (typeof htmlKinds)[number];

/** What lies behind the sheet of a PNG or an SVG. */
export const backgrounds = ['white', 'transparent'] as const;
export type Background = (typeof backgrounds)[number];

/** What the slides of a PowerPoint file are made of: shapes to edit, or one picture each. */
export const slideKinds = ['shapes', 'picture'] as const;
export type SlideKind = (typeof slideKinds)[number];

/** A card and what it can break, or what makes it: the rest is left out. */
const sliceSchema = z.strictObject({
  start: recordIdSchema,
  direction: z.enum(['downstream', 'upstream']),
  most: z.int().min(1).max(1000).optional(),
});

/**
 * Whom a deliverable is for: who built the blueprint, the client who pays for it, the service's customers, or the staff who
 * do the work. What an audience does not get is taken out of the data: `shared/audience` says what that is.
 */
export const audiences = ['full', 'client', 'customer', 'operations'] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = (typeof audiences)[number];

/** Which part of the blueprint: what lies in all of the lists that are given. Phases and lanes may be empty of cards. */
export const rangeSchema = z.strictObject({
  phases: z.array(recordIdSchema).min(1).max(1_000).optional(),
  lanes: z.array(recordIdSchema).min(1).max(1_000).optional(),
  /** A selection: these cards with the steps and lanes in which they stand, and the connectors between them. */
  cards: z.array(recordIdSchema).min(1).max(200_000).optional(),
});
export type Range = z.infer<typeof rangeSchema>;

/** The tables of a blueprint that a file of one table can hold. */
export const tableKinds = ['matrix', 'cards', 'touchpoints', 'failures', 'waits', 'connectors'] as const;
export type TableKind = (typeof tableKinds)[number];

export const pagesSchema = z.array(z.enum(pageKinds)).max(pageKinds.length);

/**
 * All that can be asked of a deliverable: the window's dialog, its presets and the command line say it in these words, and
 * a writer is told in them. What is absent is left at its plainest.
 */
export const deliverableSchema = z.strictObject({
  format: deliverableFormatSchema,
  blueprint: recordIdSchema,
  language: shownSchema,
  /** Which sheet of the blueprint; the blueprint itself by default. */
  sheet: z.enum(['blueprint', 'journey']).optional(),
  /** Whether the texts of notes stand below the sheet. */
  noteTexts: z.boolean().optional(),
  /** What goes with the sheet: further pages of a PDF, and below the sheet of a picture. */
  pages: pagesSchema.optional(),
  slice: sliceSchema.optional(),
  /** All by default. Whoever gets it, `full` by default. Both hold for every format, and for what is embedded in a file. */
  range: rangeSchema.optional(),
  audience: audienceSchema.optional(),
  /** For a PNG; one pixel a px by default. */
  picture: pictureScaleSchema.optional(),
  /**
   * Whether the project lies in the file, so that opening a PNG, SVG or PDF brings it back: what is left of it for this
   * deliverable, in both languages, and nothing else. Without it: yes for everything that may be seen by everyone who
   * works on it (the full audience), no for any other audience.
   */
  embed: z.boolean().optional(),
  /** For an HTML file; the viewer by default. */
  html: z.enum(htmlKinds).optional(),
  /** For a PNG or an SVG; white by default. */
  background: z.enum(backgrounds).optional(),
  /** For a PDF: pages, margins, marks. By default one page as large as the sheet. */
  paper: paperSchema.optional(),
  /** For a CSV, which holds one table: which one. The matrix of lanes and steps by default. */
  table: z.enum(tableKinds).optional(),
  /**
   * For a CSV: whether texts stand as they are. Without it a text that a spreadsheet would run as a formula has an
   * apostrophe before it, so that opening the file can do nothing; with it, whoever opens the file must trust it.
   */
  rawTexts: z.boolean().optional(),
  /** For a PowerPoint file; shapes by default. Both have an overview, the phases, the asked-for pages, and speaker notes. */
  slides: z.enum(slideKinds).optional(),
});
export type Deliverable = z.infer<typeof deliverableSchema>;
