import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../electron/storage/database.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sources = ['shared', 'electron', 'renderer', 'viewer'].flatMap((room) =>
  globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }).map((file) => file.split(path.sep).join('/')),
);

/** The sources that match, without their comments. */
const saying = (pattern: RegExp, files = sources): string[] =>
  files.filter((file) => pattern.test(read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')));

describe('what the program never does', () => {
  test('3.2 row 1: no text becomes markup or code', () => {
    expect(sources.length).toBeGreaterThan(300);
    const markup =
      /\.innerHTML|\.outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc|setHTMLUnsafe/;
    expect(saying(markup)).toEqual([]);
    expect(saying(/\beval\(|new Function\(|executeJavaScript|insertCSS|from 'node:vm'/)).toEqual([]);
  });

  test('3.2 row 9: nothing opens a link: no address leads out of the program, and no text is made one', () => {
    expect(saying(/openExternal|shell\.openPath|registerProtocolClient|<a\b(?!:|[^>]* href="#)/)).toEqual([]);
  });

  test('3.2 row 12: nothing asks for a network', () => {
    const network =
      /from 'node:(http|https|http2|net|tls|dgram|dns)'|\bnet\.request|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/;
    expect(saying(network)).toEqual([]);
    // Names of vocabularies look like addresses and are none: nothing is ever fetched from them.
    const vocabularies =
      'www\\.(?:w3|inkscape)\\.org/|ns\\.adobe\\.com/|purl\\.org/dc/|schemas\\.(?:openxmlformats\\.org|microsoft\\.com)/';
    const address = new RegExp(`autoUpdater|crashReporter|\\bhttps?://(?!${vocabularies})[a-z0-9]`, 'i');
    expect(saying(address)).toEqual([]);
  });

  test('3.2 row 16: statements are constants: what is put into their text is a name of our own schema, never a value', () => {
    // Where a statement's text is put together: from the tables and columns of schema.ts alone.
    const composed = /\.(?:statement|script)\(\s*(?:`[^`]*\$\{|[^'"`)]*\+)/;
    expect(saying(composed).filter((file) => !composedOfNames.includes(file))).toEqual([]);
  });

  test('3.2 row 17: SQLite is reached by one door, which has no extensions, no unsafe mode and no way to attach', () => {
    expect(saying(/from 'better-sqlite3'/)).toEqual(['electron/storage/database.ts']);
    expect(saying(/loadExtension|unsafeMode|\bATTACH\b|\.aggregate\(|\.backup\(/)).toEqual([]);
    const database = emptyDatabase();
    expect(Object.keys(database).sort()).toEqual(['atomically', 'bytes', 'close', 'pragma', 'script', 'statement']);
    expect(() => database.statement("SELECT load_extension('x')").all()).toThrow();
    database.close();
  });
});

/** Files whose statements are made of the schema's own names. */
const composedOfNames: readonly string[] = [];

describe('what it is made of', () => {
  type Lock = {
    packages: {
      [path: string]: {
        integrity?: string;
        resolved?: string;
        hasInstallScript?: boolean;
        link?: boolean;
        dev?: boolean;
        optional?: boolean;
        os?: string[];
      };
    };
  };
  const lock = JSON.parse(read('package-lock.json')) as Lock;
  const manifest = JSON.parse(read('package.json')) as { [kind: string]: { [name: string]: string } };

  test('3.2 row 24: every package is one exact version that its checksum vouches for', () => {
    for (const kind of ['dependencies', 'devDependencies'])
      for (const [name, version] of Object.entries(manifest[kind] ?? {}))
        expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
    const packages = Object.entries(lock.packages).filter(([name, { link }]) => name !== '' && !link);
    expect(packages.length).toBeGreaterThan(200);
    for (const [name, { integrity, resolved, dev, optional, os }] of packages) {
      expect([name, resolved]).toEqual([name, undefined]);
      // A tool's package for another system, which no machine of this one's kind installs, may be named alone.
      if (integrity === undefined) expect([name, dev && optional && os !== undefined]).toEqual([name, true]);
      else expect([name, integrity]).toEqual([name, expect.stringMatching(/^sha512-/)]);
    }
  });

  test('3.2 row 24: no package runs a script of its own when it is installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    // Those that would, if they were let: a new one is to be looked at first.
    expect(scripted.map(([name]) => name.replace(/^.*node_modules\//, '')).sort()).toEqual(wouldRunScripts);
  });

  test('3.2 row 24: what is shipped is under licences that allow it', () => {
    const shipped = Object.entries(lock.packages as { [path: string]: { dev?: boolean; license?: string } }).filter(
      // Its package.json names none; its LICENSE is the MIT licence.
      ([name, { dev }]) => name !== '' && !dev && name !== 'node_modules/png-js',
    );
    expect(shipped.length).toBeGreaterThan(10);
    for (const [name, { license }] of shipped) expect([name, license]).toEqual([name, expect.stringMatching(allowed)]);
  });
});

const wouldRunScripts: readonly string[] = ['electron-winstaller'];
const allowed =
  /^\(?(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|Zlib)/;
