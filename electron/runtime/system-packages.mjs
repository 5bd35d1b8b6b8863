// What the operating system must have: tools by their command, libraries by what the dynamic linker misses.
// On Debian as root it is installed; elsewhere the one line to run is printed.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { mustRun, quietly } from './run.mjs';
import { SetUpFailure, saying } from './say.mjs';

const commands = {
  Xvfb: 'xvfb',
  unzip: 'unzip',
  python3: 'python3',
  make: 'make',
  'g++': 'g++',
  strip: 'binutils',
  pdftotext: 'poppler-utils',
  strace: 'strace',
  'mkfs.ext4': 'e2fsprogs',
  ip: 'iproute2',
  soffice: 'libreoffice-calc libreoffice-impress fonts-noto-cjk',
};

const libraries = {
  'libasound.so.2': 'libasound2',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
};

export function onPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function install(packages) {
  const names = [...new Set(packages)].sort();
  if (process.getuid() !== 0 || !existsSync('/etc/debian_version') || !onPath('apt-get'))
    throw new SetUpFailure(
      `Missing on this system: ${names.join(' ')}. On Debian or Ubuntu run\n  sudo apt-get install -y ${names.join(' ')}\nand start again.`,
    );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await saying(`installing from Debian: ${names.join(' ')}`, async () => {
    await mustRun('apt-get', ['update'], { env });
    const exact = await Promise.all(names.map(nameHere));
    await mustRun('apt-get', ['install', '-y', '--no-install-recommends', ...exact], { env });
  });
}

/** Newer Debian renamed libraries whose time type grew (libasound2 is libasound2t64 there). */
async function nameHere(name) {
  const renamed = `${name}t64`;
  return (await quietly('apt-cache', ['show', renamed])).code === 0 ? renamed : name;
}

/** Installs the commands of the list above that are asked for and not there. */
export async function needCommands(wanted) {
  if (process.platform !== 'linux') return;
  const missing = wanted.filter((command) => !onPath(command));
  if (missing.length) await install(missing.flatMap((command) => commands[command].split(' ')));
}

/** Installs the libraries that a program of this folder misses. */
export async function needLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = async () =>
    [...(await quietly('ldd', [executable])).output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  const names = await missing();
  if (!names.length) return;
  const unknown = names.filter((name) => !libraries[name]);
  if (unknown.length) throw new SetUpFailure(`Electron needs libraries that are not installed: ${unknown.join(' ')}`);
  await install(names.map((name) => libraries[name]));
}
