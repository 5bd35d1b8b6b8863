// npm run package: the unpacked program for this system, in release/.
//
// Tests need two of them. The test package lets Playwright in (the inspect fuse is on, and the refusal of dangerous
// switches is compiled out); the release package is what is shipped and is looked at from outside only.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { tooOldToShip } from './electron-age.mjs';
import { inPackage, manifest, root } from './places.mjs';
import { prepareElectron } from './prepare.mjs';
import { quietly } from './run.mjs';
import { SetUpFailure, say, saying, verb } from './say.mjs';

const runtimeCopy = path.join(root, 'release', 'runtime');

/** electron-builder takes the whole folder: without the start file that stands in for Electron's own. */
function electronDist({ folder, fallback }) {
  if (!fallback) return folder;
  rmSync(runtimeCopy, { recursive: true, force: true });
  const standIn = path.join(folder, 'resources', 'app');
  cpSync(folder, runtimeCopy, { recursive: true, filter: (file) => file !== standIn });
  return runtimeCopy;
}

/** Packages what is in out/; gives the executable, or undefined when it failed. */
async function packageOut({ node, env, electron }, output, settings = []) {
  const config = electron.fallback ? 'test/packaging/local.yml' : 'electron-builder.yml';
  const set = { electronDist: electronDist(electron), 'directories.output': output, ...Object.fromEntries(settings) };
  const { code, output: said } = await quietly(
    node,
    [
      inPackage('electron-builder', 'cli.js'),
      '--dir',
      '--config',
      config,
      ...Object.entries(set).map(([key, value]) => `-c.${key}=${value}`),
    ],
    // Hard links would give both packages one binary, and the fuses of the second to the first.
    { cwd: root, env: { ...env, USE_HARD_LINKS: 'false' } },
  );
  rmSync(runtimeCopy, { recursive: true, force: true });
  if (code !== 0) {
    say(said);
    return undefined;
  }
  return executableIn(path.join(root, output));
}

function executableIn(folder) {
  const { productName } = manifest();
  if (process.platform === 'darwin')
    return path.join(
      folder,
      process.arch === 'arm64' ? 'mac-arm64' : 'mac',
      `${productName}.app/Contents/MacOS/${productName}`,
    );
  return process.platform === 'win32'
    ? path.join(folder, 'win-unpacked', `${productName}.exe`)
    : path.join(folder, 'linux-unpacked', 'throughline');
}

const releasePackage = async (prepared) => {
  if ((await build(prepared)) !== 0) return undefined;
  return saying('packaging the program', () => packageOut(prepared, 'release'));
};

const testPackage = async (prepared) => {
  if ((await build({ ...prepared, env: { ...prepared.env, THROUGHLINE_TEST_PACKAGE: '1' } })) !== 0) return undefined;
  return saying('packaging the program for tests', () =>
    packageOut(prepared, 'release/test', [['electronFuses.enableNodeCliInspectArguments', true]]),
  );
};

/** Both packages, as the environment of their tests; undefined when one could not be made. */
export async function packagePrograms(prepared) {
  const inspectable = await testPackage(prepared);
  const released = await releasePackage(prepared);
  return inspectable && released && { THROUGHLINE_PACKAGED: inspectable, THROUGHLINE_RELEASED: released };
}

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    const old = tooOldToShip(manifest().devDependencies.electron, new Date());
    if (old) throw new SetUpFailure(old);
    const executable = await releasePackage(await prepareElectron());
    if (executable) say(executable);
    return executable ? 0 : 1;
  });
