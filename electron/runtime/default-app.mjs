// Stands in for the default_app.asar of Electron's own download: electron [flags] <folder or file> [arguments].
// The fallback runtime comes without one. Electron waits with `ready` until this module is done, so `await import()`
// starts CommonJS and ES module mains as if they were its own.
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1);
const preloads = [];
let at = 0;
for (; at < given.length; at++) {
  if (given[at] === '-r' || given[at] === '--require') preloads.push(given[++at]);
  else if (!given[at].startsWith('-')) break;
}
const target = given[at] && path.resolve(given[at]);
if (preloads.length) Module._preloadModules(preloads);

/** A folder is started as its package.json says, and gives the program its name. */
function mainOf(folder) {
  const file = path.join(folder, 'package.json');
  const { name, productName = name, version, desktopName, main = 'index.js' } = JSON.parse(readFileSync(file, 'utf8'));
  if (productName) app.setName(productName);
  if (version) app.setVersion(version);
  if (desktopName) app.setDesktopName(desktopName);
  return path.join(folder, main);
}

if (!target || !existsSync(target)) {
  process.stderr.write('usage: electron [flags] <folder or file> [arguments]\n');
  app.exit(1);
} else {
  // A preload may have cut argv itself: what stands before the target goes, and nothing else.
  process.argv.splice(1, Math.max(0, process.argv.indexOf(given[at]) - 1));
  process.defaultApp = true;
  const isFolder = statSync(target).isDirectory();
  const main = isFolder ? mainOf(target) : target;
  app.setAppPath(isFolder ? target : path.dirname(target));
  try {
    await import(pathToFileURL(main).href);
  } catch (error) {
    process.stderr.write(`Error launching app\n${error?.stack ?? error}\n`);
    app.exit(1);
  }
}
