// npm run viewer: makes of viewer/ the one script and the one style that every HTML viewer has in it. Both are kept with the
// sources, so that the program, the command line and the tests write the same bytes; a test says when they are old.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { root } from './places.mjs';
import { say, verb } from './say.mjs';

const made = path.join(root, 'shared/html/viewer-parts.json');

/** The script and the style as they must be now. */
export async function viewerParts() {
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    root: path.join(root, 'viewer'),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path.join(root, 'viewer/main.ts'), formats: ['iife'], name: 'viewer' },
    },
  }).then((result) => (Array.isArray(result) ? result[0] : result));
  const [script] = output;
  return { script: script.code, style: await readFile(path.join(root, 'viewer/viewer.css'), 'utf8') };
}

if (process.argv[1] === import.meta.filename)
  await verb(async () => {
    await writeFile(made, `${JSON.stringify(await viewerParts(), null, 2)}\n`);
    say(`✓ ${path.relative(root, made)}`);
    return 0;
  });
