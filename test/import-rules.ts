import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Which room and area of shared/ may import which: the arrows of the architecture, followed to their end. */
const shared: Readonly<Record<string, readonly string[]>> = {
  model: ['model', 'words'],
  words: ['words', 'model/fields', 'model/result'],
  ipc: ['ipc', 'model', 'words'],
  commands: ['commands', 'model', 'words'],
  layout: ['layout', 'model', 'words'],
  analysis: ['analysis', 'model', 'words'],
  interchange: ['interchange', 'model', 'words'],
  export: ['export', 'layout', 'model', 'words'],
};

/** Packages a room may use. Everything in shared/ must run anywhere, so it has next to none. */
const packages = {
  shared: /^(zod|fractional-indexing|i18next)$/,
  electron: /^(node:.+|electron|zod|better-sqlite3|pdfkit|@resvg\/resvg-js|subset-font|fontkit)$/,
  renderer: /^(?!node:|electron$|better-sqlite3$|pdfkit$|@resvg\/|subset-font$|fontkit$)/,
};

/** The only files that know Electron; everything else in electron/ runs in plain Node. */
const electronKnown = /^electron\/(main|preload|window|menu|dialogs|ipc)\.ts$/;

/** Every module that a source names: imports, exports from, type imports, `import('…')` as value and as type, require. */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const found: string[] = [];
  const add = (node: unknown): void => {
    const { value } = (node ?? {}) as { value?: unknown };
    if (typeof value === 'string') found.push(value);
    // What is imported must be readable here; a computed name could be anything.
    else if (node) found.push('a computed name');
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0]);
    },
  }).visit(program);
  return found;
}

/** `shared/model/card.ts` → room `shared`, area `model`; `shared/ipc.ts` is an area of its own. */
const areaOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/, '') ?? '';
const roomOf = (file: string): string => file.split('/')[0] ?? '';

function offence(file: string, name: string): string | undefined {
  const room = roomOf(file) as keyof typeof packages;
  const target = name.startsWith('#shared/')
    ? `shared/${name.slice('#shared/'.length)}`
    : name.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), name)
      : undefined;
  if (target === undefined) {
    if (!packages[room].test(name)) return `${room}/ may not use ${name}`;
    return name === 'electron' && !electronKnown.test(file) ? 'only a few files may know electron' : undefined;
  }
  if (roomOf(target) !== room)
    return roomOf(target) === 'shared' && name.startsWith('#shared/') ? undefined : `${room}/ may not import ${name}`;
  if (room !== 'shared') return undefined;
  const allowed = shared[areaOf(file)];
  if (!allowed) return `shared/${areaOf(file)} is not in the table of rooms`;
  const within = target.slice('shared/'.length).replace(/\.ts$/, '');
  return allowed.some((one) => within === one || within.startsWith(`${one}/`))
    ? undefined
    : `shared/${areaOf(file)} may not import ${name}`;
}

/** What is wrong with the imports of a file, one sentence for each; none when all directions are right. */
export const offences = (file: string, source: string): string[] =>
  importsOf(file, source).flatMap((name) => {
    const what = offence(file, name);
    return what === undefined ? [] : [`${file}: ${what}`];
  });
