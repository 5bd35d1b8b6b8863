// Where things are: the project, and the per-user cache that holds what is fetched or built once.
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const caches = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
export const cache = path.join(caches, 'throughline');

/** The folder a person typed the command in: npm changes to the project's folder and tells the original here. */
export const typedIn = process.env.INIT_CWD || process.cwd();

const require = createRequire(path.join(root, 'package.json'));

/** The content of a package.json of an installed package, or of the project when no name is given. */
export const manifest = (name) => require(name ? inPackage(name, 'package.json') : path.join(root, 'package.json'));

/** A file of an installed package: tools are started by their file, so that it is known which Node runs them. */
export const inPackage = (name, file) => path.join(root, 'node_modules', name, file);
