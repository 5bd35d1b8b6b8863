import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tooOldToShip } from '../../../electron/runtime/electron-age.mjs';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

test('3.2 row 26: an Electron is shipped while it is one of the newest three, and not a day longer', () => {
  expect(tooOldToShip('45.4.1', day('2026-11-23'))).toBeUndefined();
  expect(tooOldToShip('45.4.1', day('2027-04-05'))).toBeUndefined();
  expect(tooOldToShip('45.4.1', day('2027-04-06'))).toMatch(
    /^Electron 45 gets no security fixes any more: the newest is 48/,
  );
  expect(tooOldToShip('33.2.1', day('2026-11-23'))).toMatch(/^Electron 33 /);
});

test('3.2 row 26: what package.json names is what the release is made of', () => {
  const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8'));
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});
