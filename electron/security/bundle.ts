import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { awaited } from '../awaited.ts';
import { securityHeaders } from './headers.ts';
import { bundleHost, isOurs } from './origin.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The files a page can ask for: the address's path → the file on disk and its media type. Made once, at the start. */
export type Bundle = ReadonlyMap<string, { readonly file: string; readonly type: string }>;

/** Lists a folder of built files. A request is looked up in this list; no part of it ever becomes a path. */
export const bundleOf = (folder: string): Bundle => {
  const bundle = new Map<string, { file: string; type: string }>();
  const walk = (directory: string, address: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      const path = `${address}/${encodeURIComponent(entry.name)}`;
      if (entry.isDirectory()) walk(file, path);
      const type = mediaTypes[extname(entry.name)];
      if (entry.isFile() && type) bundle.set(path, { file, type });
    }
  };
  walk(folder, '');
  return bundle;
};

/** Reads a file of a bundle. */
export type ReadFile = (file: string) => Promise<Buffer>;

/** What a page of a build names in its head: `src="./assets/index.js"`. */
const named = /(?:src|href)="\.(\/[^"]+)"/g;

/**
 * Reads a page and what it names at once, before anybody asks for them: Electron gets ready meanwhile, and each step of a
 * reading would later wait for its turn in a busy process. What was read ahead is handed out once, and then forgotten.
 */
export const readingAhead = (bundle: Bundle, page: string, read: ReadFile = readFile): ReadFile => {
  const ahead = new Map<string, Promise<Buffer>>();
  const begin = (path: string): void => {
    const file = bundle.get(path)?.file;
    if (file === undefined) return;
    const reading = read(file);
    // Whoever asks for it hears that it failed.
    reading.catch(() => undefined);
    ahead.set(file, reading);
  };
  begin(page);
  const own = bundle.get(page)?.file;
  for (const [, path = ''] of own === undefined ? [] : readFileSync(own, 'utf8').matchAll(named)) begin(path);
  return (file) => {
    const reading = ahead.get(file) ?? read(file);
    ahead.delete(file);
    return reading;
  };
};

/** An answer as Electron's protocol of buffers takes it. */
export type Answer = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
};

const refusal = (statusCode: 404 | 405): Answer => ({
  statusCode,
  headers: { ...securityHeaders },
  data: Buffer.alloc(0),
});

/** Answers one request of a page. */
export const answerFrom = async (
  bundle: Bundle,
  request: { method: string; url: string },
  read: ReadFile = readFile,
): Promise<Answer> => {
  if (request.method !== 'GET') return refusal(405);
  if (!isOurs(request.url)) return refusal(404);
  // Taken apart by hand: `URL` would already have resolved `..`, and only an exact entry is to be found.
  const path = request.url.slice(request.url.indexOf(bundleHost) + bundleHost.length).replace(/[?#].*$/s, '');
  const entry = bundle.get(path);
  if (!entry) return refusal(404);
  const headers = { ...securityHeaders, 'Content-Type': entry.type };
  return { statusCode: 200, headers, data: await read(entry.file) };
};

/** What Chromium calls it when something was not loaded, for no reason it knows of. */
const failed = -2;

/** What is used of Electron's `Protocol`. */
export type BufferProtocol = {
  registerBufferProtocol(
    scheme: string,
    handler: (
      request: { method: string; url: string },
      answer: (answer: Answer | { readonly error: number }) => void,
    ) => void,
  ): unknown;
};

/** How the pages' requests are getting on. */
export type Serving = {
  /** Settled when the first of them has been answered. */
  readonly begun: Promise<void>;
  /** Waits until all that was asked so far has been answered. */
  answered(): Promise<unknown>;
};

/**
 * Lets pages ask for the files of a bundle. The younger `handle` would have every answer made a `Response` first: that
 * loads Node's whole fetch before the first page, and copies the fonts twice.
 */
export const serveBundle = (protocol: BufferProtocol, scheme: string, bundle: Bundle, read?: ReadFile): Serving => {
  const answering = new Set<Promise<unknown>>();
  const begun = awaited();
  protocol.registerBufferProtocol(scheme, (request, answer) => {
    const own = answerFrom(bundle, request, read).then(answer, () => answer({ error: failed }));
    answering.add(own);
    void own.finally(() => {
      answering.delete(own);
      begun.come();
    });
  });
  return { begun: begun.there, answered: () => Promise.all(answering) };
};
