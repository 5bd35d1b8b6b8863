import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';

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

it('begins a window with the code of the start screen alone', () => {
  const first = new Set(['renderer/main.tsx']);
  for (const file of first) if (/\.tsx?$/.test(file)) for (const imported of importedBy(file)) first.add(imported);
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
    'shared',
    'shared/words',
    'window-fonts',
    'zustand',
  ]);
  expect(first.has('zod')).toBe(false);
});
