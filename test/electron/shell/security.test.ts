import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFrom, type Bundle, bundleOf, readingAhead } from '../../../electron/security/bundle.ts';
import { contentSecurityPolicy, securityHeaders } from '../../../electron/security/headers.ts';
import {
  type LockableContents,
  type LockableSession,
  lockContents,
  lockSession,
} from '../../../electron/security/lockdown.ts';
import { isOurs, mayLoad, origin } from '../../../electron/security/origin.ts';
import { pagePreferences } from '../../../electron/security/page.ts';
import { bannedSwitch, bannedSwitches, earlyFeatures } from '../../../electron/security/switches.ts';

describe('3.1: what Chromium is told with every file', () => {
  it('is the agreed policy, word for word', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types dompurify picture-worker preview-worker simulation-worker",
    );
    expect(securityHeaders).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it('runs every page in the sandbox, without Node and without DevTools once packaged', () => {
    expect(pagePreferences({ preload: '/p.cjs', packaged: true })).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      v8CacheOptions: 'bypassHeatCheck',
    });
  });
});

describe('3.1: addresses', () => {
  const ours = ['app://bundle/index.html', 'app://bundle/', 'APP://bundle/assets/a.js', 'app://bundle/x?y#z'];
  const foreign = [
    'app://other/index.html',
    'app://bundle.evil/',
    'app://bundle:1/',
    'app://user@bundle/',
    'app://u:p@bundle/',
    'file:///etc/passwd',
    'http://bundle/',
    'https://bundle/',
    'about:blank',
    'data:text/html,x',
    'blob:app://bundle/1',
    'javascript:alert(1)',
    'app:bundle',
    'not an address',
    '',
  ];
  it.each(ours)('%s is ours', (address) => expect(isOurs(address)).toBe(true));
  it.each(foreign)('%s is not ours', (address) => expect(isOurs(address)).toBe(false));

  it('3.2 row 12: nothing but own files and bytes at hand may be loaded', () => {
    for (const address of ['app://bundle/a.js', 'blob:app://bundle/1', 'data:image/png;base64,AA'])
      expect(mayLoad(address)).toBe(true);
    for (const address of ['http://127.0.0.1/', 'https://example.org/', 'ws://x/', 'file:///etc/hostname', 'ftp://x/'])
      expect(mayLoad(address)).toBe(false);
  });
});

describe('3.1: the bundle', () => {
  let folder: string;
  let bundle: Bundle;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-bundle-'));
    mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.js'), 'secret');
    writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'page', 'assets', 'a b.js'), 'code');
    writeFileSync(
      join(folder, 'page', 'named.html'),
      '<script src="./assets/a%20b.js"></script><link href="./gone.css"><link href="../secret.js">',
    );
    writeFileSync(join(folder, 'page', 'assets', 'tool.exe'), 'no');
    symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'link.js'));
    bundle = bundleOf(join(folder, 'page'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const get = (url: string, method = 'GET') => answerFrom(bundle, { url, method });

  it('serves its files with their media type and every header', async () => {
    const answer = await get(`${origin}/index.html?x#y`);
    expect(answer.statusCode).toBe(200);
    expect(String(answer.data)).toBe('<!doctype html>');
    expect(answer.headers).toEqual({ ...securityHeaders, 'Content-Type': 'text/html; charset=utf-8' });
    expect(String((await get(`${origin}/assets/a%20b.js`)).data)).toBe('code');
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..\\..\\secret.js',
    '/link.js',
    '/assets/tool.exe',
    '/assets',
    '/',
    '//index.html',
    '/INDEX.HTML',
    '/index.html%00.js',
    '/constructor',
  ])('3.2 row 11: %s is not there', async (path) => expect((await get(origin + path)).statusCode).toBe(404));

  it('reads what a page names before it is asked for, and hands it out once', async () => {
    const read: string[] = [];
    const ahead = readingAhead(bundle, '/named.html', async (file) => {
      read.push(basename(file));
      return Buffer.from(`${read.length}`);
    });
    expect(read).toEqual(['named.html', 'a b.js']);
    const code = async () =>
      String((await answerFrom(bundle, { url: `${origin}/assets/a%20b.js`, method: 'GET' }, ahead)).data);
    expect([await code(), await code(), read]).toEqual(['2', '3', ['named.html', 'a b.js', 'a b.js']]);
  });

  it('refuses other hosts and other methods', async () => {
    expect((await get('app://elsewhere/index.html')).statusCode).toBe(404);
    expect((await get(`${origin}/index.html`, 'POST')).statusCode).toBe(405);
  });
});

