import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RequestName, Settings } from '#shared/ipc.ts';
import { ok } from '#shared/model/result.ts';
import { openSettings } from '../../../electron/documents/settings.ts';
import { prepareFirst, readOwn } from '../../../electron/first-window.ts';
import type { AnswerRequest } from '../../../electron/ipc.ts';
import type { MenuActions } from '../../../electron/menu-entries.ts';
import { startPage } from '../../../electron/security/origin.ts';
import { temporaryFolder } from '../storage/folder.ts';

const window = 7;

/** A first window whose page has been drawn; what it asks is answered as the program would. */
const begin = (folder: string, opensFile = false) => {
  let answering: AnswerRequest | undefined;
  const placed: unknown[] = [];
  const menus: Promise<MenuActions>[] = [];
  const prepared = prepareFirst({
    own: readOwn(folder),
    opensFile,
    version: '1.2.3',
    systemLanguages: ['zh-CN'],
    window,
    drawn: Promise.resolve(),
    place: (state, look) => placed.push(state, look),
    showMenu: async (_state, actions) => void menus.push(actions),
    answerBy: (by) => {
      answering = by;
    },
  });
  const ask = async (name: RequestName, message: unknown = {}, from: object = {}) => {
    const sender = { window, isMainFrame: true, address: startPage, ...from };
    return answering?.(name, sender, message, () => true);
  };
  return { prepared, ask, placed, menus };
};

const settingsIn = (folder: string, settings: object): void =>
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));

it('shows the start screen before the rest is there, once, to its own page alone; all else waits', async () => {
  const folder = temporaryFolder();
  settingsIn(folder, { theme: 'dark' });
  writeFileSync(join(folder, 'window.json'), '{"maximized":true,"bounds":{"x":1.5}}');
  const openedAt = '2026-01-01T00:00:00.000Z';
  writeFileSync(join(folder, 'recent.json'), JSON.stringify([{ path: join(folder, 'a.blueprint'), openedAt }]));
  const { prepared, ask, placed, menus } = begin(folder);
  const first = await prepared;
  const settings = { language: 'zh', systemLanguage: true, theme: 'dark' };
  expect(placed).toEqual([{ maximized: true }, settings]);
  const late = [
    ask('app.start', {}, { window: 8 }),
    ask('app.start', {}, { isMainFrame: false }),
    ask('app.start', {}, { address: 'https://elsewhere.example/' }),
    ask('app.start', { more: 1 }),
    ask('document.open'),
  ];
  const recent = [{ handle: expect.any(String), name: 'a.blueprint', openedAt, missing: false, unsaved: false }];
  expect(await ask('app.start')).toMatchObject(ok({ version: '1.2.3', settings, recent }));
  late.push(ask('app.start'));
  expect(first.endGreeting()).toBe(true);
  const done: string[] = [];
  void menus[0]?.then((actions) => actions.open(window));
  first.actBy({ open: () => done.push('open') } as unknown as MenuActions);
  first.answerBy(async (name) => ok(name));
  expect(await Promise.all(late)).toEqual(
    ['app.start', 'app.start', 'app.start', 'app.start', 'document.open', 'app.start'].map(ok),
  );
  expect(done).toEqual(['open']);
});

it.each([
  ['a file is to be opened', true, []],
  ['a session was not closed by the last end', false, ['left.session', 'left.session-wal']],
  ['a session has come since the last end', false, ['settled.session', 'new.session']],
])('shows nothing yet where %s', async (_why, opensFile, sessions) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sessions'));
  for (const name of sessions) writeFileSync(join(folder, 'sessions', name), '');
  writeFileSync(join(folder, 'settled.json'), '["settled.session", "left.session"]');
  const { prepared, ask, menus } = begin(folder, opensFile);
  const { endGreeting, answerBy } = await prepared;
  expect([endGreeting(), menus.length, await ask('app.start')]).toEqual([false, 0, undefined]);
  answerBy(async (name) => ok(name));
  expect(await ask('app.start')).toEqual(ok('app.start'));
});

it('shows it where the last end left nothing to be done in any session', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sessions', 'copies'), { recursive: true });
  for (const name of ['a.session', 'b.session']) writeFileSync(join(folder, 'sessions', name), '');
  const { files, read } = readOwn(folder);
  await read;
  await files.settled.keep(['a.session', 'b.session', 'gone.session']);
  const { prepared, ask } = begin(folder);
  await prepared;
  expect(await ask('app.start')).toMatchObject({ ok: true });
});

it('tells a page all at once that asks only when all is there', async () => {
  const { prepared, ask } = begin(temporaryFolder());
  const { endGreeting, answerBy } = await prepared;
  expect(endGreeting()).toBe(false);
  const asked = ask('app.start');
  answerBy(async () => ok('all'));
  expect(await asked).toEqual(ok('all'));
});

it.each<[string, object]>([
  ['nothing', {}],
  ['all of it', { language: 'en', theme: 'projector', interfaceSize: 1.5, toured: true, export: { format: 'pdf' } }],
  ['what does not fit', { language: 'de', theme: 7, interfaceSize: 9, toured: 'yes' }],
  ['a list', []],
])('looks as the settings say of which is kept %s', async (_what, kept) => {
  const folder = temporaryFolder();
  settingsIn(folder, kept);
  const { prepared, placed } = begin(folder);
  await prepared;
  const whole = (await openSettings(join(folder, 'settings.json'), ['zh-CN'])).current();
  const seen: readonly (keyof Settings)[] = ['language', 'systemLanguage', 'theme', 'interfaceSize', 'toured'];
  const look = Object.fromEntries(seen.flatMap((key) => (key in whole ? [[key, whole[key]]] : [])));
  expect(placed[1]).toEqual(look);
});
