import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { firstAreas } from '../../../shared/words/first.ts';
import { areas } from '../../../shared/words/words.ts';

const root = path.join(import.meta.dirname, '../../..');

/** The modules whose code a file needs at once, as paths from the root or as names of packages: neither types nor what is imported later. */
function importedBy(file: string): string[] {
  const { program } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  return program.body.flatMap((part) => {
    if (part.type !== 'ImportDeclaration' || part.importKind === 'type') return [];
    const named = part.specifiers.filter((one) => one.type === 'ImportSpecifier');
    if (named.length > 0 && named.every(({ importKind }) => importKind === 'type')) return [];
    const { value } = part.source;
    if (value.startsWith('#')) return value.slice(1);
    return value.startsWith('.') ? path.posix.join(path.posix.dirname(file), value) : value;
  });
}

/** All that is imported from the first file on, whatever it takes. */
function firstModules(): Set<string> {
  const first = new Set(['renderer/main.tsx']);
  for (const file of first) if (/\.tsx?$/.test(file)) for (const imported of importedBy(file)) first.add(imported);
  return first;
}

it('begins a window with the code of the start screen alone', () => {
  const first = firstModules();
  expect(first).toContain('renderer/start/gallery.tsx');
  const rooms = [...first].filter((file) => file.includes('/')).map((file) => file.split('/').slice(0, -1).join('/'));
  expect([...new Set(rooms)].sort()).toEqual([
    'react-dom',
    'renderer',
    'renderer/actions',
    'renderer/app',
    'renderer/editing',
    'renderer/import',
    'renderer/start',
    'renderer/style',
    'shared/words',
    'window-fonts',
    'zustand',
  ]);
  expect([...first].filter((file) => ['zod', 'i18next'].includes(file))).toEqual([]);
});

it('begins it with every word that this code says', () => {
  const keysOf = (some: object): string[] => Object.values(some).flatMap((words) => Object.keys(words));
  const known = new Set(keysOf(firstAreas));
  const later = keysOf(areas).filter((key) => !known.has(key));
  const said = [...firstModules()]
    .filter((file) => /^renderer\/.*\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(/words\(\s*['`]([\w.]+)|say\(\w+, ['`]([\w.]+)/g),
    ])
    .map(([, byHook, bySay]) => byHook ?? bySay ?? '');
  expect(said.length).toBeGreaterThan(20);
  // A text with plural forms, or one of several with the same beginning, is asked for by what they have in common.
  const isLate = (begin: string): boolean => !known.has(begin) && later.some((key) => key.startsWith(begin));
  expect(said.filter(isLate)).toEqual([]);
  // What counts them comes with the others.
  expect([...known].filter((key) => /_(?:one|other)$/.test(key))).toEqual([]);
});
