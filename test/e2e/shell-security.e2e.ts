import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { exampleFile } from './blueprint-file.ts';
import { answerOpenDialog } from './dialogs.ts';
import { inMain } from './in-main.ts';
import { expect, test } from './program.ts';
import { ask, type Bridge, chooseFromMenu, startOf, titles } from './shell-page.ts';
import { rested } from './window-page.ts';

declare global {
  var throughline: Bridge;
  var violations: string[];
}

test('3.2 row 7: a page gets four functions and nothing of Electron or Node', async ({ page }) => {
  const surface = await page.evaluate(() => ({
    members: Object.entries(globalThis.throughline).map(([name, member]) => [name, typeof member]),
    strangers: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    frozen: (() => {
      try {
        (globalThis.throughline as { request: unknown }).request = null;
      } catch {}
      return typeof globalThis.throughline.request === 'function';
    })(),
  }));
  expect(surface.members.sort()).toEqual([
    ['on', 'function'],
    ['openDropped', 'function'],
    ['request', 'function'],
    ['start', 'function'],
  ]);
  expect(surface.strangers).toEqual([]);
  expect(surface.frozen).toBe(true);
});

test('3.2 rows 5 and 6: a page can neither ask outside the contract nor name a path', async ({
  page,
  app,
  userData,
}) => {
  const file = await exampleFile(userData, 'hotel-checkin');
  for (const name of ['ELECTRON_BROWSER_REQUIRE', 'fs.read', '__proto__', 'constructor', 'document.openDropped', ''])
    expect([name, await ask(page, name, { path: file })]).toEqual([
      name,
      { ok: false, faults: [{ code: 'requestRefused' }] },
    ]);
  for (const handle of [file, `file://${file}`, '../hotel-checkin.blueprint', '\\\\server\\share', ''])
    expect(await ask(page, 'document.openRecent', { handle })).toMatchObject({ ok: false });
  expect(await ask(page, 'document.open', { path: file })).toMatchObject({ ok: false });
  const made = await page.evaluate(async () => ({
    file: await globalThis.throughline.openDropped(new File(['x'], '/etc/passwd.blueprint')),
    frame: (() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const has = frame.contentWindow !== null && 'throughline' in frame.contentWindow;
      frame.remove();
      return has;
    })(),
    listening: typeof globalThis.throughline.on('ipc-internal', () => undefined),
  }));
  expect(made).toEqual({ file: { ok: false, faults: [{ code: 'notOnDisk' }] }, frame: false, listening: 'function' });
  expect(await titles(app)).toEqual(['Throughline']);
});

test('3.2 row 10: every permission is denied', async ({ page, program }) => {
  const answers = await page.evaluate(async () => {
    const names = [
      'camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'persistent-storage',
      'screen-wake-lock', 'window-management', 'local-fonts', 'idle-detection', 'storage-access', 'display-capture',
    ]; // biome-ignore format: a list of names
    const granted: string[] = [];
    for (const name of names) {
      const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => undefined);
      if (status && status.state !== 'denied') granted.push(`${name}: ${status.state}`);
    }
    const refused = (work: () => Promise<unknown> | undefined) =>
      Promise.resolve()
        .then(work)
        .then(
          (value) => value === 'denied' || value === undefined || (Array.isArray(value) && value.length === 0),
          () => true,
        );
    const media = navigator.mediaDevices;
    const hardware = navigator as unknown as Record<string, { requestDevice?: (o: object) => Promise<unknown> }>;
    return {
      granted,
      camera: await refused(() => media?.getUserMedia({ video: true })),
      screen: await refused(() => media?.getDisplayMedia({ video: true })),
      place: await refused(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notification: await refused(() => Notification.requestPermission()),
      clipboard: await refused(() => navigator.clipboard.readText()),
      usb: await refused(() => hardware.usb?.requestDevice?.({ filters: [] })),
      hid: await refused(() => hardware.hid?.requestDevice?.({ filters: [] })),
      bluetooth: await refused(() => hardware.bluetooth?.requestDevice?.({ acceptAllDevices: true })),
      midi: await refused(() => navigator.requestMIDIAccess?.({ sysex: true })),
    };
  });
  expect(answers).toEqual({
    granted: [],
    camera: true,
    screen: true,
    place: true,
    notification: true,
    clipboard: true,
    usb: true,
    hid: true,
    bluetooth: true,
    midi: true,
  });
  program.consoleErrors.length = 0;
});

