/// <reference path="../../../electron/export/fontkit.d.ts" />
/// <reference path="../../../electron/export/subset-font.d.ts" />
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'fontkit';
import { afterAll, describe, expect, it } from 'vitest';
import { cutFonts } from '../../../electron/export/cut-fonts.ts';
import { fontFiles } from '../../../electron/export/fonts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('fontFiles', () => {
  it('takes the fonts of the packaged program from its folder', () => {
    for (const file of Object.values(fontFiles())) cpSync(file, path.join(folder, path.basename(file)));
    expect(fontFiles(folder).bold).toBe(path.join(folder, 'NotoSansSC_700Bold.ttf'));
  });

  it('names the file that is missing', () => {
    expect(() => fontFiles(path.join(folder, 'nowhere'))).toThrow('NotoSansSC_400Regular.ttf');
  });
});

describe('cutFonts', () => {
  it('keeps the characters asked for, without kerning and ligatures', async () => {
    const cut = await cutFonts([{ text: '入住 ffi AV', weight: 400 }], fontFiles());
    const font = create(cut.regular ?? new Uint8Array());
    expect([...'入住 fiAV'].every((character) => font.characterSet.includes(character.codePointAt(0) ?? 0))).toBe(true);
    expect(font.availableFeatures.filter((feature) => feature !== 'ccmp')).toEqual([]);
    expect(font.layout('ffi').glyphs).toHaveLength(3);
  });

  it('leaves out a font no text needs', async () => {
    expect(Object.keys(await cutFonts([{ text: 'Check in', weight: 700 }], fontFiles()))).toEqual(['bold']);
  });

  it('keeps a sequence of emoji one sign', async () => {
    const cut = await cutFonts([{ text: '👩‍💻', weight: 400 }], fontFiles());
    expect(create(cut.emoji ?? new Uint8Array()).layout('👩‍💻').glyphs).toHaveLength(1);
  });

  it('gives the same bytes whatever the order of the texts', async () => {
    const lines = [
      { text: '客人', weight: 400 as const },
      { text: 'Guest', weight: 400 as const },
    ];
    const there = await cutFonts(lines, fontFiles());
    const back = await cutFonts(lines.toReversed(), fontFiles());
    expect(Buffer.from(there.regular ?? []).equals(back.regular ?? new Uint8Array())).toBe(true);
  });
});
