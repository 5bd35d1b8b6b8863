import { deliverableFormats } from '#shared/model/deliverable.ts';
import { type ExportPreset, type PresetChoices, readExportPresets } from '#shared/model/export-choices.ts';
import type { WordKey } from '#shared/words/words.ts';

/** A preset that comes with the program. */
type OwnPreset = { readonly name: WordKey; readonly choices: PresetChoices };

const everyPage = ['quality', 'failures', 'figures'];

/** What consultants hand over, by the words that name it. A format that this program does not write is left out. */
const written = {
  'export.preset.slides': { format: 'pptx', audience: 'client', slides: 'shapes' },
  'export.preset.poster': { format: 'pdf', paper: { size: 'A1', margin: 15, footer: ['title', 'version', 'date'] } },
  'export.preset.wall': { format: 'pdf', paper: { size: 'A3', split: 'tiles', across: 3 } },
  'export.preset.chat': { format: 'png', picture: { scale: 2 }, embed: false },
  'export.preset.client': { format: 'pdf', pack: ['pdf', 'pptx', 'html', 'xlsx'], audience: 'client' },
  'export.preset.handover': {
    format: 'pdf',
    pack: ['pdf', 'pptx', 'html', 'xlsx', 'svg', 'md'],
    pages: everyPage,
    noteTexts: true,
  },
} as const;

/** The presets that come with the program. */
export const ourPresets: readonly OwnPreset[] = Object.entries(written).flatMap(([name, choices]) =>
  (deliverableFormats as readonly string[]).includes(choices.format)
    ? readExportPresets([{ name, choices }]).map((preset) => ({ name: name as WordKey, choices: preset.choices }))
    : [],
);

/** The presets with one more, or another in place of the one of the same name. */
export const withPreset = (presets: readonly ExportPreset[], added: ExportPreset): ExportPreset[] => [
  ...presets.filter(({ name }) => name !== added.name),
  added,
];

export const withoutPreset = (presets: readonly ExportPreset[], name: string): ExportPreset[] =>
  presets.filter((each) => each.name !== name);

/** @returns undefined where the name is taken or empty */
export function renamed(presets: readonly ExportPreset[], from: string, to: string): ExportPreset[] | undefined {
  const name = to.trim();
  if (name === '' || (name !== from && presets.some((each) => each.name === name))) return undefined;
  return presets.map((each) => (each.name === from ? { ...each, name } : each));
}
