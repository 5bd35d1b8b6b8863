import { expect, test } from 'vitest';
import { headlessArguments } from '../../electron/headless.ts';

test('a command line on Linux starts once more without a display, with the same arguments', () => {
  const again = headlessArguments(['/opt/throughline', 'export', 'a.blueprint', 'a.pdf'], 'linux');
  expect(again).toContain('--ozone-platform=headless');
  expect(again?.slice(-3)).toEqual(['export', 'a.blueprint', 'a.pdf']);
  expect(headlessArguments(['/opt/throughline', ...(again ?? [])], 'linux')).toBeUndefined();
});

test('elsewhere no display is needed', () => {
  expect(headlessArguments(['throughline.exe', 'info', 'a.blueprint'], 'win32')).toBeUndefined();
  expect(headlessArguments(['Throughline', 'info', 'a.blueprint'], 'darwin')).toBeUndefined();
});
