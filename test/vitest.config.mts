import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Tests that start processes and flush to disk take their time on a busy machine; only a hang takes minutes.
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 180_000, hookTimeout: 180_000 },
});
