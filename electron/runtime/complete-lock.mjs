// Completes package-lock.json after `npm install`: node electron/runtime/complete-lock.mjs
//
// Some registries do not serve every platform package that a tool names as optional. npm then leaves the package out of
// the lock file, and `npm ci` refuses that lock file ("Missing: … from lock file"). This adds the entries that are named
// but absent, with the version, system and processor their names tell, and no integrity. A machine whose registry has
// them all needs no such entry, and there this adds nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const systems = ['android', 'darwin', 'win32', 'freebsd', 'openharmony', 'linux'];
const processors = ['arm64', 'x64', 'ia32', 'wasm32', 'ppc64', 'riscv64', 's390x', 'arm'];

/** The entry for an absent platform package, as npm would write it. */
function entryOf(name, version, dev) {
  const word = (words) => words.find((one) => name.includes(one));
  const [os, cpu] = [word(systems), word(processors)];
  const libc = /musl/.test(name) ? 'musl' : /linux.*gnu/.test(name) ? 'glibc' : undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

/** Where Node looks for a package that is asked for from `place`. */
function* lookups(place, name) {
  for (let at = place; at; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1)))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

export function completed(lock) {
  const packages = { ...lock.packages };
  const added = [];
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      // A range says nothing exact; npm keeps packages asked for by a range when it can.
      if (!/^\d+\.\d+\.\d+[^ ]*$/.test(version) || [...lookups(place, name)].some((at) => packages[at])) continue;
      packages[`node_modules/${name}`] = entryOf(name, version, dev);
      added.push(`${name}@${version}`);
    }
  const inOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(inOrder) }, added };
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const file = path.join(root, 'package-lock.json');
  const { lock, added } = completed(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stderr.write(`${added.length} absent platform packages added to package-lock.json\n`);
}
