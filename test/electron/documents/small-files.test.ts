import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportPreset } from '#shared/model/export-choices.ts';
import { languageFor } from '../../../electron/documents/look.ts';
import { folderName, maxRecents, openRecents } from '../../../electron/documents/recents.ts';
import { openSettings } from '../../../electron/documents/settings.ts';
import { type Bounds, windowBounds } from '../../../electron/documents/window-bounds.ts';
import { temporaryFolder } from '../storage/folder.ts';

describe('settings', () => {
  it.each([
    [['zh-CN'], 'zh'],
    [['zh_Hant_TW', 'en-US'], 'zh'],
    [['fr-FR', 'zh-CN', 'en-US'], 'zh'],
    [['de', 'en-GB', 'zh'], 'en'],
    [['fr-FR'], 'en'],
    [[], 'en'],
  ])('a system in %j reads %s', (tags, language) => expect(languageFor(tags)).toBe(language));

  it('are the same at the next start, and appear on disk whole', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'deep', 'settings.json');
    const settings = await openSettings(file, ['zh-CN']);
    expect(settings.current()).toEqual({ language: 'zh', systemLanguage: true, theme: 'system' });
    expect(settings.change({ theme: 'dark' })).toEqual({ language: 'zh', systemLanguage: true, theme: 'dark' });
    settings.change({ language: 'en' });
    await settings.written();
    expect((await openSettings(file, ['zh-CN'])).current()).toEqual({ language: 'en', theme: 'dark' });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
  });

  it('follow the language of the system again once told to', async () => {
    const file = join(temporaryFolder(), 'settings.json');
    const settings = await openSettings(file, ['zh-CN']);
    expect(settings.change({ language: 'en' })).toEqual({ language: 'en', theme: 'system' });
    expect(settings.change({ systemLanguage: true })).toEqual({
      language: 'zh',
      systemLanguage: true,
      theme: 'system',
    });
    await settings.written();
    expect((await openSettings(file, ['en-GB'])).current().language).toBe('en');
  });

  it('keep what was chosen at the last export, and do without it where it is damaged', async () => {
    const file = join(temporaryFolder(), 'settings.json');
    const settings = await openSettings(file, []);
    const chosen = { format: 'pdf', language: { chosen: 'both', inWindow: 'en' }, picture: { dpi: 300 } } as const;
    expect(settings.change({ export: chosen })).toMatchObject({ language: 'en', theme: 'system', export: chosen });
    settings.change({ theme: 'dark' });
    await settings.written();
    expect((await openSettings(file, [])).current().export).toEqual(chosen);
    writeFileSync(file, '{"theme":"dark","export":{"format":"gif"}}');
    expect((await openSettings(file, [])).current()).toEqual({ language: 'en', systemLanguage: true, theme: 'dark' });
  });

  it('keep presets, and of what another version of the program kept whatever this one knows', async () => {
    const file = join(temporaryFolder(), 'settings.json');
    const mine: ExportPreset = { name: 'Mine', choices: { format: 'pdf', pack: ['pdf', 'svg'], audience: 'client' } };
    const settings = await openSettings(file, []);
    expect(settings.change({ exportPresets: [mine] })).toMatchObject({ exportPresets: [mine] });
    await settings.written();
    expect((await openSettings(file, [])).current().exportPresets).toEqual([mine]);

    const later = { format: 'pdf', pack: ['gif', 'svg'], paper: { size: 'B7' }, audience: 'client', hologram: true };
    const kept = { ...later, language: { chosen: 'zh', inWindow: 'en' }, picture: { scale: 3 } };
    const presets = [{ name: 'Later', choices: later }, { name: '' }, 'x', { name: 'No format', choices: {} }];
    writeFileSync(file, JSON.stringify({ theme: 'dark', export: kept, exportPresets: presets }));
    const known = { format: 'pdf', pack: ['svg'], audience: 'client' };
    expect((await openSettings(file, [])).current()).toEqual({
      language: 'en',
      systemLanguage: true,
      theme: 'dark',
      export: { ...known, language: kept.language, picture: kept.picture },
      exportPresets: [{ name: 'Later', choices: known }],
    });
    const removed = await openSettings(file, []);
    expect(removed.change({ exportPresets: [] }).exportPresets).toBeUndefined();
  });

  it.each(['', 'not json', '[]', 'null', '{"theme":"dark","language":7}', '{"theme":4,"language":"zh"}'])(
    'survive a file that holds %j',
    async (text) => {
      const file = join(temporaryFolder(), 'settings.json');
      writeFileSync(file, text);
      const { language, theme } = (await openSettings(file, [])).current();
      expect(['en', 'zh']).toContain(language);
      expect(theme).toBe(text.includes('dark') ? 'dark' : 'system');
    },
  );

  it('hold for this run although they cannot be written', async () => {
    const file = join(temporaryFolder(), 'settings.json');
    mkdirSync(file);
    const settings = await openSettings(file, []);
    expect(settings.change({ language: 'zh' }).language).toBe('zh');
    await settings.written();
    expect(settings.current().language).toBe('zh');
  });
});

