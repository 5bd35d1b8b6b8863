import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** How often the window's memory was asked; asking makes a page wait for another process. */
let asked = 0;
const kept = new Map([
  ['minimap', 'open'],
  ['palette.open', 'no'],
]);

beforeEach(() => {
  vi.resetModules();
  asked = 0;
  const getItem = (key: string): string | null => {
    asked += 1;
    return kept.get(key) ?? null;
  };
  vi.stubGlobal('window', { localStorage: { getItem } });
});
afterEach(() => vi.unstubAllGlobals());

it('is asked for by nobody until a document is to be shown, and taken up once then', async () => {
  const { takeUpRemembered } = await import('../../renderer/app/remembered.ts');
  const { useMinimap } = await import('../../renderer/minimap/minimap-state.ts');
  const { usePalette } = await import('../../renderer/palette/palette-state.ts');
  expect([asked, useMinimap.getState().open, usePalette.getState().open]).toEqual([0, false, true]);
  takeUpRemembered();
  expect([useMinimap.getState().open, usePalette.getState().open]).toEqual([true, false]);
  useMinimap.setState({ open: false });
  takeUpRemembered();
  expect(useMinimap.getState().open).toBe(false);
});
