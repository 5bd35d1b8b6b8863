import { z } from 'zod';
import { deliverableFormatSchema, deliverableFormats, deliverableSchema, shownSchema } from './deliverable.ts';
import { languageSchema } from './fields.ts';

/** Formats that leave together. */
const packSchema = z.array(deliverableFormatSchema).min(1).max(deliverableFormats.length);

/** What of a deliverable is no matter of one document: that can be kept, and wanted of another. */
const lastingSchema = deliverableSchema.omit({ blueprint: true, slice: true, range: true, language: true });

/** What was chosen when a blueprint was last exported. */
export const exportChoicesSchema = lastingSchema.extend({
  /** The language chosen, and the window's own at that time: in another one the choice means nothing. */
  language: z.strictObject({ chosen: shownSchema, inWindow: languageSchema }),
  /** Set where several formats left at once. */
  pack: packSchema.optional(),
});
export type ExportChoices = z.infer<typeof exportChoicesSchema>;

/** Choices under a name of a person's own. Without a language they take the one of the window. */
export const exportPresetSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  choices: lastingSchema.extend({ language: shownSchema.optional(), pack: packSchema.optional() }),
});
export type ExportPreset = z.infer<typeof exportPresetSchema>;
export type PresetChoices = ExportPreset['choices'];

export const mostPresets = 50;
export const exportPresetsSchema = z.array(exportPresetSchema).max(mostPresets);

/** What of a value the parts of a schema take, each on its own: what an older or a later program kept loses only that. */
function sifted(schema: z.ZodObject, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, part]) => {
      const read = z.safeParse(part, key === 'pack' ? knownFormats(given[key]) : given[key]);
      return read.success && read.data !== undefined ? [[key, read.data]] : [];
    }),
  );
}

const knownFormats = (pack: unknown): unknown =>
  Array.isArray(pack) ? pack.filter((each) => deliverableFormatSchema.safeParse(each).success) : undefined;

const orUndefined = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => schema.safeParse(value).data;

/** The last choices as they lie in a file of any age; undefined where nothing can be made of them. */
export const readExportChoices = (value: unknown): ExportChoices | undefined =>
  orUndefined(exportChoicesSchema, sifted(exportChoicesSchema, value));

/** The presets as they lie in a file of any age: one that nothing can be made of is left out. */
export const readExportPresets = (value: unknown): ExportPreset[] =>
  (Array.isArray(value) ? value : [])
    .flatMap((each) => {
      const { name, choices } = Object(each) as { name?: unknown; choices?: unknown };
      const preset = { name, choices: sifted(exportPresetSchema.shape.choices, choices) };
      return orUndefined(exportPresetSchema, preset) ?? [];
    })
    .slice(0, mostPresets);
