import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One file at a time: LibreOffice takes a core for itself, and each start some seconds. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/office/**/*.office.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
});
