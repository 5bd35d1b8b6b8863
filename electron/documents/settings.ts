import { z } from 'zod';
import { interfaceSizeSchema, type Settings, themeChoiceSchema } from '#shared/ipc.ts';
import { readBrandPresets } from '#shared/model/brand.ts';
import { readExportChoices, readExportPresets } from '#shared/model/export-choices.ts';
import { languageSchema } from '#shared/model/fields.ts';
import { savedMappingsSchema } from '#shared/tables/mapping.ts';
import { jsonFile } from './json-file.ts';
import { languageFor } from './look.ts';

/** As kept: without a language the system's is used. A damaged entry falls back on its own, not the whole file. */
const storedSchema = z.object({
  language: languageSchema.optional().catch(undefined),
  theme: themeChoiceSchema.catch('system'),
  interfaceSize: interfaceSizeSchema.optional().catch(undefined),
  toured: z.literal(true).optional().catch(undefined),
  export: z.unknown().optional().transform(readExportChoices),
  mappings: savedMappingsSchema.optional().catch(undefined),
  exportPresets: z.unknown().optional().transform(readExportPresets),
  brandPresets: z.unknown().optional().transform(readBrandPresets),
});

export type SettingsKeeper = {
  current(): Settings;
  change(part: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings;
  /** Settled when everything changed so far is on disk. */
  written(): Promise<void>;
};

/** Reads the settings, or makes them from the system's language. A change holds at once and is kept as soon as the disk allows. */
export const openSettings = async (path: string, systemLanguages: readonly string[]): Promise<SettingsKeeper> => {
  const file = jsonFile(path, (kept) => storedSchema.parse(kept), storedSchema.parse({}));
  let stored = await file.read();
  let written = Promise.resolve();
  const current = (): Settings => ({
    language: stored.language ?? languageFor(systemLanguages),
    ...(stored.language === undefined && { systemLanguage: true as const }),
    theme: stored.theme,
    ...(stored.interfaceSize !== undefined && { interfaceSize: stored.interfaceSize }),
    ...(stored.toured && { toured: stored.toured }),
    ...(stored.export && { export: stored.export }),
    ...(stored.mappings && { mappings: stored.mappings }),
    ...(stored.exportPresets.length > 0 && { exportPresets: stored.exportPresets }),
    ...(stored.brandPresets.length > 0 && { brandPresets: stored.brandPresets }),
  });
  return {
    current,
    change(part) {
      stored = {
        language: part.systemLanguage ? undefined : (part.language ?? stored.language),
        theme: part.theme ?? stored.theme,
        interfaceSize: part.interfaceSize ?? stored.interfaceSize,
        toured: part.toured ?? stored.toured,
        export: part.export ?? stored.export,
        mappings: part.mappings ?? stored.mappings,
        exportPresets: part.exportPresets ?? stored.exportPresets,
        brandPresets: part.brandPresets ?? stored.brandPresets,
      };
      // A full disk must not stop a person from changing the language; it is asked for again at the next start.
      written = file.write(stored).catch(() => undefined);
      return current();
    },
    written: () => written,
  };
};
