// The npm packages: installed when node_modules is missing or does not hold what the lock file says.
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locked } from './once.mjs';
import { root } from './places.mjs';
import { npm } from './run.mjs';
import { SetUpFailure, saying } from './say.mjs';

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

/** Installing through a link would empty a folder that belongs to another checkout, and builds would write into it. */
function refuseLink() {
  const folder = path.join(root, 'node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new SetUpFailure(
      `${folder} is a link to another folder. Remove the link; the packages are then installed here.`,
    );
}

export async function preparePackages() {
  refuseLink();
  if (installed()) return;
  await locked(path.join(root, '.npm-ci.lock'), async () => {
    if (installed()) return;
    await saying('installing the npm packages of package-lock.json', () =>
      npm(['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'], { cwd: root }),
    );
  });
}