test.describe('without a way out', () => {
  let server: Server;
  let origin: string;
  const calls: string[] = [];
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      calls.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached');
    });
    server.on('upgrade', (request, socket) => {
      calls.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('3.2 rows 11 and 12: no file and no address can be fetched, by any means', async ({ page, app, program }) => {
    const reached = await page.evaluate(async (origin) => {
      const fetched = (address: string) =>
        fetch(address).then(
          () => true,
          () => false,
        );
      const loaded = (element: HTMLElement & { src?: string; href?: string }, address: string) =>
        new Promise<boolean>((resolve) => {
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          if ('href' in element) element.href = address;
          else element.src = address;
          document.head.append(element);
          setTimeout(() => resolve(false), 1500);
        });
      const socket = new Promise<boolean>((resolve) => {
        try {
          const made = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
          made.onopen = () => resolve(true);
          made.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
      const early = Object.assign(document.createElement('link'), { rel: 'prefetch' });
      return {
        file: await fetched('file:///etc/hostname'),
        http: await fetched(`${origin}/fetch`),
        https: await fetched('https://example.org/'),
        image: await loaded(new Image(), `${origin}/image`),
        sheet: await loaded(sheet, `${origin}/sheet`),
        prefetch: await loaded(early, `${origin}/prefetch`),
        beacon: navigator.sendBeacon(`${origin}/beacon`) && false,
        socket: await socket,
        worker: await Promise.resolve()
          .then(() => new Worker('data:text/javascript,postMessage(1)'))
          .then(
            (worker) =>
              new Promise((resolve) => {
                worker.onmessage = () => resolve(true);
                worker.onerror = () => resolve(false);
              }),
            () => false,
          ),
      };
    }, origin);
    expect(Object.entries(reached).filter(([, came]) => came)).toEqual([]);
    // Even without the page's own policy the session lets nothing through.
    const fromSession = await app.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => 'reached',
          () => 'cancelled',
        ),
      `${origin}/session`,
    );
    expect(fromSession).toBe('cancelled');
    expect(calls).toEqual([]);
    program.consoleErrors.length = 0;
  });

  test('3.2 row 8: by 52 ways the page stays where it is and opens nothing', async ({
    page,
    app,
    userData,
    program,
  }) => {
    const html = path.join(userData, 'dropped.html');
    writeFileSync(html, '<title>elsewhere</title>');
    const attempts = await page.evaluate((origin) => {
      let attempts = 0;
      const attempt = (go: () => unknown): void => {
        attempts += 1;
        try {
          go();
        } catch {}
      };
      const put = <E extends HTMLElement>(made: E): E => {
        document.body.append(made);
        return made;
      };
      const link = (href: string, target: string) => put(Object.assign(document.createElement('a'), { href, target }));
      const press = (type: string, init: MouseEventInit) => new MouseEvent(type, { bubbles: true, ...init });
      for (const address of [
        origin,
        'file:///etc/hostname',
        'https://example.org',
        'app://other/',
        'data:text/html,x',
      ]) {
        attempt(() => window.open(address));
        attempt(() => window.open(address, '_self'));
        attempt(() => link(address, '_blank').click());
        attempt(() => link(address, '_self').click());
        attempt(() => link(address, '').dispatchEvent(press('auxclick', { button: 1 })));
        attempt(() => link(address, '').dispatchEvent(press('click', { ctrlKey: true })));
        attempt(() => location.assign(address));
        attempt(() => location.replace(address));
        attempt(() => put(Object.assign(document.createElement('form'), { action: address, method: 'post' })).submit());
        attempt(() => put(Object.assign(document.createElement('iframe'), { src: address })));
      }
      attempt(() => put(Object.assign(document.createElement('webview'), { src: origin })));
      return attempts;
    }, origin);
    // And a file dropped on the window.
    expect(attempts + 1).toBe(52);
    const devTools = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devTools.send('Input.dispatchDragEvent', {
        type,
        x: 300,
        y: 300,
        data: { items: [], files: [html], dragOperationsMask: 1 },
      });
    await startOf(page);
    expect(page.url()).toBe('app://bundle/index.html');
    expect(await inMain(app, ({ webContents }) => webContents.getAllWebContents().length, undefined)).toBe(1);
    expect(calls).toEqual([]);
    program.consoleErrors.length = 0;
  });
});

test('3.1: not one violation of the policy while a blueprint is opened, zoomed and switched', async ({
  app,
  page,
  userData,
  program,
}) => {
  const file = await exampleFile(userData, 'hospital-outpatient');
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  // The first page may still be loading: that is not the load that is waited for.
  await page.waitForLoadState('load');
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await loaded;
  await expect.poll(() => page.evaluate(() => globalThis.violations)).toEqual([]);
  await answerOpenDialog(app, file);
  await chooseFromMenu(app, 'file.open');
  await expect(page.getByRole('grid')).toBeVisible();
  for (const id of ['view.zoomIn', 'view.actualSize', 'view.fit', 'settings.language.zh', 'settings.theme.dark'])
    await chooseFromMenu(app, id);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(300, 200);
  await page.mouse.click(700, 400);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await startOf(page)).settings).toMatchObject({ language: 'zh', theme: 'dark' });
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  expect(program.consoleErrors).toEqual([]);
  // That nothing was heard means something only if something would have been.
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' })),
  );
  await expect.poll(() => page.evaluate(() => globalThis.violations.length)).toBe(1);
  program.consoleErrors.length = 0;
});

