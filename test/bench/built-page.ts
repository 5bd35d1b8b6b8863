import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * A page with nothing in it but a script and all that this imports, as files of their own.
 * @param alias other places for some of the modules
 * @returns its address
 */
export async function builtPage(entry: string, alias: { readonly [module: string]: string } = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [{ output: readonly { code?: string }[] }];
  const script = output.find(({ code }) => code !== undefined)?.code ?? '';
  const own = mkdtempSync(path.join(tmpdir(), 'throughline-page-'));
  writeFileSync(path.join(own, 'page.js'), script);
  const html =
    '<!doctype html><meta charset="utf-8"><style>body{margin:0}</style><script src="page.js"></script><body>';
  writeFileSync(path.join(own, 'page.html'), html);
  return pathToFileURL(path.join(own, 'page.html')).href;
}
