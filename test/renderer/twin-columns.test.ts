import { expect, test } from 'vitest';
import { Sheet } from '../../renderer/canvas/sheet.ts';
import { columnsAround, rowsAround } from '../../renderer/canvas/twin-columns.ts';
import { cell, handMadeScene } from './hand-made-scene.ts';

const sheetWith = (lanes: number, steps: number) =>
  new Sheet(handMadeScene(Array.from({ length: lanes }, () => Array.from({ length: steps }, () => 1))));
const view = { x: 0, y: 0, zoom: 1 };
const size = { width: cell.left + 3 * cell.width, height: cell.top + 4 * cell.height };

test('the grid that is read out holds all of a usual blueprint', () => {
  const sheet = sheetWith(8, 10);
  expect(rowsAround(sheet, view, size, undefined)).toHaveLength(8);
  expect(columnsAround(sheet, view, size, undefined, 8)).toHaveLength(10);
});

test('of a big one it holds the lanes in view and those beside the keyboard, each with its number', () => {
  const sheet = sheetWith(200, 40);
  const numbers = (focus?: { lane: string; step: string }) =>
    rowsAround(sheet, view, size, focus).map(({ index, lane }) => [index, lane.id]);
  const inView = [0, 1, 2, 3].map((row) => [row, `lane${row}`]);
  expect(numbers()).toEqual(inView);
  const beside = [99, 100, 101].map((row) => [row, `lane${row}`]);
  expect(numbers({ lane: 'lane100', step: 'step20' })).toEqual([...inView, ...beside]);
});

test('wherever the keyboard walks in a big one, its cell and those around it are held', () => {
  const [lanes, steps] = [30, 60];
  const sheet = sheetWith(lanes, steps);
  const missing: string[] = [];
  for (let row = 0; row < lanes; row++)
    for (let column = 0; column < steps; column++) {
      const focus = { lane: `lane${row}`, step: `step${column}` };
      const rows = rowsAround(sheet, view, size, focus).map(({ index }) => index);
      const columns = columnsAround(sheet, view, size, focus, rows.length).map(({ index }) => index);
      for (const by of [-1, 0, 1]) {
        if (row + by >= 0 && row + by < lanes && !rows.includes(row + by)) missing.push(`row ${row + by} at ${row}`);
        if (column + by >= 0 && column + by < steps && !columns.includes(column + by))
          missing.push(`column ${column + by} at ${column}`);
      }
    }
  expect(missing).toEqual([]);
});

test('far out it holds no more lanes, and no more cells, than a reader can be given at a time', () => {
  const sheet = sheetWith(200, 40);
  const far = { x: 0, y: 0, zoom: 0.02 };
  expect(rowsAround(sheet, far, size, undefined)).toHaveLength(24);
  expect(columnsAround(sheet, far, size, undefined, 24)).toHaveLength(6);
  expect(columnsAround(sheetWith(5, 400), far, size, undefined, 5)).toHaveLength(12);
});
