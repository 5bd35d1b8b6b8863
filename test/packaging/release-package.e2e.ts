import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What the system says of the processes that show this program's pages. */
const renderers = (executable: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((process) => {
      const tell = (what: string): string => {
        try {
          return readFileSync(`/proc/${process}/${what}`, 'utf8');
        } catch {
          return '';
        }
      };
      // Chromium writes a page's command line anew, in one piece.
      const called = tell('cmdline');
      return called.startsWith(executable) && called.includes('--type=renderer') ? [tell('status')] : [];
    });

let user: OrdinaryUser;
// One copy of the program for all: one after the other, and the others also when one fails.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  user = ordinaryUser(released);
  copyFileSync(example, path.join(user.home, 'hotel.blueprint.json'));
  expect(await user.run(['import', 'hotel.blueprint.json', 'hotel.blueprint'])).toMatchObject({ code: 0 });
});
test.afterAll(() => user?.remove());

test('3.2 row 13: its fuses are those of the configuration', async () => {
  const wire = await getCurrentFuseWire(released);
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === '1'.charCodeAt(0);
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyAsar: true,
    ownSnapshot: false,
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

test('3.2 row 13: it is no Node for others, takes no options meant for Node, and no program laid beside its own', async () => {
  const version = await user.run(['--version']);
  expect(version.code).toBe(0);
  const ran = path.join(user.home, 'ran');
  const code = path.join(user.home, 'evil.cjs');
  writeFileSync(code, `require('node:fs').writeFileSync(${JSON.stringify(ran)}, 'x')`);
  expect(await user.run(['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } })).toMatchObject(version);
  const asNode = await user.run([code], { env: { ELECTRON_RUN_AS_NODE: '1' } });
  expect(asNode.stdout).toBe('');
  await user.run(['--version'], { env: { NODE_OPTIONS: `--require ${code}` } });
  const beside = path.join(path.dirname(user.executable), 'resources', 'app');
  try {
    mkdirSync(beside);
    writeFileSync(path.join(beside, 'package.json'), '{"main":"main.js"}');
    copyFileSync(code, path.join(beside, 'main.js'));
    expect(await user.run(['--version'])).toMatchObject(version);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  expect(existsSync(ran)).toBe(false);
});

for (const banned of [
  '--remote-debugging-port=0',
  '--inspect=0',
  '--load-extension=x',
  '--no-sandbox',
  '--disable-web-security',
  '--js-flags=--expose-gc',
  '--renderer-cmd-prefix=true',
  '--gpu-launcher=true',
  '--remote-debugging-pipe',
  '--proxy-server=127.0.0.1:1',
  '--single-process',
  '--disable-site-isolation-trials',
])
  test(`3.2 row 14: it does not start with ${banned}`, async () => {
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
    // 3.4: its pages are in Chromium's sandbox: 2 means that a filter of system calls is on.
    expect(renderers(user.executable).length).toBeGreaterThan(0);
    for (const status of renderers(user.executable)) expect(status).toMatch(/^Seccomp:\s+2$/m);
  } finally {
    child.kill();
    await ended;
    await screen.close();
  }
});
