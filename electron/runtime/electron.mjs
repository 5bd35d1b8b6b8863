// An Electron to run: the `electron` package's own download, or where that cannot be had the fallback.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fallbackElectron, fallbackVersion, hasFallback } from './fallback-electron.mjs';
import { cache, inPackage, manifest } from './places.mjs';
import { SetUpFailure, say, saying } from './say.mjs';

/** A download that brought nothing for so long is given up: a firewall that swallows packets never answers. */
const stalledAfter = 30_000;
/** A failed download is not tried again for a day, so that not each start waits. */
const triedAgainAfter = 24 * 3600_000;

const dist = inPackage('electron', 'dist');
const failure = () => path.join(cache, `electron-${manifest('electron').version}.unreachable`);

function downloaded() {
  const { version } = manifest('electron');
  return existsSync(inPackage('electron', 'path.txt')) && existsSync(path.join(dist, 'version')) ? version : undefined;
}

const failedLately = () => existsSync(failure()) && Date.now() - statSync(failure()).mtimeMs < triedAgainAfter;

function bytesIn(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) => sum + (statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}

/** Runs the package's install script; true when it brought an Electron. */
function download(node) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'electron-download-'));
  const child = spawn(node, [inPackage('electron', 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, TMPDIR: temporary },
  });
  let seen = -1;
  let since = Date.now();
  const watch = setInterval(() => {
    const bytes = bytesIn(temporary) + bytesIn(dist);
    if (bytes !== seen) [seen, since] = [bytes, Date.now()];
    else if (Date.now() - since > stalledAfter) child.kill('SIGKILL');
  }, 1000);
  return new Promise((resolve) => {
    const end = (worked) => {
      clearInterval(watch);
      rmSync(temporary, { recursive: true, force: true });
      resolve(worked);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0 && downloaded() !== undefined));
  });
}

/** `{ folder, executable, version, fallback }` of the Electron to use. */
export async function findElectron(node) {
  if (!downloaded() && !(hasFallback && failedLately())) {
    const { version } = manifest('electron');
    if (!(await saying(`fetching Electron ${version}`, () => download(node)))) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(failure(), '');
      say(`  Electron ${version} could not be fetched`);
    }
  }
  const version = downloaded();
  if (version) {
    const { default: executable } = await import(`file://${inPackage('electron', 'index.js')}`);
    return { folder: dist, executable, version, fallback: false };
  }
  if (!hasFallback)
    throw new SetUpFailure('Electron could not be fetched, and the stand-in for it exists for Linux x64 only.');
  const folder = await fallbackElectron(node);
  return { folder, executable: path.join(folder, 'electron'), version: fallbackVersion, fallback: true };
}
