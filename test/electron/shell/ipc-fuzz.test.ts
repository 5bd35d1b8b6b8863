import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { requestsOfPreload } from '#shared/contract.ts';
import { type RequestName, requests } from '#shared/ipc.ts';
import { fail } from '#shared/model/result.ts';
import { commitParts } from '../../../electron/documents/commit-parts.ts';
import { windowExports } from '../../../electron/export/window-exports.ts';
import { handlersOf } from '../../../electron/handlers.ts';
import { answer } from '../../../electron/requests.ts';
import { file, shownIn, start } from '../documents/program-without-windows.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { fitting } from './fitting-messages.ts';

const canary = 'canary-4711';
const runs = 10_000;
const names = (Object.keys(requests) as RequestName[]).filter((name) => !requestsOfPreload.includes(name));

/** Every file below a folder: its name, its bytes and when it was written. */
const everythingIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => `${name} ${statSync(name).mtimeMs} ${readFileSync(name, 'latin1')}`)
    .sort();

/** The real program behind the router: real documents, real storage; what would be seen or asked of a person is noted. */
const program = async (folder: string) => {
  const running = await start(folder);
  const noted: string[] = [];
  const note =
    (what: string) =>
    (..._given: unknown[]): void =>
      void noted.push(what);
  const bugs: unknown[] = [];
  const { workspace, documents, importing } = running;
  const exporting = windowExports({
    host: {
      start: () => {
        throw new Error('nothing is exported where nobody chose a file');
      },
    },
    fonts: folder,
    scratch: folder,
    shownIn: (window) => {
      const document = workspace.documentIn(window);
      return document === undefined
        ? undefined
        : { document, texts: documents.texts(document), path: documents.pathOf(document) };
    },
    ask: async () => undefined,
    askForFolder: async () => undefined,
    send: note('send'),
    showInFolder: note('showInFolder'),
    toClipboard: async () => note('clipboard')(),
  });
  const handlers = handlersOf({
    version: '1',
    workspace,
    documents,
    commitParts: commitParts(),
    exporting,
    importing,
    drawSvg: async () => fail({ code: 'picture.damaged' }),
    templates: { list: async () => [], find: async () => undefined } as never,
    change: (part) => workspace.changeSettings(part),
    reload: note('reload'),
    present: note('present'),
    menu: note('menu'),
    clipboard: note('clipboard'),
    askForPicture: async () => undefined,
    log: note('log'),
  });
  const ask = (window: number, name: RequestName, message: unknown) => {
    const sender = { window, isMainFrame: true, address: 'app://bundle/index.html' };
    return answer(handlers, (bug) => bugs.push(bug), name, sender, message);
  };
  return { ...running, ask, bugs, noted };
};

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** A message that fits, with some of its values replaced, some taken away and some put beside them. */
const mangled = (message: unknown, values: readonly unknown[], picks: readonly number[]): unknown => {
  let at = 0;
  const pick = (): number => picks[at++ % picks.length] ?? 0;
  const walk = (value: unknown): unknown => {
    if (pick() % 3 === 0) return values[pick() % values.length];
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(() => pick() % 7 !== 0);
    if (pick() % 5 === 0) entries.push([String(values[pick() % values.length]), values[pick() % values.length]]);
    return Object.fromEntries(entries.map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(message);
};

test(`3.2 rows 5 and 6: ${runs} messages full of paths and of nonsense, through the real router to real documents, crash nothing, read no file, write none and alter nothing, seed 56`, async () => {
  const folder = temporaryFolder();
  const outside = path.join(folder, 'outside');
  mkdirSync(outside);
  const secret = path.join(outside, 'secret.blueprint.json');
  writeFileSync(secret, JSON.stringify({ canary }));
  writeFileSync(
    path.join(outside, 'secret.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg"><text>${canary}</text></svg>`,
  );
  const project = await file(outside, 'secret.blueprint');

  const { workspace, ask, bugs, noted, windowCount } = await program(folder);
  await workspace.begin([await file(folder, 'open.blueprint')]);
  const before = await shownIn({ workspace } as never, 1);
  const untouched = everythingIn(outside);
  const values: readonly unknown[] = [
    before.document,
    // Often: only a name of what is there could do harm.
    ...Array.from({ length: 20 }, () => [project, secret, outside]).flat(),
    ...[secret, project, outside, '/etc/passwd', '/dev/zero', '/proc/self/environ'].flatMap((name) => [
      name,
      `file://${name}`,
      path.relative(process.cwd(), name),
      `..${path.sep}..${name}`,
      `${name}\0.blueprint`,
      `\\\\?\\${name}`,
      name.replaceAll('/', '\\'),
      encodeURIComponent(name),
    ]),
    ...['\\\\server\\share\\a.blueprint', 'C:\\Windows\\win.ini', 'CON', '~', '.', '..', '', ' ', '\0', '\ud800'],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'then', '=1+1', 'x'.repeat(5000)],
    ...[0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 2n, true, false, null, undefined, Symbol.iterator],
    ...[[], {}, [[[[]]]], { path: secret }, new Date(0), new Map([['path', secret]]), new Uint8Array(9)],
    JSON.parse(`{"__proto__": {"polluted": "${canary}"}}`),
  ];
  const answered = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.oneof(
        { weight: 4, arbitrary: fc.array(fc.nat(1000), { minLength: 8, maxLength: 24 }) },
        { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }) },
      ),
      async (name, given) => {
        const isPicks = Array.isArray(given) && given.length >= 8 && given.every(Number.isInteger);
        const message = isPicks ? mangled(fitting[name], values, given as number[]) : given;
        // What fits is done: that nothing of it names a file is the point. A new document or page would only cost time.
        if (name === 'document.new' && requests[name].argument.safeParse(message).success) return;
        const result = await ask(1, name, message);
        const text = JSON.stringify(result, (_key, value) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
        if (name !== 'app.start') expect([name, text.includes(canary)]).toEqual([name, false]);
        if (!result.ok) for (const { code } of result.faults) answered.add(code);
      },
    ),
    { seed: 56, numRuns: runs },
  );
  expect(bugs).toEqual([]);
  expect(everythingIn(outside)).toEqual(untouched);
  expect(windowCount()).toBe(1);
  expect(noted).not.toContain('showInFolder');
  const after = await shownIn({ workspace } as never, 1);
  expect(after.texts).toEqual(before.texts);
  expect(after.history).toEqual(before.history);
  // The fuzz went as deep as it should: not only to the first gate.
  for (const code of ['requestMalformed', 'requestTooLarge', 'documentNotOpen']) expect([...answered]).toContain(code);
}, 300_000);
