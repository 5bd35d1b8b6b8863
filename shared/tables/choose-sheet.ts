import { gridOf } from './grid.ts';
import { knownNames } from './propose.ts';
import type { Remark } from './remark.ts';
import type { Workbook } from './workbook.ts';

/** Which sheet of a workbook most likely holds the blueprint: the one that names most of what a blueprint is made of. */
export function likelySheet({ sheets }: Pick<Workbook, 'sheets'>): number {
  let [best, most] = [0, -1];
  for (const [index, sheet] of sheets.entries()) {
    const grid = gridOf(sheet);
    const known = (sheet.hidden ? 0 : 0.5) + (grid.height > 0 ? 0.25 : 0) + knownNames(grid);
    if (known > most) [best, most] = [index, known];
  }
  return best;
}

/** The other sheets that hold something, so that nobody misses them. */
export const otherSheets = ({ sheets }: Workbook, chosen: number): Remark[] =>
  sheets.flatMap(({ name, rows }, index) =>
    index === chosen || rows.every((row) => row.every((cell) => cell === ''))
      ? []
      : [{ code: 'import.otherSheet', params: { name: name.slice(0, 100) } }],
  );
