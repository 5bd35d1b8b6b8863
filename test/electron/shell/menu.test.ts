import { describe, expect, it } from 'vitest';
import type { Recent } from '#shared/ipc.ts';
import { fileWords } from '#shared/words/files.ts';
import { menuWords } from '#shared/words/menu.ts';
import { shellWords } from '#shared/words/shell.ts';
import { type MenuActions, type MenuEntry, menuEntries } from '../../../electron/menu-entries.ts';

const nothing = (): void => undefined;
const actions = (told: unknown[] = []): MenuActions => ({
  open: nothing,
  openRecent: (handle, window) => told.push([handle, window]),
  clearRecent: nothing,
  restore: (handle, window) => told.push(['restore', handle, window]),
  newBlank: nothing,
  templates: nothing,
  change: (part) => told.push(part),
  about: nothing,
  inPage: (action, window) => told.push([action, window]),
});
const recent = (name: string, more: Partial<Recent> = {}): Recent => ({
  handle: `handle of ${name}`,
  name,
  folder: '~',
  openedAt: '2026-01-01T00:00:00.000Z',
  missing: false,
  unsaved: false,
  ...more,
});
const state = { settings: { language: 'en', theme: 'dark' }, recent: [], platform: 'linux', canSave: true } as const;
const flat = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.submenu ?? [])]);

describe('the menu', () => {
  // Nothing here makes other words known than the menu itself: it is shown before they are there.
  it.each(['linux', 'win32', 'darwin'])('on %s has all its words with it', (platform) => {
    for (const language of ['en', 'zh'] as const) {
      const settings = { ...state.settings, language };
      const labels = flat(menuEntries({ ...state, settings, platform }, actions())).map(({ label }) => label ?? '');
      expect(labels.length).toBeGreaterThan(90);
      expect(labels.filter((label) => /^menu\.|\{\{/.test(label))).toEqual([]);
    }
  });

  it.each(['linux', 'win32', 'darwin'])('on %s every entry does something or holds something', (platform) => {
    for (const entry of flat(menuEntries({ ...state, platform }, actions()))) {
      const useful = entry.choose ?? entry.role ?? entry.submenu ?? entry.type === 'separator';
      expect([entry.label, Boolean(useful) || entry.enabled === false]).toEqual([entry.label, true]);
    }
  });

  it('uses no shortcut twice, and no access key twice in one menu', () => {
    for (const language of ['en', 'zh'] as const) {
      const entries = menuEntries({ ...state, settings: { language, theme: 'system' } }, actions());
      const shortcuts = flat(entries).flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(shortcuts).size).toBe(shortcuts.length);
      for (const { submenu } of [{ submenu: entries }, ...entries]) {
        const visible = (submenu ?? []).filter((entry) => entry.visible !== false);
        const keys = visible.flatMap(({ label }) => /&(\w)/.exec(label ?? '')?.[1]?.toLowerCase() ?? []);
        expect([language, new Set(keys).size]).toEqual([language, keys.length]);
      }
    }
  });

  it('lists the files that are there, their names as they are', () => {
    const told: unknown[] = [];
    const files = [recent('R&D.blueprint'), recent('gone', { missing: true }), recent('unsaved', { unsaved: true })];
    const entries = flat(menuEntries({ ...state, recent: files }, actions(told)));
    const entry = entries.find(({ label }) => label === 'R&&D.blueprint');
    entry?.choose?.(7);
    expect(told).toEqual([['handle of R&D.blueprint', 7]]);
    expect(entries.filter(({ label }) => label === 'gone' || label === 'unsaved')).toEqual([]);
  });

  it('lists what was discarded on its own, and brings it back', () => {
    const told: unknown[] = [];
    const files = [recent('kept'), recent('away', { discardedAt: '2026-01-01T00:00:00.000Z' })];
    const file = flat(menuEntries({ ...state, recent: files }, actions(told)));
    const within = (id: string) => file.find((entry) => entry.id === id)?.submenu?.map(({ label }) => label);
    expect(within('file.recent')).toEqual(['kept', undefined, 'Clear This List']);
    expect(within('file.restore')).toEqual(['away']);
    file.find(({ label }) => label === 'away')?.choose?.(3);
    expect(told).toEqual([['restore', 'handle of away', 3]]);
  });

  it('says when the language is that of the system', () => {
    const told: unknown[] = [];
    const settings = { language: 'zh', systemLanguage: true, theme: 'dark' } as const;
    const entries = flat(menuEntries({ ...state, settings }, actions(told)));
    const checked = entries.filter(({ checked }) => checked).map(({ id }) => id);
    expect(checked).toEqual(['settings.theme.dark', 'settings.language.system']);
    entries.find(({ id }) => id === 'settings.language.system')?.choose?.(1);
    expect(told).toEqual([{ systemLanguage: true }]);
  });

  it('checks the settings in force and changes them', () => {
    const told: unknown[] = [];
    const entries = flat(menuEntries(state, actions(told)));
    expect(entries.filter(({ checked }) => checked).map(({ id }) => id)).toEqual([
      'settings.theme.dark',
      'settings.language.en',
    ]);
    entries.find(({ id }) => id === 'settings.language.zh')?.choose?.(1);
    expect(told).toEqual([{ language: 'zh' }]);
  });

  it('offers to insert where a person is, and what is done to whole blueprints, as far as the page can', () => {
    const told: unknown[] = [];
    const page = { typing: false, enabled: ['step.insertAfter', 'blueprint.variant'] };
    const entries = menuEntries({ ...state, page }, actions(told));
    const possible = (id: string) =>
      entries.find((entry) => entry.id === id)?.submenu?.flatMap(({ id, enabled }) => (id && enabled ? [id] : []));
    expect(possible('insert')).toEqual(['step.insertAfter']);
    expect(possible('blueprint')).toEqual(['blueprint.variant']);
    flat(entries)
      .find(({ id }) => id === 'blueprint.variant')
      ?.choose?.(2);
    expect(told).toEqual([['blueprint.variant', 2]]);
    const typing = flat(menuEntries({ ...state, page: { ...page, typing: true } }, actions()));
    expect(typing.find(({ id }) => id === 'step.insertAfter')?.enabled).toBe(false);
  });

  it('opens nothing before a room: while a window presents, only closing and quitting are left', () => {
    const page = { typing: false, enabled: ['file.export', 'edit.find', 'view.present', 'blueprint.add'] };
    const files = [recent('kept'), recent('away', { discardedAt: '2026-01-01T00:00:00.000Z' })];
    for (const platform of ['linux', 'win32', 'darwin']) {
      const entries = flat(menuEntries({ ...state, recent: files, platform, page, presenting: true }, actions()));
      const able = entries.filter(
        ({ enabled, submenu, type }) => enabled !== false && !submenu && type !== 'separator',
      );
      expect(able.filter(({ role }) => role === undefined)).toEqual([]);
    }
  });

  it('says everything in both languages', () => {
    for (const [key, [en, zh]] of Object.entries({ ...menuWords, ...shellWords, ...fileWords })) {
      expect([key, en.trim() !== '', zh.trim() !== '']).toEqual([key, true, true]);
      const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
      expect([key, holes(zh)]).toEqual([key, holes(en)]);
    }
  });
});
