import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** Which room and area of shared/ may import which: the arrows of the architecture, followed to their end. */
const shared: Readonly<Record<string, readonly string[]>> = {
  model: ['model', 'words'],
  words: ['words', 'model/fields', 'model/result'],
  contract: ['contract', 'ipc'],
  ipc: ['ipc', 'contract', 'model', 'tables/mapping', 'tables/workbook', 'words'],
  commands: ['commands', 'model', 'words'],
  layout: ['layout', 'model', 'words'],
  analysis: ['analysis', 'model', 'words'],
  audience: ['audience', 'model', 'words'],
  rules: ['rules', 'analysis', 'commands', 'model', 'words'],
  interchange: ['interchange', 'model', 'words'],
  clipboard: ['clipboard', 'commands', 'interchange', 'model', 'words'],
  tables: ['tables', 'clipboard', 'interchange', 'model', 'words'],
  pictures: ['pictures', 'model', 'words'],
  export: ['export', 'layout', 'model', 'words'],
  workbook: ['workbook', 'tables', 'interchange', 'layout', 'analysis', 'model', 'words'],
  html: ['html', 'export', 'pages', 'layout', 'rules', 'analysis', 'model', 'words'],
  pages: ['pages', 'layout', 'rules', 'analysis', 'model', 'words'],
  deliverable: ['deliverable', 'audience', 'analysis', 'export', 'pages', 'workbook', 'layout', 'model', 'words'],
  slides: ['slides', 'deliverable', 'pages', 'layout', 'model', 'words'],
};

/** Packages a room may use. Everything in shared/ must run anywhere, so it has next to none. */
const packages = {
  shared: /^(zod|fractional-indexing|i18next)$/,
  electron: /^(node:.+|electron|zod|better-sqlite3|pdfkit|@resvg\/resvg-js|subset-font|fontkit|fflate|papaparse)$/,
  viewer: /^$/,
  renderer: /^(?!node:|electron$|better-sqlite3$|pdfkit$|@resvg\/|subset-font$|fontkit$)/,
};

/** The only files that know Electron; everything else in electron/ runs in plain Node. */
const electronKnown = /^electron\/(main|preload|windows?|menu|dialogs|ipc)\.ts$/;

/** The kinds of syntax that name a module, and the part of each that holds the name. */
const naming: ReadonlyMap<unknown, string> = new Map([
  ['ImportDeclaration', 'source'],
  ['ExportNamedDeclaration', 'source'],
  ['ExportAllDeclaration', 'source'],
  ['ImportExpression', 'source'],
  ['TSImportType', 'source'],
  ['TSExternalModuleReference', 'expression'],
]);

type Node = { readonly [part: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function* nodesOf(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  yield value;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

function nameIn({ type, callee, arguments: given, ...parts }: Node): unknown {
  if (type === 'CallExpression') return isNode(callee) && callee.name === 'require' && isNode(given) ? given[0] : null;
  return parts[naming.get(type) ?? ''];
}

/** Every module that a source names: imports, exports from, type imports, `import('…')` as value and as type, require. */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return [...nodesOf(program)].flatMap((node) => {
    const name = nameIn(node);
    if (!isNode(name)) return [];
    // What is imported must be readable here; a computed name could be anything.
    return typeof name.value === 'string' ? name.value : 'a computed name';
  });
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
