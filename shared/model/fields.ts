import { z } from 'zod';
import { languages } from './languages.ts';

export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The language a record's `translations` are in, given the project's main language. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh' : 'en');

/** A record's name inside the program: opaque, unique in the project, drawn by the caller of a command. */
export type RecordId = string;
export const recordIdSchema = z
  .string()
  // `__proto__` as the key of a change would be its prototype, not an entry.
  .regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -');

export const maxTextLength = 10_000;

/** Characters that no text may hold: NUL, which neither SQLite's tools nor XML can carry, and half a character. */
const carried = (schema: z.ZodString) =>
  schema
    .refine((text) => !text.includes('\u0000'), {
      error: 'must not contain the character U+0000',
      params: { fault: 'textWithNul' },
    })
    .refine((text) => !/\p{Surrogate}/u.test(text), {
      error: 'must be well-formed Unicode',
      params: { fault: 'textNotUnicode' },
    });

/** The name people see (C12, S4, X1): unique in its blueprint across all types and kept for ever. */
export const codeSchema = carried(z.string().min(1).max(200));

/** Any text a person types. */
export const textSchema = carried(z.string().max(maxTextLength));

/** A fractional order key: siblings are sorted by it, and a key between any two can always be made. */
export const orderSchema = z.string().regex(/^[A-Za-z0-9]{1,500}$/, 'must be an order key');

/** Texts in the project's other language, by field name; a nested field is named by its path (`scenario.channel`). */
export const translationsSchema = z.record(z.string(), textSchema);

export const minutesSchema = z.number().min(0);
export const emotionSchema = z.number().min(-2).max(2);
/** Importance and performance of a step: 1 (none) to 10 (highest); fractions are means of several answers. */
export const scoreSchema = z.number().min(1).max(10);
/** Severity, occurrence and detection of a failure: whole numbers from 1 to 10, as in FMEA. */
export const ratingSchema = z.int().min(1).max(10);
/** YYYY-MM-DD, a day that exists. */
export const dateSchema = z.iso.date();

export const gradeSchema = z.enum(['observed', 'reported', 'assumed', 'proposed']);

/** What every record but the project carries. */
export const recordBase = {
  id: recordIdSchema,
  code: codeSchema,
  order: orderSchema,
  translations: translationsSchema.optional(),
};

/** What every record inside a blueprint carries. */
export const memberBase = { ...recordBase, blueprint: recordIdSchema };
