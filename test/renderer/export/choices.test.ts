import { describe, expect, it } from 'vitest';
import type { Settings } from '#shared/ipc.ts';
import { deliverableFormats, deliverableSchema } from '#shared/model/deliverable.ts';
import { exportChoicesSchema, exportPresetSchema } from '#shared/model/export-choices.ts';
import {
  asks,
  type Choices,
  choicesOf,
  choicesOfPreset,
  deliverableOf,
  keptChoices,
  presetChoices,
} from '../../../renderer/export/choices.ts';
import { formatGroups } from '../../../renderer/export/formats.ts';
import { ourPresets, renamed, withoutPreset, withPreset } from '../../../renderer/export/presets.ts';

const settings: Settings = { language: 'en', theme: 'light' };
const all: Choices = {
  format: 'pdf',
  language: 'both',
  sheet: 'blueprint',
  picture: { dpi: 300 },
  paper: { size: 'A3', split: 'tiles' },
  background: 'transparent',
  pages: ['figures'],
  noteTexts: true,
  audience: 'client',
  slice: { start: 'c', direction: 'upstream' },
  range: { phases: ['p'] },
};

describe('the choices of the export dialog', () => {
  it('are those of the last time, without what only that document knew', () => {
    const kept = keptChoices(all, 'en');
    expect(exportChoicesSchema.parse(kept)).toEqual(kept);
    const { slice: _, range: __, ...lasting } = all;
    expect(choicesOf({ ...settings, export: kept }, 'blueprint')).toEqual(lasting);
    expect(choicesOf({ ...settings, export: kept }, 'journey').sheet).toBe('journey');
    expect(choicesOf({ ...settings, language: 'zh', export: kept }, 'blueprint').language).toBe('zh');
  });

  it('become a deliverable of each format with what the format makes something of', () => {
    const ofFormat = (format: Choices['format']) => deliverableSchema.parse(deliverableOf(all, 'b', format));
    expect(ofFormat('pdf')).toMatchObject({ paper: all.paper, range: all.range, audience: 'client' });
    expect(ofFormat('pdf')).not.toHaveProperty('picture');
    expect(ofFormat('png')).toMatchObject({ picture: all.picture, background: 'transparent' });
    expect(ofFormat('png')).not.toHaveProperty('paper');
    expect(ofFormat('svg')).not.toHaveProperty('picture');
    expect(deliverableOf({ ...all, sheet: 'journey' }, 'b', 'svg')).not.toHaveProperty('noteTexts');
  });

  it('are asked for where one of the formats that leave fits', () => {
    expect(asks(all, 'picture')).toBe(false);
    expect(asks({ ...all, pack: ['pdf', 'png'] }, 'picture')).toBe(true);
    expect(asks({ ...all, pack: [] }, 'audience')).toBe(false);
  });

  it('offer every format that the program writes, each once', () => {
    const offered = formatGroups.flatMap(({ formats }) => formats);
    expect([...offered].sort()).toEqual([...deliverableFormats].sort());
  });
});

describe('presets', () => {
  it('that come with the program are whole, and chosen without what was chosen before', () => {
    expect(ourPresets.length).toBeGreaterThan(3);
    for (const { choices } of ourPresets) {
      expect(exportPresetSchema.safeParse({ name: 'a', choices }).success).toBe(true);
      const chosen = choicesOfPreset(choices, all);
      expect(chosen).toMatchObject({ ...choices, language: 'both', sheet: 'blueprint' });
      expect(chosen.slice).toBeUndefined();
      for (const format of chosen.pack ?? [chosen.format])
        expect(deliverableSchema.safeParse(deliverableOf(chosen, 'b', format)).success).toBe(true);
    }
  });

  it('of one’s own replace the one of their name, take a free name, and go', () => {
    const mine = { name: 'Mine', choices: presetChoices(all) };
    const other = { name: 'Other', choices: presetChoices({ ...all, format: 'svg' }) };
    expect(mine.choices).not.toHaveProperty('range');
    const both = withPreset(withPreset([], mine), other);
    expect(withPreset(both, { ...mine, choices: other.choices })).toEqual([other, { ...mine, choices: other.choices }]);
    expect(renamed(both, 'Mine', ' Hers ')?.map(({ name }) => name)).toEqual(['Hers', 'Other']);
    expect(renamed(both, 'Mine', 'Other')).toBeUndefined();
    expect(renamed(both, 'Mine', ' ')).toBeUndefined();
    expect(withoutPreset(both, 'Mine')).toEqual([other]);
  });
});