/** Records what a lock hangs onto an event emitter of Electron. */
const recorder = () => {
  const listeners = new Map<string, (...args: unknown[]) => unknown>();
  const called: Record<string, unknown[]> = {};
  const target = new Proxy(
    {},
    {
      get: (_target, name: string) =>
        name === 'on'
          ? (event: string, listener: (...args: unknown[]) => unknown) => listeners.set(event, listener)
          : name === 'webRequest'
            ? target
            : (...args: unknown[]) => {
                called[name] = args;
              },
    },
  );
  return { target, listeners, called };
};
const attempt = () => {
  const event = { prevented: false, preventDefault: () => undefined as undefined };
  event.preventDefault = () => {
    event.prevented = true;
  };
  return event;
};

describe('the session', () => {
  const { target, listeners, called } = recorder();
  lockSession(target as LockableSession);
  const handler = (name: string) => called[name]?.[0] as (...args: unknown[]) => unknown;

  it('3.2 row 10: every permission is denied by all handlers', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'fileSystem']) {
      const replies: unknown[] = [];
      handler('setPermissionRequestHandler')({}, permission, (granted: boolean) => replies.push(granted));
      expect(replies).toEqual([false]);
      expect(handler('setPermissionCheckHandler')({}, permission)).toBe(false);
    }
    expect(handler('setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false);
    for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device']) {
      const chosen: string[] = [];
      const asked = attempt();
      listeners.get(event)?.(asked, [], {}, (id: string) => chosen.push(id));
      expect([event, asked.prevented, chosen]).toEqual([event, true, ['']]);
    }
  });

  it('3.2 row 12: a request that leaves the program is cancelled', () => {
    const verdicts = ['https://example.org/', 'http://127.0.0.1:1/', `${origin}/index.html`].map((url) => {
      let verdict: unknown;
      handler('onBeforeRequest')({ url }, (answer: unknown) => {
        verdict = answer;
      });
      return verdict;
    });
    expect(verdicts).toEqual([{ cancel: true }, { cancel: true }, { cancel: false }]);
  });

  it('3.1: nothing is downloaded, and no dictionary is fetched', () => {
    const download = attempt();
    listeners.get('will-download')?.(download);
    expect(download.prevented).toBe(true);
    expect(called.setSpellCheckerEnabled).toEqual([false]);
  });
});

describe('a page', () => {
  it('3.2 row 8: goes nowhere and opens nothing', () => {
    const { target, listeners, called } = recorder();
    lockContents(target as LockableContents, { packaged: false });
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      const tried = attempt();
      listeners.get(event)?.(tried);
      expect([event, tried.prevented]).toEqual([event, true]);
    }
    const opens = called.setWindowOpenHandler?.[0] as () => unknown;
    expect(opens()).toEqual({ action: 'deny' });
  });

  it('3.2 row 27: DevTools close at once in the packaged program', () => {
    const { target, listeners, called } = recorder();
    lockContents(target as LockableContents, { packaged: true });
    listeners.get('devtools-opened')?.();
    expect(called.closeDevTools).toEqual([]);
  });
});

describe('3.2 row 14: switches', () => {
  it.each(bannedSwitches)('--%s is banned, however it is written', (name) => {
    for (const arg of [`--${name}`, `--${name}=1`, `-${name}`, `--${name.toUpperCase()}=x`])
      expect(bannedSwitch(['a.blueprint', arg], 'linux')).toBe(name);
    expect(bannedSwitch([`/${name}=1`], 'win32')).toBe(name);
  });
  it('lets files and harmless switches pass', () => {
    const args = ['--lang=zh-CN', '--user-data-dir=/x', '/home/a/inspect', 'inspect', 'a.blueprint', '--', ''];
    expect(bannedSwitch(args, 'linux')).toBeUndefined();
  });
});

it('leaves the network service its process where that is in a sandbox', () =>
  expect(['linux', 'win32', 'darwin'].map((platform) => earlyFeatures(platform).length)).toEqual([1, 1, 0]));
