// The npm packages: installed when node_modules is missing or does not hold what the lock file says.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { locked } from './once.mjs';
import { root } from './places.mjs';
import { npm } from './run.mjs';
import { saying } from './say.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/** True when every package that is not optional is there in the locked version. npm keeps a list of what it installed. */
function installed() {
  try {
    const there = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json')).every(
      ([place, { version, optional, devOptional, peer }]) =>
        place === '' || there[place]?.version === version || ((optional || devOptional || peer) && !there[place]),
    );
  } catch {
    return false;
  }
}

export async function preparePackages() {
  if (installed()) return;
  await locked(path.join(root, '.npm-ci.lock'), async () => {
    if (installed()) return;
    await saying('installing the npm packages of package-lock.json', () =>
      npm(['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'], { cwd: root }),
    );
  });
}
