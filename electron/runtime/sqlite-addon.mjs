// SQLite for the fallback Electron. The add-on that better-sqlite3 ships needs a newer Node interface than Electron 33
// has, so the same sources are built against the experimental one, once, into the cache. Never shipped, never put into
// node_modules: out/node_modules holds a copy of the package with this add-on, and Node finds that one first.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, withNode } from './node.mjs';
import { once } from './once.mjs';
import { cache, inPackage, manifest, root } from './places.mjs';
import { mustRun } from './run.mjs';
import { saying } from './say.mjs';

const flags = [
  '-O2',
  '-UNAPI_VERSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
];

async function build(folder, node) {
  const packages = path.join(folder, 'node_modules');
  const source = path.join(packages, 'better-sqlite3');
  for (const name of ['better-sqlite3', 'node-addon-api'])
    cpSync(inPackage(name, ''), path.join(packages, name), {
      recursive: true,
      filter: (file) => !/[\\/]prebuilds$/.test(file),
    });
  const headers = await pinnedNode();
  const gyp = inPackage('node-gyp', 'bin/node-gyp.js');
  await mustRun(node, [gyp, 'rebuild', '--release', '-j', 'max', `--nodedir=${headers}`, '--', '-Dforce_build=1'], {
    cwd: source,
    env: withNode(node, { ...process.env, CFLAGS: '-O2', CXXFLAGS: flags.join(' ') }),
  });
  const made = path.join(source, 'build', 'Release', 'better_sqlite3.node');
  await mustRun('strip', ['-s', made]);
  renameSync(made, path.join(folder, 'better_sqlite3.node'));
  rmSync(packages, { recursive: true });
}

/** A folder with `better_sqlite3.node` for the fallback Electron. */
export const sqliteAddon = (node) =>
  once(path.join(cache, `better-sqlite3-${manifest('better-sqlite3').version}-experimental`), (folder) =>
    saying('building SQLite for the fallback Electron, once (about a minute)', () => build(folder, node)),
  );

const copy = path.join(root, 'out', 'node_modules', 'better-sqlite3');

/** Puts the package with the built add-on where the built program looks first. */
export async function placeSqlite(node) {
  const addon = path.join(await sqliteAddon(node), 'better_sqlite3.node');
  if (existsSync(copy)) return;
  const temporary = `${copy}.${process.pid}.part`;
  mkdirSync(path.join(temporary, 'build', 'Release'), { recursive: true });
  for (const name of ['package.json', 'lib', 'LICENSE'])
    cpSync(inPackage('better-sqlite3', name), path.join(temporary, name), { recursive: true });
  cpSync(addon, path.join(temporary, 'build', 'Release', 'better_sqlite3.node'));
  renameSync(temporary, copy);
}

/** With Electron's own runtime the package as shipped is the right one. */
export const removeSqlite = () => rmSync(copy, { recursive: true, force: true });
