import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { type OrdinaryUser, ordinaryUser } from './ordinary-user.ts';
import { openScreen } from './screen.ts';

/**
 * The package that is shipped lets no test in: it is started as an ordinary user starts it and looked at from outside.
 */
const released = process.env.THROUGHLINE_RELEASED ?? '';
const example = path.join(import.meta.dirname, '../fixtures/examples/hotel-checkin.blueprint.json');

let user: OrdinaryUser;
// One copy of the program for all: one after the other, and the others also when one fails.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  user = ordinaryUser(released);
  copyFileSync(example, path.join(user.home, 'hotel.blueprint.json'));
  expect(await user.run(['import', 'hotel.blueprint.json', 'hotel.blueprint'])).toMatchObject({ code: 0 });
});
test.afterAll(() => user?.remove());

test('its fuses are those of the configuration', async () => {
  const wire = await getCurrentFuseWire(released);
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === '1'.charCodeAt(0);
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyAsar: true,
    fileProtocol: false,
  });
});

test('it has one copy of each font, and no binary of another system', () => {
  const resources = path.join(path.dirname(released), 'resources');
  const files = readdirSync(resources, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.ttf'))).toEqual([]);
  expect(readFileSync(path.join(resources, 'app.asar'), 'latin1').match(/"NotoSansSC_400Regular\.ttf"/g)).toHaveLength(
    1,
  );
  const addons = files.filter((file) => file.endsWith('.node'));
  expect(addons).toHaveLength(2);
  for (const addon of addons) expect(addon).toMatch(/linux-x64|better_sqlite3/);
});

test('its command line imports, tells and exports, without a display', async () => {
  expect(await user.run(['import', 'hotel.blueprint.json', 'again.blueprint'])).toMatchObject({ code: 0 });
  expect(await user.run(['info', 'hotel.blueprint'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Hotel check-in'),
    stderr: '',
  });
  expect(await user.run(['export', 'hotel.blueprint', 'hotel.pdf'])).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(user.home, 'hotel.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await user.run(['export', 'hotel.blueprint', 'hotel.png'])).toMatchObject({ code: 0 });
  const refused = await user.run(['info', 'absent.blueprint']);
  expect(refused.code).toBe(2);
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
});

for (const banned of [
  '--remote-debugging-port=0',
  '--inspect=0',
  '--load-extension=x',
  '--no-sandbox',
  '--disable-web-security',
  '--js-flags=--expose-gc',
  '--renderer-cmd-prefix=true',
])
  test(`it does not start with ${banned}`, async () => {
    const screen = await openScreen();
    try {
      const { code, stderr } = await user.run([banned], { display: screen.display });
      expect(stderr).toContain(`${banned.replace(/=.*/, '')} is not accepted`);
      expect(code).toBe(1);
    } finally {
      await screen.close();
    }
  });

test('it shows the file given on its command line in a window', async () => {
  const screen = await openScreen();
  const child = user.start(['hotel.blueprint'], { display: screen.display, stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    // An empty screen has one colour.
    await expect.poll(() => screen.colours().size, { timeout: 30_000 }).toBeGreaterThan(100);
    const recent = path.join(user.home, '.config/Throughline/recent.json');
    await expect.poll(() => existsSync(recent) && readFileSync(recent, 'utf8')).toContain('hotel.blueprint');
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill();
    await ended;
    await screen.close();
  }
});