test('3.1: the headers come with every file, and nothing else is served', async ({ page, program }) => {
  const answers = await page.evaluate(async () => {
    const one = async (address: string) => {
      const answer = await fetch(address).catch(() => undefined);
      return [answer?.status, answer?.headers.get('Content-Security-Policy')?.startsWith("default-src 'none'")];
    };
    return [
      await one('app://bundle/index.html'),
      await one('app://bundle/../main.cjs'),
      await one('app://bundle/main.cjs'),
    ];
  });
  expect(answers).toEqual([
    [200, true],
    [404, true],
    [404, true],
  ]);
  program.consoleErrors.length = 0;
});

test('3.1: the page runs in the sandbox with Node out of reach', async ({ app }) => {
  const preferences = await inMain(
    app,
    ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    },
    undefined,
  );
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('3.2 row 27: no entry of the menu reloads the page or opens DevTools', async ({ app }) => {
  const roles = await inMain(
    app,
    ({ Menu }) => {
      const all = (items: Electron.MenuItem[]): string[] =>
        items.flatMap((item) => [`${item.id}: ${item.role} ${item.accelerator}`, ...all(item.submenu?.items ?? [])]);
      return all(Menu.getApplicationMenu()?.items ?? []);
    },
    undefined,
  );
  // The key that reloads elsewhere shows here what a card can break.
  const suspect = roles.filter((role) => /reload|devtools|CmdOrCtrl\+R|F12/i.test(role));
  expect(suspect.filter((role) => !/^ripple\.breaks: (null|undefined) /.test(role))).toEqual([]);
});

test('3.2 row 28: no card lies over the bars and panels of the window, wherever the sheet is moved', async ({
  app,
  page,
  userData,
}) => {
  await answerOpenDialog(app, await exampleFile(userData, 'hotel-checkin'));
  await chooseFromMenu(app, 'file.open');
  await rested(page);
  const covered = () =>
    page.evaluate(() =>
      ['.top-bar', '.status-bar', '.palette', '.inspector'].flatMap((chrome) => {
        const box = document.querySelector(chrome)?.getBoundingClientRect();
        if (!box || box.width === 0) return [`${chrome} is not there`];
        const points = Array.from({ length: 100 }, (_, at) => [
          box.x + (((at % 10) + 0.5) / 10) * box.width,
          box.y + ((Math.floor(at / 10) + 0.5) / 10) * box.height,
        ]);
        return points.flatMap(([x = 0, y = 0]) =>
          document.elementFromPoint(x, y)?.closest(chrome) ? [] : [`${chrome} at ${x}, ${y}`],
        );
      }),
    );
  expect(await covered()).toEqual([]);
  await page.mouse.move(600, 400);
  for (const [across, down] of [
    [700, 500],
    [-1400, -1000],
  ] as const) {
    await page.mouse.wheel(across, down);
    await rested(page);
    expect(await covered()).toEqual([]);
  }
});
