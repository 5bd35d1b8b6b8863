import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { minifySync } from 'vite';
import { writeWindowFonts } from './electron/export/window-fonts.ts';

/** What components say of themselves in languages that the program does not speak: none of it is ever read. */
const foreignWords =
  /[\\/]react-(?:aria|stately)[^\\/]*[\\/]dist[\\/]private[\\/]intl[\\/](?:.*[\\/])?(?!en-US|zh-CN)[a-z]{2}-[A-Z]{2}\.mjs$/;
const ourLanguagesAlone = {
  name: 'our-languages-alone',
  enforce: 'pre',
  load: (id: string) => (foreignWords.test(id) ? 'export default {};' : null),
} as const;

/** What React Aria asks of ICU when it is loaded, and what says the same at once. */
const slowQuestions = [
  // Opens each of 700 locales first, which takes 10 ms and more; the other throws for the same ones.
  [/[\\/]useDefaultLocale\.mjs$/, 'Intl.DateTimeFormat.supportedLocalesOf(', 'Intl.getCanonicalLocales('],
  // Looks for where a locale is spoken first, 3 ms; without it the language itself is looked for among those written from right to left.
  [/[\\/]react-aria[\\/].*[\\/]i18n[\\/]utils\.mjs$/, 'if (Intl.Locale)', 'if (false)'],
  // Every Chromium of this program can, and 7 ms go into making something to see it by.
  [
    /[\\/]NumberFormatter\.mjs$/,
    /= new Intl\.NumberFormat\('de-DE', \{\s*signDisplay: 'exceptZero'\s*\}\)\.resolvedOptions\(\)\.signDisplay === 'exceptZero'/,
    '= true',
  ],
] as const;
const askedBriefly = {
  name: 'asked-briefly',
  transform: (code: string, id: string) => {
    const [, slow, brief] = slowQuestions.find(([file]) => file.test(id)) ?? [];
    if (slow === undefined || brief === undefined) return null;
    const asked = code.replace(slow, brief);
    if (asked === code) throw new Error(`${id} asks otherwise now: see whether a start still waits for it`);
    return asked;
  },
} as const;

/**
 * Writes what is not ASCII as escapes: code with one other letter in it is kept with two bytes a letter, all of which are
 * hashed at each start to find what was compiled of it before.
 */
const oneByteALetter = {
  name: 'one-byte-a-letter',
  generateBundle: (_options: unknown, bundle: Readonly<Record<string, { code?: string }>>) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.code === undefined) continue;
      if (chunk.code.includes('String.raw')) throw new Error('what is raw would show the escapes');
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
} as const;

/** Names stay in what is logged of a bug, which says where it is by them. */
const small = { mangle: { keepNames: true }, compress: { keepNames: { function: true, class: true } } } as const;

/** React's own names tell nobody where a bug is, and were a tenth of what the first page waits for. */
const nameless = /[\\/]node_modules[\\/](?:react-dom|react|scheduler)[\\/]cjs[\\/].*\.production\.js$/;
const reactWithoutNames = {
  name: 'react-without-names',
  transform: (code: string, id: string) => {
    if (!nameless.test(id)) return null;
    const brief = minifySync(id, code, { mangle: { toplevel: true }, compress: false });
    if (brief.errors.length > 0) throw new Error(`${id} cannot be shortened`);
    return brief.code;
  },
} as const;

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const windowFonts = at('./node_modules/.cache/throughline-window-fonts');

/** The parts of the fonts that a window begins with: made before they are looked for, asked for before any code runs. */
const partsOfFonts = {
  name: 'parts-of-fonts',
  buildStart: () => writeWindowFonts(windowFonts),
  transformIndexHtml: () =>
    ['letters-400', 'letters-700'].map((name) => ({
      tag: 'link',
      attrs: { rel: 'preload', as: 'font', type: 'font/ttf', crossorigin: '', href: `./fonts/${name}.ttf` },
      injectTo: 'head' as const,
    })),
};

/**
 * Everything of the main side is CommonJS: one format for main, preload and the processes they start. What
 * `dependencies` names stays outside the bundle; all else (zod, the rooms' own code) is inside.
 */
export default defineConfig({
  main: {
    // A literal in the bundle, so that nothing outside can switch the refusals of a release package off.
    define: { __TEST_PACKAGE__: JSON.stringify(process.env.THROUGHLINE_TEST_PACKAGE === '1') },
    build: {
      outDir: 'out/electron',
      // Emptied once, for main and preload, which is built after it.
      emptyOutDir: true,
      rollupOptions: {
        input: {
          main: at('./electron/main.ts'),
          'reader-process': at('./electron/storage/reader-process.ts'),
          'export-process': at('./electron/export/export-process.ts'),
          'svg-process': at('./electron/pictures/svg-process.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/electron',
      emptyOutDir: false,
      // A sandboxed preload script can require nothing but electron: one file with all it needs.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('./electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('./renderer'),
    plugins: [react(), ourLanguagesAlone, askedBriefly, reactWithoutNames, partsOfFonts, oneByteALetter],
    resolve: { alias: { 'window-fonts': windowFonts } },
    build: {
      minify: 'oxc',
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      rollupOptions: {
        input: at('./renderer/index.html'),
        // The fonts keep their names: the writers of PDF and PNG use the same files as the window.
        output: {
          minify: small,
          assetFileNames: ({ names }) =>
            `${names[0]?.endsWith('.ttf') ? 'fonts/[name]' : 'assets/[name]-[hash]'}[extname]`,
        },
      },
    },
  },
});
