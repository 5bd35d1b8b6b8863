import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Each worker reads this file, and has a display of its own (electron/runtime/e2e.mjs says why).
const displays = process.env.THROUGHLINE_DISPLAYS?.split(' ').filter(Boolean) ?? [];
const ownDisplay = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % displays.length];
if (ownDisplay) {
  process.env.DISPLAY = ownDisplay;
  delete process.env.WAYLAND_DISPLAY;
}

/** Tests of the real program, `*.e2e.ts`. A test that passes at the second try has failed: no retries. */
export default defineConfig({
  testMatch: '**/*.e2e.ts',
  outputDir: at('../../test-results/e2e'),
  fullyParallel: true,
  workers: displays.length || 2,
  retries: 0,
  forbidOnly: true,
  // Watchdogs for what never comes, not limits: a crowded machine is a machine too.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? at('../../test-results/e2e.json') }],
  ],
  projects: [
    { name: 'program', testDir: at('.') },
    // The same fixture, started from the packaged program that THROUGHLINE_PACKAGED names.
    { name: 'packaged', testDir: at('../packaging') },
    // Not a test: makes the pictures of the README, by `npm run pictures` alone.
    { name: 'pictures', testDir: at('.'), testMatch: at('pictures.ts') },
    // Nor this: every state of the window, to be looked at, by `npm run pictures -- --states`.
    { name: 'states', testDir: at('./states'), testMatch: 'pictures.ts' },
    // Not a test either: measures, by `npm run bench` alone.
    {
      name: 'bench',
      testDir: at('../bench'),
      testMatch: [
        'export.ts',
        'floor.ts',
        'gestures.ts',
        'paste.ts',
        'table.ts',
        'keys.ts',
        'rules.ts',
        'cold-start.ts',
      ],
    },
  ],
});
