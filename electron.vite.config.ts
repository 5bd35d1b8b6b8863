import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
    plugins: [react()],
    build: {
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      rollupOptions: {
        input: at('./renderer/index.html'),
        // The fonts keep their names: the writers of PDF and PNG use the same files as the window.
        output: {
          assetFileNames: ({ names }) =>
            `${names[0]?.endsWith('.ttf') ? 'fonts/[name]' : 'assets/[name]-[hash]'}[extname]`,
        },
      },
    },
  },
});