describe('recent files', () => {
  const open = (folder: string) =>
    openRecents(join(folder, 'recent.json'), { home: folder, now: () => new Date('2026-03-01T12:00:00Z') });

  it('are the last twenty, newest first, each once, and the same at the next start', async () => {
    const folder = temporaryFolder();
    const recents = await open(folder);
    for (let n = 0; n < maxRecents + 5; n++) recents.add(join(folder, `${n}.blueprint`));
    recents.add(join(folder, '10.blueprint'));
    await recents.written();
    const names = (await (await open(folder)).list()).map(({ name }) => name);
    expect(names).toHaveLength(maxRecents);
    expect(names.slice(0, 3)).toEqual(['10.blueprint', '24.blueprint', '23.blueprint']);
    expect(new Set(names).size).toBe(maxRecents);
  });

  it('3.2 row 5: hand out handles that are no paths, and mark what is gone', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'work', 'a.blueprint');
    mkdirSync(join(folder, 'work'));
    writeFileSync(file, '');
    const recents = await open(folder);
    recents.add(file);
    const [there] = await recents.list();
    expect(there).toMatchObject({ name: 'a.blueprint', folder: '~/work', missing: false, unsaved: false });
    expect(JSON.stringify(there)).not.toContain(folder);
    expect(recents.pathOf(there?.handle ?? '')).toBe(file);
    for (const guess of [file, 'a.blueprint', '', '__proto__']) expect(recents.pathOf(guess)).toBeUndefined();
    rmSync(file);
    expect((await recents.list())[0]).toMatchObject({ handle: there?.handle, missing: true });
  });

  it('keep the entries of a damaged list that are whole', async () => {
    const folder = temporaryFolder();
    const whole = { path: '/a.blueprint', openedAt: '2026-01-01T00:00:00.000Z' };
    writeFileSync(join(folder, 'recent.json'), JSON.stringify([{ path: 1 }, whole, null, 'x']));
    expect((await (await open(folder)).list()).map(({ name }) => name)).toEqual(['a.blueprint']);
    expect(readFileSync(join(folder, 'recent.json'), 'utf8')).toContain('null');
  });

  it.each([
    ['/home/ann/a.blueprint', '~'],
    ['/home/ann/x/y/a.blueprint', '~/x/y'],
    ['/home/anna/a.blueprint', '/home/anna'],
    ['/a.blueprint', '/'],
  ])('%s lies in %s', (path, folder) => expect(folderName(path, '/home/ann')).toBe(folder));
});

describe('where a window goes', () => {
  const screen: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };
  const second: Bounds = { x: 1920, y: -200, width: 1280, height: 1000 };

  it('is where it was', () => {
    const kept = { x: 2000, y: 0, width: 1000, height: 700 };
    expect(windowBounds(kept, [screen, second])).toEqual(kept);
  });
  it('is on a screen that is there, when its own is gone', () => {
    expect(windowBounds({ x: 2000, y: 0, width: 1000, height: 700 }, [screen])).toEqual({
      x: 920,
      y: 0,
      width: 1000,
      height: 700,
    });
  });
  it('is wholly on some screen, whatever was kept, seed 4', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: size, height: size }), fc.nat(9), (kept, open) => {
        const { x, y, width, height } = windowBounds(kept, [screen, second], open);
        const inside = [screen, second].some(
          (area) =>
            x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height,
        );
        expect(inside).toBe(true);
      }),
      { seed: 4 },
    );
  });
});
